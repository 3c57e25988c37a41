import type { Move } from './moves';
import { followCursor, panBy, tickWidthOf, zoomAt, type Timeline } from './timeline';
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

export const hoverTick =
  (tick: number | undefined): Move =>
  (state) =>
    state.face.hoverTick === tick ? state : { ...state, face: { ...state.face, hoverTick: tick } };
