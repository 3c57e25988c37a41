/**
 * Which ticks the timeline shows. Pixels are those of the design: the page draws them larger where somebody
 * has larger text.
 */
export interface Timeline {
  /** Of the track that both panes and the schedule share, as the page has measured it. */
  readonly width: number;
  /**
   * `readable`: the whole schedule if its letters can be read, else the ticks around the cursor; `fit`: the whole
   * schedule; a number: pixels of a tick, as chosen.
   */
  readonly zoom: 'readable' | 'fit' | number;
  /** How many ticks lie left of the view; need not be whole. */
  readonly start: number;
}

export const newTimeline: Timeline = { width: 600, zoom: 'readable', start: 0 };

/** As a schedule is met first. */
export const unzoomed = ({ width }: Timeline): Timeline => ({ ...newTimeline, width });

const WIDEST = 15;
const NARROWEST = 8;
const WIDEST_ZOOM = 60;
/** Empty columns that stay open behind the last tick. */
const OPEN = 4;
/** Where a page begins and ends around the cursor, when it has left the last one. */
const BEHIND = 0.25;

/** Pixels of one tick of a schedule of `length`; less than 1 where thousands fit. */
export function tickWidthOf({ width, zoom }: Timeline, length: number): number {
  const fitting = Math.min(WIDEST, width / (length + OPEN));
  if (zoom === 'fit') return fitting;
  if (zoom === 'readable') return Math.max(NARROWEST, fitting);
  return Math.max(fitting, Math.min(WIDEST_ZOOM, zoom));
}

/** How many ticks fit next to each other. */
export const capacityOf = (timeline: Timeline, length: number): number =>
  timeline.width / tickWidthOf(timeline, length);

/** Is all of the schedule in view? */
export const isWholeInView = (timeline: Timeline, length: number): boolean =>
  capacityOf(timeline, length) > length;

/** The same, with nothing but the schedule and what is open behind it in view. */
export function clampTimeline(timeline: Timeline, length: number): Timeline {
  const latest = Math.max(0, length + OPEN - capacityOf(timeline, length));
  const start = Math.max(0, Math.min(latest, timeline.start));
  return start === timeline.start ? timeline : { ...timeline, start };
}

/** The positions whose cursor is in view, with the tick before it and the one ahead of it. */
export function rangeInView(
  timeline: Timeline,
  length: number,
): { readonly first: number; readonly last: number } {
  const { start } = timeline;
  return {
    first: start <= 0 ? 0 : Math.ceil(start) + 1,
    last: Math.min(length, Math.floor(start + capacityOf(timeline, length)) - 1),
  };
}

/**
 * The same, with the tick at the cursor and the one ahead of it in view. It stands still as long as they are:
 * then it turns a page.
 */
export function followCursor(timeline: Timeline, length: number, position: number): Timeline {
  const clamped = clampTimeline(timeline, length);
  const capacity = capacityOf(clamped, length);
  // What is open behind the last tick has who waits for whom then.
  if (position === length && clamped.start > 0) {
    const last = clampTimeline({ ...clamped, start: length }, length);
    return last.start === clamped.start ? clamped : last;
  }
  const { first, last } = rangeInView(clamped, length);
  if (position < first) {
    return clampTimeline(
      { ...clamped, start: Math.floor(position - capacity * (1 - BEHIND)) },
      length,
    );
  }
  if (position > last) {
    return clampTimeline({ ...clamped, start: Math.floor(position - capacity * BEHIND) }, length);
  }
  return clamped;
}

/** Another zoom; the place at `x` pixels from the left edge of the track stays where it is. */
export function zoomAt(timeline: Timeline, length: number, factor: number, x: number): Timeline {
  const old = tickWidthOf(timeline, length);
  const zoomed = { ...timeline, zoom: old * factor };
  const start = timeline.start + x / old - x / tickWidthOf(zoomed, length);
  return clampTimeline({ ...zoomed, start }, length);
}

/** Moved by `ticks`, later ones for more than 0. */
export const panBy = (timeline: Timeline, length: number, ticks: number): Timeline =>
  clampTimeline({ ...timeline, start: timeline.start + ticks }, length);
