import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../store';
import { computeTickAxis } from './tick-axis';

const readable: Timeline = { width: 900, zoom: 'readable', start: 0 };

describe('computeTickAxis', () => {
  it('shows a schedule that fits as a whole', () => {
    const axis = computeTickAxis(readable, 55);
    expect([axis.first, axis.last]).toEqual([1, 55]);
    expect(axis.x(0)).toBe(0);
    expect(axis.x(55)).toBeLessThan(900);
  });

  it('gives back the tick of every x it gives out, however narrow ticks are', () => {
    for (const length of [1, 55, 10_000]) {
      for (const zoom of ['readable', 'fit', 40] as const) {
        const axis = computeTickAxis({ ...readable, zoom }, length);
        for (let tick = axis.first; tick <= axis.last; tick += 1)
          expect(axis.tickAt(axis.x(tick))).toBe(tick);
      }
    }
  });

  it('has the ticks in part in view at both edges', () => {
    const axis = computeTickAxis({ width: 95, zoom: 10, start: 20.5 }, 100);
    expect([axis.first, axis.last]).toEqual([21, 30]);
    expect(axis.x(21)).toBe(5);
  });

  it('has no tick of no schedule', () => {
    const axis = computeTickAxis(readable, 0);
    expect([axis.first, axis.last, axis.x(0), axis.tickAt(300)]).toEqual([1, 0, 0, 0]);
  });
});
