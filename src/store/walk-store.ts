import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StageStore } from './store';
import {
  decodeProgress,
  encodeProgress,
  followGuide,
  noProgress,
  type WalkProgress,
} from './walk-progress';

/** What of `localStorage` is needed. All of it may throw. */
export interface WalkStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
  readonly removeItem: (key: string) => void;
}

const KEY = 'gracelane.walks';

/** The progress with the walks, kept where there is a place to keep it and for as long as the page lives. */
export interface WalkStore {
  readonly progress: StoreApi<WalkProgress>;
  /** Follows the walks on this stage. */
  readonly follow: (stage: StageStore) => void;
  readonly forget: () => void;
}

export function createWalkStore(storage: WalkStorage | undefined): WalkStore {
  const progress = createStore<WalkProgress>(() =>
    decodeProgress(attempt(() => storage?.getItem(KEY)) ?? null),
  );
  const keep = (next: WalkProgress): void => {
    if (next === progress.getState()) return;
    progress.setState(next, true);
    attempt(() => storage?.setItem(KEY, encodeProgress(next)));
  };
  return {
    progress,
    follow: (stage) => {
      stage.subscribe((state, old) => {
        const known = progress.getState();
        const { guide } = state.face;
        if (guide !== old.face.guide && guide.kind === 'walk') keep(followGuide(known, guide));
        // Whoever does something else on the first visit has answered.
        const isOther = guide.kind === 'offer' && state.link !== old.link;
        const isClosed = guide.kind === 'none' && old.face.guide.kind === 'offer';
        if (isClosed) keep({ ...known, isAnswered: true, left: undefined });
        else if (isOther && !known.isAnswered) keep({ ...known, isAnswered: true });
      });
    },
    forget: () => {
      progress.setState(noProgress, true);
      attempt(() => storage?.removeItem(KEY));
    },
  };
}

/** A browser may refuse to keep anything, or be full. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
