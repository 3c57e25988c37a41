import { expect, it } from 'vitest';
import { evaluateBudgets } from './budgets';
import type { UiMeasurements } from './measurements';

const smooth = { frames: 300, p50: 16.6, p95: 16.8, max: 40, refresh: 16.7, missed: 15 };
const good: UiMeasurements = {
  stepping: smooth,
  adding: smooth,
  scrubbing: smooth,
  opening: 400,
  searching: { rate: 58, times: smooth },
  firstLoad: 140_000,
  lighthouse: { phone: { performance: 95, seo: 100 }, desktop: { performance: 99, seo: 95 } },
};
const statesOf = (measured: UiMeasurements): readonly string[] =>
  evaluateBudgets(measured).map(({ state }) => state);

it('judges each budget by itself', () => {
  expect(new Set(statesOf(good))).toEqual(new Set(['met']));
  expect(statesOf({ ...good, firstLoad: 150_001 })[0]).toBe('missed');
  expect(statesOf({ ...good, stepping: { ...smooth, missed: 16 } })[1]).toBe('missed');
  expect(statesOf({ ...good, adding: { ...smooth, missed: 16 } })[2]).toBe('missed');
  expect(statesOf({ ...good, scrubbing: { ...smooth, max: 101 } })[3]).toBe('missed');
  expect(statesOf({ ...good, opening: 501 })[4]).toBe('missed');
  expect(statesOf({ ...good, searching: { rate: 49, times: smooth } })[5]).toBe('missed');
});

it('meets nothing with no frames', () => {
  const none = { ...smooth, frames: 0, missed: 0, max: 0 };
  expect(statesOf({ ...good, stepping: none, searching: { rate: 0, times: none } })).toEqual([
    'met',
    'missed',
    'met',
    'met',
    'met',
    'missed',
    'met',
    'met',
  ]);
});

it('wants every category of Lighthouse, and does not take one that was not measured for met', () => {
  const { phone } = good.lighthouse;
  const desktop = { performance: 94, seo: 100 };
  expect(statesOf({ ...good, lighthouse: { phone, desktop } }).slice(-2)).toEqual([
    'met',
    'missed',
  ]);
  const none = { phone: undefined, desktop: undefined };
  expect(statesOf({ ...good, lighthouse: none }).slice(-2)).toEqual([
    'not measured',
    'not measured',
  ]);
});
