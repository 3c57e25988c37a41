import { memoryBase } from '../lang';
import type { Context } from './context';
import { enabled } from './enabled';
import type { Machine, State } from './machine';
import { inspectActor } from './inspect';
import { live } from './machine';
import { activeWait, blockerOf } from './wait';

/** Faults that a step can complete without touching anything wrong: a deadlock, or a leak at the end. */
export function checkEnd(context: Context): boolean {
  const { machine, state } = context;
  const cycle = findCycle(machine, state, context.actor);
  if (cycle.length > 0) {
    return context.fault({
      kind: 'deadlock',
      message: 'actors wait for each other in a circle',
      actors: cycle,
    });
  }
  if (enabled(machine, state).length > 0) return true;
  const stuck = machine.actors.filter((actor) => {
    const isAtWork =
      actor.kind !== 'interrupt' || inspectActor(machine, state, actor.index).strikes !== undefined;
    const wait = isAtWork ? activeWait(machine, state, actor.index) : undefined;
    return wait !== undefined && wait.kind !== 'finished';
  });
  if (stuck.length > 0) {
    return context.fault({
      kind: 'deadlock',
      message: 'nobody can ever move again',
      actors: stuck.map((actor) => actor.index),
    });
  }
  const lost = findLost(machine, state);
  if (lost < 0) return true;
  return context.fault({
    kind: 'leak',
    message: 'nothing leads to this object any more, and it was not freed',
    object: lost,
  });
}

/** The actors on a circle of waiting through `actor`, or none. Only a step of one on it can close it. */
function findCycle(machine: Machine, state: State, actor: number): readonly number[] {
  const path = [actor];
  for (let at = blockerOf(machine, state, actor); at >= 0; at = blockerOf(machine, state, at)) {
    const seen = path.indexOf(at);
    if (seen >= 0) return path.slice(seen);
    path.push(at);
  }
  return [];
}

/** A live heap object that no chain of pointers from static or private memory reaches, or -1. */
function findLost(machine: Machine, state: State): number {
  const { objects } = machine.program;
  const reached = new Set<number>();
  const pending = objects
    .filter((object) => object.storage !== 'heap')
    .map((object) => object.index);
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const object = objects[index];
    if (object === undefined || reached.has(index)) continue;
    reached.add(index);
    for (let word = object.word; word < object.word + object.words; word++) {
      if (machine.isPointer[word] === 0) continue;
      const target =
        machine.objectOfWord[((state[machine.memoryAt + word] ?? 0) - memoryBase) >> 3] ?? -1;
      if (target >= 0) pending.push(target);
    }
  }
  const isLive = (index: number): boolean =>
    state[machine.lifeAt + 2 * (machine.heapIndex[index] ?? 0)] === live;
  return (
    objects.find(
      (object) => object.storage === 'heap' && isLive(object.index) && !reached.has(object.index),
    )?.index ?? -1
  );
}
