import { describe, expect, it } from 'vitest';
import { defaultBounds } from '../../checker';
import { matrix, type MatrixRow } from '../../scenarios/posix-timers';
import type { VerdictCheck } from '../../store';
import type { Race } from '../../worker';
import { isSurprise, toSummary } from './what-if-results';

const counts = { isReduced: false, states: 7, transitions: 9, depth: 3, frontier: 0, bytes: 0 };
const safe: VerdictCheck = { phase: 'done', answer: { kind: 'safe', counts, seconds: 1 } };
const stopped: VerdictCheck = {
  phase: 'stopped',
  stop: { reason: 'cancelled' },
  bounds: defaultBounds,
  progress: undefined,
};

const raceOf = (fault: Race['fault']): VerdictCheck => ({
  phase: 'done',
  answer: {
    kind: 'race',
    counts,
    seconds: 1,
    race: {
      isShortest: true,
      fault,
      message: '',
      struct: undefined,
      heading: '',
      story: '',
      place: undefined,
      schedule: 'R',
      score: { ticks: 1, lanes: [], fault: undefined, object: undefined },
    },
  },
});

/** What a search of this row must say. */
const expected = ({ expects }: MatrixRow): VerdictCheck =>
  expects.verdict === 'safe' ? safe : raceOf(expects.faults[0] ?? 'leak');

const rows = matrix.filter(({ whatIfs }) => whatIfs.length > 0);
const races = rows.filter(({ expects }) => expects.verdict === 'race').length;

describe('the summary of all what-ifs', () => {
  it('is there when all have been asked for, and says that each is as it must be', () => {
    const all = rows.map((row) => ({ row, check: expected(row) }));
    expect(toSummary(all)).toBe(
      `${rows.length} checked: ${races} races, ${rows.length - races} safe; each as it must be.`,
    );
    const [first, ...others] = all;
    if (first === undefined) throw new Error('no rows');
    expect(toSummary([{ ...first, check: { phase: 'idle' } }, ...others])).toBe('');
    expect(toSummary([{ ...first, check: stopped }, ...others])).toMatch(/ 1 not finished\.$/);
  });

  it('names what is not as it must be', () => {
    const all = rows.map((row) => ({ row, check: safe }));
    expect(toSummary(all)).toContain(
      `not as expected: ${rows
        .filter(({ expects }) => expects.verdict === 'race')
        .map(({ id }) => id)
        .join(', ')}.`,
    );
    for (const row of rows) {
      expect(isSurprise({ row, check: raceOf('leak') })).toBe(true);
      expect(isSurprise({ row, check: stopped })).toBe(false);
      expect(isSurprise({ row, check: expected(row) })).toBe(false);
    }
  });
});
