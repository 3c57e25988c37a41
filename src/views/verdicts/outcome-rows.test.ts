import { describe, expect, it } from 'vitest';
import type { OutcomeRow } from '../../claims';
import { defaultBounds } from '../../checker';
import type { OutcomesCheck } from '../../store';
import { toReadoutRows, toReadoutSummary } from './outcome-rows';

const counts = { isReduced: false, states: 7, transitions: 9, depth: 3, frontier: 0, bytes: 0 };

/** A reader that lists these timers after `ticks` ticks. */
const outcome = (timers: readonly number[], isSnapshot: boolean, ticks = 1): OutcomeRow => ({
  actors: [],
  readout: { returns: [timers.length], text: timers.join(), timers, error: undefined, isSnapshot },
  endings: 2,
  schedule: Array.from({ length: ticks }, () => ({ letter: 'R', variant: 0 })),
});

const listed = (...rows: readonly OutcomeRow[]): OutcomesCheck => ({
  phase: 'done',
  answer: { kind: 'outcomes', rows, timers: 3, counts, seconds: 1 },
});

const stopped: OutcomesCheck = {
  phase: 'stopped',
  stop: { reason: 'states' },
  bounds: defaultBounds,
  progress: undefined,
};
const race: OutcomesCheck = {
  phase: 'done',
  answer: {
    kind: 'race',
    counts,
    seconds: 1,
    race: {
      fault: 'leak',
      isShortest: true,
      message: '',
      struct: undefined,
      heading: '',
      story: '',
      place: undefined,
      schedule: 'R',
      score: { ticks: 1, lanes: [], fault: undefined, object: undefined },
    },
  },
};

describe('the rows of readouts', () => {
  it('say who has each: a list that is no snapshot is another readout', () => {
    const before = listed(outcome([2, 1], true), outcome([2], true));
    const after = listed(outcome([2, 1], true), outcome([2, 1], false));
    const rows = toReadoutRows(before, after);
    expect(
      rows.map(({ readout, who }) => [readout.timers.join(), readout.isSnapshot, who]),
    ).toEqual([
      ['2,1', true, 'both'],
      ['2', true, 'only before'],
      ['2,1', false, 'only after'],
    ]);
    expect(rows[1]?.after).toEqual({ kind: 'never' });
    expect(toReadoutSummary(rows)).toBe(
      '3 readouts: 1 both before and after, 1 only before, 1 only after.',
    );
  });

  it('say that all are the same', () => {
    const one = toReadoutRows(listed(outcome([1], true)), listed(outcome([1], true)));
    expect(toReadoutSummary(one)).toBe('1 readout, the same before and after.');
  });

  it('add up what differs for others than the reader, and keep the shortest schedule', () => {
    const before = listed(outcome([1], true, 9), outcome([1], true, 5), outcome([1], true, 7));
    const [row, ...others] = toReadoutRows(before, before);
    expect(others).toEqual([]);
    expect(row?.before).toMatchObject({ kind: 'some', endings: 6, schedule: { length: 5 } });
  });

  it.each([
    ['nobody asked', { phase: 'idle' }],
    ['it runs', { phase: 'running', bounds: defaultBounds, progress: undefined }],
    ['it stopped', stopped],
    ['there is a race', race],
  ] as const)('know nothing of the other path where %s', (_, other: OutcomesCheck) => {
    const known = listed(outcome([1], true));
    for (const rows of [toReadoutRows(known, other), toReadoutRows(other, known)]) {
      expect(rows.map(({ before, after, who }) => [[before.kind, after.kind].sort(), who])).toEqual(
        [[['some', 'unknown'], undefined]],
      );
      expect(toReadoutSummary(rows)).toBe('');
    }
    expect(toReadoutRows(other, other)).toEqual([]);
  });
});
