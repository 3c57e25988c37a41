import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LinkSlice, StageState } from './state';
import type { Move } from './moves';

export type StageStore = StoreApi<StageState>;

export function createStageStore(link: LinkSlice, linkTrouble: readonly string[]): StageStore {
  return createStore<StageState>(() => ({
    link,
    progress: { phase: 'paused' },
    face: {
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

/** Every change goes through here. */
export function dispatch(store: StageStore, move: Move): void {
  store.setState(move, true);
}
