import { createContext, use, useCallback } from 'react';
import { useStore } from 'zustand';
import { dispatch, type Move, type StageState, type StageStore } from '../store';

export const StoreContext = createContext<StageStore | undefined>(undefined);

export function useStageStore(): StageStore {
  const store = use(StoreContext);
  if (store === undefined) throw new Error('The stage is drawn outside its store.');
  return store;
}

export function useStage<Part>(select: (state: StageState) => Part): Part {
  return useStore(useStageStore(), select);
}

export function useDispatch(): (move: Move) => void {
  const store = useStageStore();
  return useCallback(
    (move) => {
      dispatch(store, move);
    },
    [store],
  );
}
