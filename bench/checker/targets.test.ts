import { describe, expect, it } from 'vitest';
import type { Target } from '../target';
import type { ContestantId } from './contestant';
import { toRow, type Row } from './row';
import type { Subject } from './subject';
import { evaluateTargets } from './targets';

const live = (writers: number): Subject => ({ program: 'live', path: 'after', timers: 3, writers });
const row = (
  subject: Subject,
  contestant: ContestantId,
  states: number,
  seconds: number,
  transitions = 2 * states,
): Row =>
  toRow(
    subject,
    contestant,
    { verdict: 'safe', states, transitions, seconds, compileSeconds: 0, peakBytes: 1 },
    1,
  );

const stateOf = (rows: readonly Row[], words: string): Target['state'] | undefined =>
  evaluateTargets(rows, { seconds: 3, isRight: true }).find(({ text }) => text.includes(words))
    ?.state;

describe('a target that nothing was measured for', () => {
  it('is neither met nor missed', () => {
    const states = evaluateTargets([], undefined).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['not measured']));
  });
});

describe('transitions/s in Chromium', () => {
  const rows = (ours: number, spin: number): readonly Row[] => [
    row(live(2), 'node', 1000, 1),
    row(live(2), 'chromium', 1000, 2 * ours),
    row(live(2), 'chromium-warm', 1000, ours),
    row(live(2), 'spin', 1000, spin),
  ];

  it('must be SPIN’s at least', () => {
    expect(stateOf(rows(1, 1), 'transitions/s')).toBe('met');
    expect(stateOf(rows(1.01, 1), 'transitions/s')).toBe('missed');
  });

  it('say nothing where SPIN’s clock is too coarse', () => {
    expect(stateOf(rows(0.01, 0.09), 'transitions/s')).toBe('not measured');
  });
});

describe('time to verdict', () => {
  const rows = (states: number, ours: number): readonly Row[] => [
    row(live(3), 'node', states, 1),
    row(live(3), 'chromium-reduced', states / 5, ours),
    row(live(3), 'spin-reduced', states, 10),
  ];

  it('must be a fifth of SPIN’s', () => {
    expect(stateOf(rows(1_000_000, 2), 'in Chromium at most 1/5')).toBe('met');
    expect(stateOf(rows(1_000_000, 2.01), 'in Chromium at most 1/5')).toBe('missed');
  });

  it('counts from a million states', () => {
    expect(stateOf(rows(999_999, 10), 'in Chromium at most 1/5')).toBe('not measured');
  });

  it('is missed when one member misses it', () => {
    const small = rows(1_000_000, 2).map((one) => ({ ...one, timers: 2 }));
    expect(stateOf([...small, ...rows(1_000_000, 3)], 'in Chromium at most 1/5')).toBe('missed');
  });
});

describe('the reduction', () => {
  const rows = (...factors: readonly number[]): readonly Row[] =>
    factors.flatMap((factor, index) => [
      row(live(index + 1), 'node', 1000, 1),
      row(live(index + 1), 'node-reduced', 1000 / factor, 1),
    ]);

  it('is five on live, with its two writers', () => {
    expect(stateOf(rows(2, 5, 6), 'fewer states on live')).toBe('met');
    expect(stateOf(rows(5, 4.9, 6), 'fewer states on live')).toBe('missed');
  });

  it('grows with every writer', () => {
    expect(stateOf(rows(2, 5, 6), 'reduction grows')).toBe('met');
    expect(stateOf(rows(2, 6, 6), 'reduction grows')).toBe('missed');
  });
});

describe('seconds', () => {
  it('are under 10 for a matrix that is right', () => {
    const state = (seconds: number, isRight: boolean): Target['state'] | undefined =>
      evaluateTargets([], { seconds, isRight }).find(({ text }) => text.includes('matrix'))?.state;
    expect(state(9.9, true)).toBe('met');
    expect(state(10, true)).toBe('missed');
    expect(state(1, false)).toBe('missed');
  });

  it('are under 1 for everything in the page', () => {
    const page = (seconds: number): Row => row({ ...live(2), path: 'before' }, 'page', 10, seconds);
    expect(stateOf([page(0.9)], 'in the page')).toBe('met');
    expect(stateOf([page(0.9), { ...page(1), timers: 4 }], 'in the page')).toBe('missed');
  });
});
