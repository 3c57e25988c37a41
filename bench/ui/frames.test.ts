import { expect, it } from 'vitest';
import { toFrameRate, toFrameTimes, toRefresh } from './frames';

it('tells the middle, the slow and the slowest frame', () => {
  const gaps = [...Array.from({ length: 94 }, () => 10), 20, 20, 30, 40, 50, 60];
  let now = 1000;
  const stamps = [now, ...gaps.map((gap) => (now += gap))];
  expect(toFrameTimes(stamps, 10)).toEqual({
    frames: 100,
    p50: 10,
    p95: 20,
    max: 60,
    refresh: 10,
    missed: 6,
  });
});

const stampsOf = (gaps: readonly number[]): readonly number[] => {
  let now = 0;
  return [now, ...gaps.map((gap) => (now += gap))];
};

it('knows the refresh of a page by its frames with nothing to do', () => {
  expect(toRefresh(stampsOf([8.3, 8.4, 8.3, 40]))).toBe(8.3);
  // A machine too busy for 60 frames a second makes no frame look good.
  expect(toRefresh(stampsOf([33.3, 33.3, 50]))).toBeCloseTo(16.67);
});

it('takes a clock that is off for no missed refresh, and a frame of two refreshes for one', () => {
  const times = toFrameTimes(stampsOf([16.6, 16.8, 17, 33.4, 20, 21]), 16.7);
  expect(times.missed).toBe(2);
});

it('counts frames over the whole time', () => {
  expect(toFrameRate([0, 500, 600, 1000])).toBe(3);
  expect(toFrameRate([5])).toBe(0);
});
