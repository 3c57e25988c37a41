import { goTo, type Move } from './moves';
import { followCursor, panBy, rangeInView, tickWidthOf, zoomAt, type Timeline } from './timeline';
import type { StageState } from './state';

/** Moves of the timeline: which ticks are in view, and which one is pointed at. */
function changeTimeline(change: (timeline: Timeline, state: StageState) => Timeline): Move {
  return (state) => {
    const timeline = change(state.face.timeline, state);
    if (timeline === state.face.timeline) return state;
    return { ...state, face: { ...state.face, timeline } };
  };
}

/** The track has this many pixels of the design. */
export const setTrackWidth = (width: number): Move =>
  changeTimeline((timeline, { link }) =>
    width === timeline.width || width <= 0
      ? timeline
      : followCursor({ ...timeline, width }, link.schedule.length, link.position),
  );

/** As much moved as it takes for a tick to be in view. */
export const showTick = (tick: number): Move =>
  changeTimeline((timeline, { link }) => followCursor(timeline, link.schedule.length, tick));

/** The whole schedule in view. */
export const fitTimeline: Move = changeTimeline((timeline) =>
  timeline.zoom === 'fit' ? timeline : { ...timeline, zoom: 'fit', start: 0 },
);

/** Ticks `factor` times as wide, around `x` pixels from the left edge; around the cursor if none is given. */
export const zoomTimeline = (factor: number, x?: number): Move =>
  changeTimeline((timeline, { link }) => {
    const { length } = link.schedule;
    const cursor = (link.position - timeline.start) * tickWidthOf(timeline, length);
    const isCursorInView = cursor >= 0 && cursor <= timeline.width;
    return zoomAt(timeline, length, factor, x ?? (isCursorInView ? cursor : timeline.width / 2));
  });

/** Moved by `ticks`, later ones for more than 0. The cursor may leave the view, until the next step. */
export const panTimeline = (ticks: number): Move =>
  changeTimeline((timeline, { link }) => panBy(timeline, link.schedule.length, ticks));

/** How often in a second the timeline moves by what a pointer is beyond an edge. */
const PULL = 12;

/**
 * The cursor goes to `x` pixels from the left edge; beyond the edges the timeline moves, for as long as the
 * pointer was there, in milliseconds, and the cursor is at its edge.
 */
export const scrubTo =
  (x: number, elapsed: number): Move =>
  (state) => {
    const { length } = state.link.schedule;
    const { width } = state.face.timeline;
    const beyond = x < 0 ? x : Math.max(0, x - width);
    const tickWidth = tickWidthOf(state.face.timeline, length);
    const pixels = beyond * PULL * (elapsed / 1000);
    const moved = beyond === 0 ? state : panTimeline(pixels / Math.max(1, tickWidth))(state);
    const { timeline } = moved.face;
    const { first, last } = rangeInView(timeline, length);
    const tick = Math.round(timeline.start + x / tickWidth);
    return goTo(Math.max(first, Math.min(last, tick)))(moved);
  };

/** The timeline begins `start` ticks into the schedule. */
export const showFrom = (start: number): Move =>
  changeTimeline((timeline, { link }) =>
    panBy(timeline, link.schedule.length, start - timeline.start),
  );

export const hoverTick =
  (tick: number | undefined): Move =>
  (state) =>
    state.face.hoverTick === tick ? state : { ...state, face: { ...state.face, hoverTick: tick } };
