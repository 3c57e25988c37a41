import { useMemo } from 'react';
import { computePane, computeRun, type PaneData, type PathName } from '../store';
import type { Run } from '../trace';
import { useStage } from './store-context';

export type { PaneData };

export function usePane(path: PathName): PaneData {
  const link = useStage((state) => state.link);
  return useMemo(() => computePane(link, path), [link, path]);
}

/** The whole schedule, replayed. For what does not change with a step. */
export const useRun = (path: PathName): Run => useStage(({ link }) => computeRun(link, path));
