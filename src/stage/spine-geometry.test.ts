import { describe, expect, it } from 'vitest';
import { computeSpineWindow } from './spine-geometry';

describe('computeSpineWindow', () => {
  it('shows a schedule that fits as a whole', () => {
    const view = computeSpineWindow(55, 20, 900);
    expect([view.first, view.last]).toEqual([1, 55]);
    expect(view.x(0)).toBe(0);
  });

  it('gives back the tick of every x it gives out', () => {
    for (const length of [1, 55, 10_000]) {
      const view = computeSpineWindow(length, Math.floor(length / 2), 900);
      for (let tick = view.first; tick <= view.last; tick += 1)
        expect(view.tickAt(view.x(tick))).toBe(tick);
    }
  });

  it('keeps the cursor in view and few ticks drawn, however long the schedule', () => {
    for (const position of [0, 1, 5000, 9999, 10_000]) {
      const view = computeSpineWindow(10_000, position, 900);
      expect(view.last - view.first).toBeLessThan(101);
      expect(view.x(position)).toBeGreaterThanOrEqual(0);
      expect(view.x(position)).toBeLessThanOrEqual(900);
    }
  });
});
