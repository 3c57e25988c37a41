import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Guide, LinkSlice, StageState, ViewName } from './state';
import { noGuide } from './guide';
import { paused, type Move } from './moves';
import { followCursor, newTimeline } from './timeline';

export type StageStore = StoreApi<StageState>;

export function createStageStore(
  link: LinkSlice,
  linkTrouble: readonly string[],
  view: ViewName = 'stage',
  guide: Guide = noGuide,
): StageStore {
  return createStore<StageState>(() => ({
    link,
    progress: paused,
    face: {
      view,
      pane: 'before',
      panel: undefined,
      tab: 'list-before',
      stepSize: 'access',
      speed: 2,
      dialog: 'none',
      notice: undefined,
      linkTrouble,
      failure: undefined,
      lit: undefined,
      askedLine: undefined,
      timeline: followCursor(newTimeline, link.schedule.length, link.position),
      hoverTick: undefined,
      stops: [],
      past: [],
      guide,
    },
  }));
}

/**
 * Every change goes through here. Where another moment is shown, the timeline follows, and trouble with a
 * link is said no longer, unless the move has said so itself.
 */
export function dispatch(store: StageStore, move: Move): void {
  store.setState((state) => {
    const next = move(state);
    if (next.link === state.link) return next;
    const { schedule, position } = next.link;
    const isStale = next.face.linkTrouble === state.face.linkTrouble;
    return {
      ...next,
      face: {
        ...next.face,
        timeline: followCursor(next.face.timeline, schedule.length, position),
        linkTrouble: isStale ? [] : next.face.linkTrouble,
      },
    };
  }, true);
}
