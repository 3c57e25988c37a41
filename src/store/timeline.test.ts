import { describe, expect, it } from 'vitest';
import { catalogue, createStageStore, dispatch, fromFragment, scrubTo } from '.';
import { capacityOf, followCursor, panBy, tickWidthOf, zoomAt, type Timeline } from './timeline';

const readable: Timeline = { width: 900, zoom: 'readable', start: 0 };

/** Pixels of the cursor from the left edge. */
const cursorOf = (timeline: Timeline, length: number, position: number): number =>
  (position - timeline.start) * tickWidthOf(timeline, length);

describe('followCursor', () => {
  it('stands still while the cursor is in view, then turns a page', () => {
    let timeline = followCursor(readable, 1000, 0);
    const starts = new Set([timeline.start]);
    for (let position = 1; position <= 1000; position += 1) {
      timeline = followCursor(timeline, 1000, position);
      starts.add(timeline.start);
      expect(cursorOf(timeline, 1000, position)).toBeGreaterThanOrEqual(0);
      expect(cursorOf(timeline, 1000, position)).toBeLessThanOrEqual(900);
    }
    expect(starts.size).toBe(12);
  });

  it('leaves what is open behind the last tick in view', () => {
    const turned = followCursor({ ...readable, start: 890 }, 1000, 1000);
    expect(900 - cursorOf(turned, 1000, 1000)).toBe(4 * 8);
  });

  it('finds the cursor from anywhere, at every zoom', () => {
    for (const zoom of ['readable', 'fit', 3, 60] as const) {
      for (const from of [0, 5000, 9999])
        for (const position of [0, 1, 5000, 9999, 10_000]) {
          const timeline = followCursor({ width: 900, zoom, start: from }, 10_000, position);
          const x = cursorOf(timeline, 10_000, position);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(900);
          expect(followCursor(timeline, 10_000, position)).toBe(timeline);
        }
    }
  });
});

describe('zoomAt', () => {
  it('keeps the place under the pointer', () => {
    const start: Timeline = { width: 900, zoom: 10, start: 4000 };
    const closer = zoomAt(start, 10_000, 2, 300);
    expect(tickWidthOf(closer, 10_000)).toBe(20);
    expect(closer.start + 300 / 20).toBe(start.start + 300 / 10);
  });

  it('goes from the whole schedule to a few ticks and no further', () => {
    const whole = zoomAt(readable, 10_000, 1e-9, 450);
    expect(tickWidthOf(whole, 10_000)).toBeLessThan(0.1);
    expect(whole.start).toBe(0);
    expect(capacityOf(zoomAt(whole, 10_000, 1e9, 450), 10_000)).toBe(15);
  });
});

describe('panBy', () => {
  it('ends at the ends', () => {
    expect(panBy(readable, 1000, -5).start).toBe(0);
    expect(panBy(readable, 1000, 1e6).start).toBe(1004 - 900 / 8);
    expect(panBy(readable, 20, 5).start).toBe(0);
  });
});

describe('scrubTo', () => {
  const scrubbed = (x: number, frames: readonly number[]): readonly number[] => {
    const store = createStageStore(fromFragment('1;live;R400;@200', catalogue).link, []);
    for (const elapsed of frames) dispatch(store, scrubTo(x, elapsed));
    const { link, face } = store.getState();
    return [link.position, face.timeline.start];
  };

  it('moves the timeline by time, however many frames that was', () => {
    const slow = scrubbed(-50, [32]);
    const [, start] = slow;
    expect(start).toBeLessThan(scrubbed(-50, [0])[1] ?? 0);
    const fast = scrubbed(-50, [8, 8, 8, 8]);
    expect(fast[0]).toBe(slow[0]);
    expect(fast[1]).toBeCloseTo(start ?? 0);
  });

  it('moves nothing as long as the pointer is over it', () => {
    expect(scrubbed(100, [1000])).toEqual(scrubbed(100, [0]));
  });
});
