import { useMemo } from 'react';
import { isKin } from '../../store';
import type { Mark, Run } from '../../trace';
import { useStage } from '../store-context';
import { isSpanLit, type LaneSpan } from './lane-kin';

/** What of a lane is kin of what is pointed at. */
export interface Lighting {
  readonly isAny: boolean;
  readonly isMark: (mark: Mark) => boolean;
  readonly isSpan: (span: LaneSpan) => boolean;
}

export function useLighting(run: Run): Lighting {
  const lit = useStage(({ face }) => face.lit);
  return useMemo(
    () => ({
      isAny: lit !== undefined,
      isMark: (mark) => isKin(mark, lit),
      isSpan: (span) => isSpanLit(run, span, lit),
    }),
    [run, lit],
  );
}
