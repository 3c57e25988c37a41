import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LinkSlice, StageState, ViewName } from './state';
import type { Move } from './moves';

export type StageStore = StoreApi<StageState>;

export function createStageStore(
  link: LinkSlice,
  linkTrouble: readonly string[],
  view: ViewName = 'stage',
): StageStore {
  return createStore<StageState>(() => ({
    link,
    progress: { phase: 'paused' },
    face: {
      view,
      pane: 'before',
      panel: undefined,
      tab: 'list-before',
      stepSize: 'access',
      dialog: 'none',
      notice: undefined,
      linkTrouble,
      lit: undefined,
      past: [],
    },
  }));
}

/**
 * Every change goes through here. Trouble with a link is said until the page shows something else than
 * what that link led to.
 */
export function dispatch(store: StageStore, move: Move): void {
  store.setState((state) => {
    const next = move(state);
    const isStale =
      next.link !== state.link &&
      next.face.linkTrouble === state.face.linkTrouble &&
      next.face.linkTrouble.length > 0;
    return isStale ? { ...next, face: { ...next.face, linkTrouble: [] } } : next;
  }, true);
}
