import { expect, it } from 'vitest';
import { toFrameRate, toFrameTimes } from './frames';

it('tells the middle, the slow and the slowest frame', () => {
  const gaps = [...Array.from({ length: 94 }, () => 10), 20, 20, 30, 40, 50, 60];
  let now = 1000;
  const stamps = [now, ...gaps.map((gap) => (now += gap))];
  expect(toFrameTimes(stamps)).toEqual({ frames: 100, p50: 10, p95: 20, max: 60 });
});

it('counts frames over the whole time', () => {
  expect(toFrameRate([0, 500, 600, 1000])).toBe(3);
  expect(toFrameRate([5])).toBe(0);
});
