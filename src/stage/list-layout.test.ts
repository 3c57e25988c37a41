import { describe, expect, it } from 'vitest';
import { computeListLayout, MARK_ROOM, NAME_ROOM } from './list-layout';

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

  it.each([135, 141, 150, 178])('keeps its rows apart in %i pixels of height', (height) => {
    const layout = computeListLayout(4, 392, height);
    expect(layout.height).toBe(height);
    expect(computeListLayout(4, 480, height).height).toBeLessThanOrEqual(height + 4);
    const [above, base, below] = (['above', 'base', 'below'] as const).map((row) =>
      layout.boxOf(0, row),
    );
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((base?.y ?? 0) - 6);
    expect((base?.y ?? 0) + (base?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) - 8);
    // Two lines of words stand below the last row.
    expect((below?.y ?? 0) + (below?.height ?? 0) + 26).toBeLessThanOrEqual(height);
  });

  it('leaves room for the mark of a poison, and for its name where nodes stay whole', () => {
    for (const [columns, available, room] of [
      [4, 392, NAME_ROOM],
      [3, 392, NAME_ROOM],
      [9, 392, MARK_ROOM],
      [4, 290, MARK_ROOM],
    ] as const) {
      const layout = computeListLayout(columns, available);
      const last = layout.boxOf(columns - 1, 'below');
      expect(Math.round(layout.width - last.x - last.width)).toBeGreaterThanOrEqual(room);
    }
  });

  it('is wider than there is room for only where numbers alone do not fit', () => {
    expect(computeListLayout(9, 392).width).toBe(392);
    expect(computeListLayout(20, 392).width).toBeGreaterThan(392);
  });

  it('holds a name of 12.5 pixels and a word of 11.5 in a node, and the name of a reader only where it touches nothing', () => {
    const low = computeListLayout(4, 392, 0);
    expect(low.node.height).toBeGreaterThanOrEqual(29);
    expect(low.hasNamesBelow).toBe(false);
    expect(computeListLayout(4, 392).hasNamesBelow).toBe(true);
  });
});
