import { useMemo } from 'react';
import type { PaneData } from '../use-runs';
import { computeBars, computeCallbacks, type CallbackMark, type RcuBar } from './rcu-geometry';
import type { TickAxis } from './tick-axis';

/** What of RCU is in view at a moment: drawn on its lane, and what its text keeps clear of. */
export interface RcuPicture {
  readonly bars: readonly RcuBar[];
  readonly callbacks: readonly CallbackMark[];
}

export const useRcuPicture = (pane: PaneData, axis: TickAxis): RcuPicture =>
  useMemo(
    () => ({ bars: computeBars(pane, axis), callbacks: computeCallbacks(pane, axis) }),
    [pane, axis],
  );
