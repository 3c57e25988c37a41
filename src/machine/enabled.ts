import type { Choice } from './choice';
import {
  firstCallbackVariant,
  gracePeriodEndVariant,
  gracePeriodStartVariant,
  stepVariant,
  toChoice,
} from './choice';
import type { Machine, State } from './machine';
import {
  actorCpu,
  actorPc,
  actorStrikes,
  cpuAt,
  gracePeriodAt,
  handlerAt,
  idle,
  isFaulted,
  live,
  queued,
  ready,
  stageOf,
  waitedForAt,
} from './machine';
import { activeWait } from './wait';

/**
 * Every way a state can go on, in this order: actors as declared (an idle interrupt source: its CPUs
 * as declared), then RCU: the running callback, callbacks that are ready by object, the end of the
 * grace period, the start of one. Empty after a fault and at the end.
 */
export function enabled(machine: Machine, state: State): readonly Choice[] {
  const choices: Choice[] = [];
  if (isFaulted(state)) return choices;
  for (const actor of machine.actors) {
    const at = machine.actorAt[actor.index] ?? 0;
    switch (actor.kind) {
      case 'thread':
        if (activeWait(machine, state, actor.index) === undefined)
          choices.push(toChoice(actor.index, stepVariant));
        break;
      case 'interrupt':
        if (state[at + actorCpu] !== 0) {
          if (activeWait(machine, state, actor.index) === undefined)
            choices.push(toChoice(actor.index, stepVariant));
        } else if (state[at + actorStrikes] !== 0) {
          for (const cpu of actor.cpus) {
            const open = state[cpuAt(cpu)] === 0 && state[handlerAt(cpu)] === 0;
            if (open) choices.push(toChoice(actor.index, 1 + cpu));
          }
        }
        break;
      case 'rcu':
        pushRcu(machine, state, actor.index, at, choices);
    }
  }
  return choices;
}

function pushRcu(machine: Machine, state: State, rcu: number, at: number, choices: Choice[]): void {
  const isIdle = state[at + actorPc] === idle;
  if (!isIdle && activeWait(machine, state, rcu) === undefined)
    choices.push(toChoice(rcu, stepVariant));
  let hasQueued = false;
  for (const object of machine.program.objects) {
    const heap = machine.heapIndex[object.index] ?? -1;
    if (heap < 0 || state[machine.lifeAt + 2 * heap] !== live) continue;
    const stage = stageOf(state[machine.lifeAt + 2 * heap + 1] ?? 0);
    if (stage === queued) hasQueued = true;
    if (stage === ready && isIdle) choices.push(toChoice(rcu, firstCallbackVariant + object.index));
  }
  if (state[gracePeriodAt] !== 0) {
    if (state[waitedForAt] === 0) choices.push(toChoice(rcu, gracePeriodEndVariant));
  } else if (hasQueued) {
    choices.push(toChoice(rcu, gracePeriodStartVariant));
  }
}
