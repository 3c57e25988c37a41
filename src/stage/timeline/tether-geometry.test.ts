import { describe, expect, it } from 'vitest';
import { tetherBox, tetherGeometry, type Wait } from './tether-geometry';

const wait: Wait = { from: [60], to: [20], words: 'waits for the reader', tone: 'lock' };

describe('tetherGeometry', () => {
  it('keeps words that are longer than its line under the top of the lanes', () => {
    const { top, bottom, words } = tetherGeometry(wait, 100);
    expect([top, bottom]).toEqual([20, 60]);
    expect(words?.length).toBeGreaterThan(80);
    expect((words?.y ?? -1) - (words?.length ?? 0) / 2).toBeGreaterThanOrEqual(0);
  });

  it('has its words in the middle where there is room', () => {
    expect(tetherGeometry({ ...wait, to: [200], from: [300] }, 100).words?.y).toBe(250);
  });

  it('stands left of the cursor where there is no room on its right', () => {
    expect(tetherGeometry(wait, 100, 400).side).toBe(1);
    const left = tetherGeometry(wait, 100, 10);
    expect(left.side).toBe(-1);
    expect(tetherBox(left, 100).right).toBe(100);
    expect(tetherBox(left, 100).left).toBeLessThan(left.words?.x ?? 0);
  });

  it('has no words where another one has the room: they would cover what the lanes show', () => {
    const first = tetherGeometry(wait, 100, 34);
    const second = tetherGeometry({ ...wait, place: 1 }, 100, 34);
    expect(first.words).toBeDefined();
    expect([second.side, second.words]).toEqual([1, undefined]);
    expect(second.out).toBeLessThan(first.out - 4);
    expect(tetherBox(second, 100).right).toBeLessThanOrEqual(134);
    expect(tetherGeometry({ ...wait, place: 1 }, 100, 80).words).toBeDefined();
  });
});
