import { describe, expect, it } from 'vitest';
import type { Contestant, ContestantId } from './contestant';
import type { Measured } from './measure';
import { type Job, runRounds } from './rounds';

const subject = { program: 'live', path: 'after', timers: 3, writers: 2 } as const;
const measured: Measured = {
  verdict: 'safe',
  states: 100,
  transitions: 200,
  seconds: 1,
  compileSeconds: 0,
  peakBytes: 1,
};

/** Runs jobs on a clock of their own, which goes on by what each run takes. */
async function play(
  rounds: number,
  seconds: number,
  runs: Partial<Record<ContestantId, (run: number) => Partial<Measured>>>,
) {
  let now = 0;
  const order: string[] = [];
  const contestants = Object.entries(runs).map(([name, take]): Contestant => {
    let run = 0;
    const id = name as ContestantId;
    return {
      id,
      measure: (_, states) =>
        Promise.resolve().then(() => {
          order.push(`${id} ${states}`);
          const result = { ...measured, ...take(run++) };
          now += result.seconds;
          return result;
        }),
    };
  });
  const jobs: readonly Job[] = [{ subject, contestants }];
  const done = await runRounds(
    jobs,
    { rounds, seconds },
    () => now,
    () => undefined,
  );
  return { ...done, order };
}

describe('rounds', () => {
  it('keep the fastest run of each, and go there and back', async () => {
    const times = [3, 1, 2];
    const { rows, order } = await play(3, 100, {
      node: (run) => ({ seconds: times[run] ?? 0 }),
      spin: () => ({}),
    });
    expect(rows.map(({ contestant, seconds, runs }) => [contestant, seconds, runs])).toEqual([
      ['node', 1, 3],
      ['spin', 1, 3],
    ]);
    expect(order).toEqual(['node 0', 'spin 100', 'spin 100', 'node 100', 'node 100', 'spin 100']);
  });

  it('end when there is no time for another one', async () => {
    const { rows, skipped } = await play(3, 10, { node: () => ({ seconds: 5 }) });
    expect(rows.map(({ runs }) => runs)).toEqual([1]);
    expect(skipped).toEqual([]);
  });

  it('say what they had no time for', async () => {
    const { rows, skipped } = await play(3, -1, { node: () => ({}) });
    expect(rows).toEqual([]);
    expect(skipped).toMatchObject([{ contestant: null, reason: 'no time left', isBroken: false }]);
  });

  it('leave a subject that is too large to all, and say so', async () => {
    const { rows, skipped, order } = await play(2, 100, {
      node: () => ({ verdict: 'not finished', states: 7 }),
      spin: () => ({}),
    });
    expect(rows).toEqual([]);
    expect(order).toEqual(['node 0']);
    expect(skipped).toMatchObject([
      { program: 'live', contestant: null, reason: 'not finished after 7 states' },
    ]);
  });

  it('go on without a contestant that breaks, and say so', async () => {
    const { rows, skipped, order } = await play(2, 100, {
      node: () => ({}),
      spin: () => {
        throw new Error('no memory\nat all');
      },
    });
    expect(rows.map(({ contestant, runs }) => [contestant, runs])).toEqual([['node', 2]]);
    expect(order).toEqual(['node 0', 'spin 100', 'node 100']);
    expect(skipped).toMatchObject([{ contestant: 'spin', reason: 'no memory', isBroken: true }]);
  });
});
