import { describe, expect, it } from 'vitest';
import { computeBurntColumns, countInView } from './burnt-in-view';
import { toTeeth } from './teeth';
import { computeTickAxis, type TickAxis } from './tick-axis';

const columnsOf = (burnt: readonly number[], axis: TickAxis) =>
  computeBurntColumns(
    countInView(axis, (tick) => burnt.includes(tick)),
    axis,
  );

describe('computeBurntColumns', () => {
  it('has a column for each burnt tick in view', () => {
    const axis = computeTickAxis({ width: 100, zoom: 10, start: 5 }, 30);
    expect(columnsOf([2, 6, 15, 16], axis)).toEqual([
      { x: 0, width: 10, share: 1 },
      { x: 90, width: 10, share: 1 },
    ]);
  });

  it('has a pixel for any burnt tick, and how much of the pixel was burnt', () => {
    const axis = computeTickAxis({ width: 100, zoom: 'fit', start: 0 }, 996);
    const columns = columnsOf([1, 2, 3, 4, 5, 501], axis);
    expect(columns.map(({ x, width }) => [x, width])).toEqual([
      [0, 1],
      [50, 1],
    ]);
    expect(columns.map(({ share }) => share)).toEqual([0.5, 0.1]);
  });
});

describe('toTeeth', () => {
  it('points at its edge, and is never less than a pixel', () => {
    expect(toTeeth([{ x: 10, width: 10, share: 1 }], 0, 1)).toBe('M15 0L10 6H20Z');
    expect(toTeeth([{ x: 10, width: 1, share: 0.01 }], 40, -1)).toBe('M10 40h1v-1h-1Z');
  });
});
