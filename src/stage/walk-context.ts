import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { WalkProgress, WalkStore } from '../store';

export const WalkContext = createContext<WalkStore | undefined>(undefined);

export function useWalkStore(): WalkStore {
  const store = use(WalkContext);
  if (store === undefined) throw new Error('A walk is drawn outside its store.');
  return store;
}

export const useWalkProgress = (): WalkProgress => useStore(useWalkStore().progress);
