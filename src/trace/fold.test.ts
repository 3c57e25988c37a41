import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countBurnt,
  cpuLanes,
  cursorsAt,
  faultTick,
  historyOf,
  interestsOf,
  isOfNote,
  ledger,
  lifeStrips,
  linesRun,
  listView,
  readoutsOf,
  sentenceOf,
  stateAt,
  stripRows,
  walksOf,
} from '.';
import { createFold } from './fold';
import type { Run } from './model';
import { extendRun, extendRunBy, replay, startRun, truncateRun, type Tick } from './replay';
import { anyTicks } from './testing/any-ticks';
import { everyScenarioPath, scenarioMachine } from './testing/scenario-machine';

const seed = 20261123;

/** All that is shown of a run whose cursor is at its end. */
function show(run: Run): unknown {
  const { machine } = run;
  const end = run.ticks.length;
  const state = stateAt(run, end);
  return {
    sentence: sentenceOf(run, end),
    isOfNote: run.ticks.filter((record) => isOfNote(record, run)).map(({ index }) => index),
    ledger: ledger(run, end),
    lists: listView(machine, state, run),
    readouts: readoutsOf(run, state, end),
    cursors: cursorsAt(run, end),
    fault: faultTick(run),
    history: historyOf(run),
    strips: lifeStrips(run),
    rows: stripRows(run),
    walks: walksOf(run),
    interests: interestsOf(run),
    lines: linesRun(run),
    lanes: cpuLanes(run).map(({ own, handlers, visits, marks, countBurnt }) => [
      [own, handlers].map(({ locks, sections, interruptsOff, spins }) =>
        [locks, sections, interruptsOff, spins].map((range) => range.within(0, end)),
      ),
      visits.within(0, end),
      marks.within(0, end),
      Array.from({ length: marks.length }, (_, index) => marks.at(index)),
      countBurnt(end),
    ]),
    burnt: machine.actors.map(({ index }) => countBurnt(run, end, index)),
  };
}

describe.each(everyScenarioPath)('what is known of a run of $id, $path', ({ id, path }) => {
  it('that was extended, cut short and led elsewhere is what it would be of that run alone', () => {
    const machine = scenarioMachine(id, path);
    const anyEdit = fc.record({ kept: fc.nat(100), more: anyTicks(machine) });
    const law = fc.property(fc.array(anyEdit, { minLength: 2, maxLength: 5 }), (edits) => {
      let run = startRun(machine);
      let ticks: readonly Tick[] = [];
      for (const { kept, more } of edits) {
        const length = Math.round((ticks.length * kept) / 100);
        run = truncateRun(run, length);
        show(run);
        for (const tick of more.slice(0, 3)) show((run = extendRun(run, tick)));
        run = extendRunBy(run, more.slice(3));
        ticks = [...ticks.slice(0, length), ...more];
        expect(show(run)).toEqual(show(replay(machine, ticks)));
      }
    });
    fc.assert(law, { seed, numRuns: 6 });
  });
});

it('works out each tick once, until the schedule leads elsewhere', () => {
  const machine = scenarioMachine('live', 'before');
  const seen: number[] = [];
  const actorsOf = createFold<readonly number[]>(
    () => [],
    (known, run, tick) => {
      seen.push(tick);
      return [...known, run.ticks[tick - 1]?.actor ?? -1];
    },
  );
  const toTicks = (actors: readonly number[]): readonly Tick[] =>
    actors.map((actor) => ({ actor, variant: 0 }));
  const asked = (run: Run, index: number): readonly [readonly number[], readonly number[]] => [
    actorsOf(run, index),
    seen.splice(0),
  ];
  const run = replay(machine, toTicks([0, 0, 1, 1]));
  expect(asked(run, 4)).toEqual([
    [0, 0, 1, 1],
    [1, 2, 3, 4],
  ]);
  expect(asked(run, 2)).toEqual([[0, 0], []]);
  const longer = extendRunBy(run, toTicks([1]));
  expect(asked(longer, 5)).toEqual([[0, 0, 1, 1, 1], [5]]);
  const shorter = truncateRun(longer, 2);
  expect(asked(shorter, 9)).toEqual([[0, 0], []]);
  const other = extendRunBy(shorter, toTicks([2]));
  expect(asked(other, 3)).toEqual([[0, 0, 2], [3]]);
  expect(asked(longer, 3)).toEqual([[0, 0, 1], [3]]);
  expect(asked(other, -1)).toEqual([[], []]);
});
