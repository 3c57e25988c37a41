import { useMemo } from 'react';
import { computePane, type PaneData, type PathName } from '../store';
import { useStage } from './store-context';

export type { PaneData };

export function usePane(path: PathName): PaneData {
  const link = useStage((state) => state.link);
  return useMemo(() => computePane(link, path), [link, path]);
}
