import { type MapData, wayTo } from '../../checker';
import { actorOf, enabled, inspectActor, type Machine } from '../../machine';
import { type Tick, toLetterTicks } from '../../share';
import { toCount } from '../../store';
import { faultHeading, heldBy, replay, sceneAt, stateAt, ticksOf, type Run } from '../../trace';

/** What there is to say of one state. */
export interface StateFacts {
  readonly schedule: readonly Tick[];
  /** "depth 18" */
  readonly depth: string;
  /** "reader 9 steps, deleter 9" */
  readonly steps: string;
  /** "siglock held by reader" */
  readonly locks: string;
  /** "ways on: reader, RCU", or why there are none. */
  readonly on: string;
}

/** From the state itself, which the shortest schedule leads to. */
export function computeFacts(machine: Machine, map: MapData, node: number): StateFacts {
  const ticks = ticksOf(machine, wayTo(map, node));
  const run = replay(machine, ticks);
  return {
    schedule: toLetterTicks(machine, ticks),
    depth: `depth ${ticks.length}`,
    steps: toStepWords(run),
    locks: toLockWords(run),
    on: toOnWords(run),
  };
}

/** In one line. `merged`: how many states lie there, of which this is the first. */
export function toFactLine({ depth, steps, locks, on }: StateFacts, merged: number): string {
  const where = [depth, steps].filter((part) => part !== '').join(', ');
  const line = [where, locks, on].join('; ');
  return merged > 1 ? `${toMergedWords(merged)}: ${line}` : line;
}

export const toMergedWords = (merged: number): string =>
  `the first of ${toCount(merged, 'state')} here`;

function toStepWords({ machine, ticks }: Run): string {
  const counts = machine.actors
    .map(({ index, name }) => ({
      name,
      steps: ticks.filter((tick) => tick.actor === index).length,
    }))
    .filter(({ steps }) => steps > 0);
  return counts
    .map(({ name, steps }, place) => `${name} ${place === 0 ? toCount(steps, 'step') : steps}`)
    .join(', ');
}

function toLockWords(run: Run): string {
  const { machine, ticks } = run;
  const state = stateAt(run, ticks.length);
  const held = machine.actors.flatMap(({ index, name }) =>
    heldBy(machine, state, index, run).locks.map((lock) => `${lock.name} held by ${name}`),
  );
  return held.length === 0 ? 'no lock held' : held.join(', ');
}

function toOnWords(run: Run): string {
  const { machine, ticks, initialEvents } = run;
  const state = stateAt(run, ticks.length);
  const events = ticks.at(-1)?.events ?? initialEvents;
  for (const event of events)
    if (event.kind === 'fault') {
      const { kind, object } = event.fault;
      const name = object === undefined ? undefined : sceneAt(run, ticks.length).nameOf(object);
      return `fault: ${faultHeading(kind, name)}`;
    }
  const movers = new Set(enabled(machine, state).map(actorOf));
  const names = machine.actors.filter(({ index }) => movers.has(index)).map(({ name }) => name);
  if (names.length > 0) return `ways on: ${names.join(', ')}`;
  const isDone = machine.actors.every(
    ({ index, kind }) => kind !== 'thread' || inspectActor(machine, state, index).finished,
  );
  return isDone ? 'an ending: all done' : 'an ending: nobody moves any more';
}
