import { describe, expect, it } from 'vitest';
import { toActorTicks } from '../share';
import {
  cpuLanes,
  cursorsAt,
  faultTick,
  heldBy,
  interestsAt,
  ledger,
  lifeStrips,
  listView,
  nextOf,
  rcuWords,
  readoutsOf,
  sentenceOf,
  stripRows,
  walksOf,
} from '.';
import type { Run } from './model';
import { extendRunBy, startRun } from './replay';
import { give, runUntil, scenarioMachine } from './testing/scenario-machine';

/** The reader holds siglock, two others spin for it by turns, and the reader goes on for `after` ticks. */
function spinning(ticks: number, after: number): Run {
  const machine = scenarioMachine('live', 'before');
  const held = runUntil(startRun(machine), 'R', ({ kind }) => kind === 'lock');
  const turns = Array.from({ length: ticks }, (_, index) => ({
    letter: index % 2 === 0 ? 'D' : 'C',
    variant: 0,
  }));
  return give(extendRunBy(held, toActorTicks(machine, turns)), 'R', after);
}

/** The run, and how often one of its ticks or states was looked at. */
function counted(run: Run): { readonly run: Run; readonly count: () => number } {
  let reads = 0;
  const watch = <Item>(items: readonly Item[]): readonly Item[] =>
    new Proxy(items, {
      get: (target, key): unknown => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key);
      },
    });
  return {
    run: { ...run, ticks: watch(run.ticks), states: watch(run.states) },
    count: () => reads,
  };
}

/** What a step shows, of a moment. */
function show(run: Run, at: number): void {
  const { machine } = run;
  const state = run.states[at];
  if (state === undefined) throw new Error('no such moment');
  sentenceOf(run, at);
  ledger(run, at);
  listView(machine, state, run);
  readoutsOf(run, state, at);
  rcuWords(run, at);
  cursorsAt(run, at);
  for (const { index } of machine.actors) {
    nextOf(machine, state, index, 0, run);
    heldBy(machine, state, index, run);
  }
  faultTick(run);
  lifeStrips(run);
  stripRows(run);
  walksOf(run);
  interestsAt(run, at);
  for (const { marks } of cpuLanes(run)) marks.countTo(at);
}

function readsOfStep(ticks: number, after: number): number {
  const { run, count } = counted(spinning(ticks, after));
  const last = run.ticks.length;
  show(run, last - 1);
  const before = count();
  show(run, last);
  return count() - before;
}

/** Of one more tick, given to an actor that spins or to the one that holds what it spins for. */
function readsOfTick(ticks: number, after: number, letter: string): number {
  const run = spinning(ticks, after);
  show(run, run.ticks.length);
  const more = counted(give(run, letter));
  show(more.run, more.run.ticks.length);
  return more.count();
}

/** How many ticks the reader has after the long wait: in the middle of its readout, or at its end. */
describe.each([4, 60])('with %d ticks of the reader at the end', (after) => {
  it('looks at no more ticks and states of a long schedule than of a short one', () => {
    expect(readsOfStep(1000, after)).toBeLessThanOrEqual(readsOfStep(30, after));
  });

  it.each(['D', 'R'])('nor when %s is given one more tick', (letter) => {
    expect(readsOfTick(1000, after, letter)).toBeLessThanOrEqual(readsOfTick(30, after, letter));
  });
});
