import { describe, expect, it } from 'vitest';
import { computeListLayout } from './list-layout';

describe('computeListLayout', () => {
  it.each([
    [4, 392],
    [9, 392],
    [4, 290],
    [1, 290],
    [4, 484],
  ])('%i columns fit %i pixels without overlaps', (columns, available) => {
    const layout = computeListLayout(columns, available);
    const boxes = Array.from({ length: columns }, (_, column) => layout.boxOf(column, 'base'));
    let right = layout.head.x + layout.head.width;
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(right + 10);
      right = box.x + box.width;
    }
    expect(right).toBeLessThanOrEqual(layout.width);
  });

  it('is wider than there is room for only where numbers alone do not fit', () => {
    expect(computeListLayout(9, 392).width).toBe(392);
    expect(computeListLayout(20, 392).width).toBeGreaterThan(392);
  });
});
