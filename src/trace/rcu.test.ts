import { describe, expect, it } from 'vitest';
import { inspectGracePeriod, inspectHeap } from '../machine';
import { completeFairly } from './complete';
import { cursorsAt } from './cursor';
import { historyOf } from './history';
import type { Run } from './model';
import { quiescentMarks } from './quiescent-marks';
import { rcuQueue } from './rcu-queue';
import { rcuWords } from './rcu-words';
import { extendRunBy, startRun, stateAt } from './replay';
import { stripRows } from './strip-rows';
import { everyScenarioPath, scenarioMachine } from './testing/scenario-machine';
import { walksOf } from './walks';

function finished(id: string, path: 'before' | 'after', parameters = {}): Run {
  const run = startRun(scenarioMachine(id, path, parameters));
  return extendRunBy(run, completeFairly([run], 5000).ticks);
}

const runs = everyScenarioPath.map(({ id, path }) => ({ id, path, run: finished(id, path) }));

describe.each(runs)('$id $path', ({ run }) => {
  it('has everything in the queue that the machine has there, in order', () => {
    for (const index of run.states.keys()) {
      const queue = rcuQueue(run, index);
      const inHands = run.machine.program.objects.filter((object) =>
        ['queued', 'waiting', 'ready'].includes(
          inspectHeap(run.machine, stateAt(run, index), object.index)?.life ?? '',
        ),
      );
      expect(queue.map(({ object }) => object).toSorted()).toEqual(
        inHands.map((object) => object.index).toSorted(),
      );
      const ticks = queue.map(({ tick }) => tick);
      expect(ticks).toEqual(ticks.toSorted((one, other) => one - other));
    }
  });

  it('marks every actor that a grace period does not wait for, and no other', () => {
    for (const period of historyOf(run).gracePeriods) {
      const marks = quiescentMarks(run, period);
      for (let index = period.started; index < (period.ended ?? run.states.length); index += 1) {
        const { waitsFor } = inspectGracePeriod(run.machine, stateAt(run, index));
        const marked = new Set(marks.flatMap((one) => (one.tick <= index ? one.actor : [])));
        for (const { kind, index: actor } of run.machine.actors)
          if (kind === 'thread') expect(marked.has(actor)).toBe(!waitsFor.includes(actor));
      }
    }
  });

  it('walks where the cursors stand', () => {
    const walks = walksOf(run);
    for (const index of run.states.keys()) {
      const stood = walks.flatMap(({ actor, stays }) =>
        stays.flatMap(({ object, from, to }) =>
          from <= index && index <= to ? [[actor, object] as const] : [],
        ),
      );
      expect(new Map(stood)).toEqual(cursorsAt(run, index));
    }
  });

  it('has a row for every node that ever lives, without a gap between its spans', () => {
    for (const { strips } of stripRows(run)) {
      for (const { spans } of strips) {
        for (const [at, span] of spans.entries()) {
          const next = spans[at + 1];
          if (next !== undefined) expect(next.from).toBe(span.to + 1);
        }
      }
    }
  });
});

describe('what is said beside a grace period', () => {
  const run = finished('live', 'after');
  const [period] = historyOf(run).gracePeriods;
  const said = (index: number): string => rcuWords(run, index).join(' / ');

  it('names who holds it up now, and who does not', () => {
    expect(said(0)).toBe('nothing waits to be freed: the deleter has not got that far');
    expect(said((period?.started ?? 0) - 1)).toBe(
      'timer 2 is queued: free it *after* a grace period / no grace period runs',
    );
    expect(said(period?.started ?? 0)).toBe(
      'timer 2 is queued: free it *after* a grace period / which waits for CPU0 alone; CPU1, CPU2 were outside',
    );
    expect(said((period?.ended ?? 0) - 1)).toBe(
      'timer 2 is queued: free it *after* a grace period / which nobody holds up any more; CPU0 has left; CPU1, CPU2 were outside',
    );
    expect(said(period?.ended ?? 0)).toBe('timer 2 is ready to be freed / grace period 1 is over');
    expect(said(run.ticks.length)).toMatch(
      /^nothing waits to be freed: timer 2 was freed at tick /,
    );
  });

  it('does not promise what no schedule shows', () => {
    expect(rcuWords(finished('checkpoint', 'after'), 0)).toEqual([
      'nothing waits to be freed: nobody has queued anything',
    ]);
  });
});

it('starts a new walk where a reader begins anew', () => {
  const walks = walksOf(finished('two-fills', 'after'));
  expect(walks.length).toBeGreaterThan(1);
  expect(new Set(walks.map(({ actor }) => actor)).size).toBe(1);
});

it('gives rows to other objects only where something happens to them', () => {
  const names = (id: string): readonly string[] =>
    stripRows(finished(id, 'before')).map(({ strips }) => strips[0]?.name ?? '');
  expect(names('live')).toEqual(['timer 4', 'timer 3', 'timer 2', 'timer 1']);
  expect(names('exit')).toEqual(['timer 2', 'timer 1', 'the process', 'signal', 'sighand']);
});
