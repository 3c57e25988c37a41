import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Guide, LinkSlice, StageState, ViewName } from './state';
import { withPrograms } from './bring-programs';
import { couldNotLoad, fail } from './face';
import { noGuide } from './guide';
import { paused, type Move } from './moves';
import { needPrograms } from './programs';
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
 * Every change goes through here, at once or, where it leads to a program that is not here yet, as soon as
 * that is. Where another moment is shown, the timeline follows, and trouble with a link is said no longer,
 * unless the move has said so itself.
 */
export function dispatch(store: StageStore, move: Move): void {
  whenThere(store, () => {
    change(store, move);
  });
}

/** Does `act` as soon as the programs that it asks for are here, see `withPrograms`; says so where they cannot be had. */
export function whenThere(store: StageStore, act: () => void): void {
  withPrograms(act, () => {
    change(store, fail(couldNotLoad));
  });
}

function change(store: StageStore, move: Move): void {
  store.setState((state) => {
    const next = move(state);
    if (next.link === state.link) return next;
    needPrograms(next.link);
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
