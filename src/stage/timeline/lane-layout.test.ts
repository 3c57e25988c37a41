import { describe, expect, it } from 'vitest';
import { computeLaneLayout } from './lane-layout';

describe('the rows of a timeline', () => {
  it('stand below each other and fill the height', () => {
    const layout = computeLaneLayout({ lanes: 3, strips: 4, height: 327 });
    const rows = [...layout.lanes, layout.rcu, layout.strips];
    for (const [index, row] of rows.entries())
      expect(row.y).toBe(rows.slice(0, index).reduce((sum, { height }) => sum + height, 0));
    expect(layout.strips.row).toBe(24);
    expect(layout.rcu.height).toBe(43);
    expect(layout.height).toBeLessThanOrEqual(327);
    expect(layout.height).toBeGreaterThan(320);
  });

  it('show six strips at most, and shrink strips before they ask to scroll', () => {
    const many = computeLaneLayout({ lanes: 3, strips: 40, height: 327 });
    const six = computeLaneLayout({ lanes: 3, strips: 6, height: 327 });
    expect(many).toEqual(six);
    const low = computeLaneLayout({ lanes: 4, strips: 6, height: 220 });
    expect(low.lanes[0]?.height).toBe(34);
    expect(low.strips.row).toBe(15);
    expect(low.height).toBeGreaterThan(220);
  });

  it('has bodies of a third of a lane, 12 to 26', () => {
    for (const height of [100, 300, 500, 900]) {
      const { lanes } = computeLaneLayout({ lanes: 3, strips: 4, height });
      for (const lane of lanes) {
        expect(lane.body).toBeGreaterThanOrEqual(12);
        expect(lane.body).toBeLessThanOrEqual(26);
      }
    }
  });
});
