import { describe, expect, it } from 'vitest';
import { defaultBounds } from '../checker';
import type { Progress, Race } from '../worker';
import type { Stop, VerdictCheck } from './checks';
import { toRaceWords, toStopWords, toVerdictWord, toVerdictWords } from './verdict-words';

const progress: Progress = {
  counts: { isReduced: false, states: 412_000, transitions: 9, depth: 3, frontier: 2, bytes: 0 },
  seconds: 2,
};
const stopped = (stop: Stop, known: Progress | undefined = progress) =>
  ({ phase: 'stopped', stop, bounds: defaultBounds, progress: known }) as const;
const noProof = 'Nothing found so far; this is not a proof.';

describe('the words of a search that stopped', () => {
  it.each<readonly [Stop, string]>([
    [{ reason: 'states' }, 'Stopped at the limit of 5,000,000 states.'],
    [{ reason: 'memory' }, 'Stopped at the limit of 1,000 MB of memory, after 412,000 states.'],
    [{ reason: 'time' }, 'Stopped at the limit of 10 minutes, after 412,000 states.'],
    [{ reason: 'cancelled' }, 'Stopped by you after 412,000 states.'],
    [
      { reason: 'broken', breakage: { cause: 'memory', message: 'Array buffer' } },
      'Stopped: the search ran out of memory at 412,000 states.',
    ],
    [
      { reason: 'broken', breakage: { cause: 'error', message: 'oops' } },
      'Stopped: the search broke at 412,000 states (oops).',
    ],
  ])('%o', (stop, words) => {
    expect(toStopWords(stopped(stop))).toBe(`${words} ${noProof}`);
    expect(toVerdictWord(stopped(stop))).toBe('not finished');
    expect(toVerdictWords(stopped(stop))).toBe(`Not finished. ${words} ${noProof}`);
  });

  it('while it looked for a shorter schedule', () => {
    const known = { ...progress, counts: { ...progress.counts, hasFault: true as const } };
    expect(toStopWords(stopped({ reason: 'cancelled' }, known))).toBe(
      'Stopped by you after 412,000 states. There is a race, but its shortest schedule was not found yet.',
    );
  });

  it('that broke before it had begun', () => {
    const stop: Stop = { reason: 'broken', breakage: { cause: 'error', message: 'no worker' } };
    expect(toStopWords({ ...stopped(stop), progress: undefined })).toBe(
      `Stopped: the search broke before it had begun (no worker). ${noProof}`,
    );
  });

  it('that was called off before it had begun', () => {
    expect(toStopWords({ ...stopped({ reason: 'cancelled' }), progress: undefined })).toBe(
      `Stopped by you before it had begun. ${noProof}`,
    );
  });
});

it('call a race the shortest only where it is', () => {
  const score = { ticks: 3, lanes: [], fault: undefined, object: undefined };
  const race = { isShortest: true, score } as unknown as Race;
  expect(toRaceWords(race)).toBe('The shortest race takes 3 ticks.');
  expect(toRaceWords({ ...race, isShortest: false })).not.toContain('shortest');
});

it('say safe of nothing but a complete search', () => {
  const safe: VerdictCheck = { phase: 'done', answer: { kind: 'safe', ...progress } };
  const others: readonly VerdictCheck[] = [
    { phase: 'idle' },
    { phase: 'waiting', bounds: defaultBounds },
    { phase: 'running', bounds: defaultBounds, progress },
    stopped({ reason: 'states' }),
    stopped({ reason: 'cancelled' }),
  ];
  expect(toVerdictWord(safe)).toBe('safe');
  expect(toVerdictWords(safe)).toBe(
    'Safe. No fault in any interleaving. The search is complete. 412,000 states.',
  );
  for (const other of others) {
    expect(toVerdictWord(other)).not.toMatch(/safe/i);
    expect(toVerdictWords(other) ?? '').not.toMatch(/safe|complete/i);
  }
});
