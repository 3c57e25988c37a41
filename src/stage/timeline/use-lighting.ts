import { useMemo } from 'react';
import { isKin } from '../../store';
import { linesRun, type Mark, type Run } from '../../trace';
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
  return useMemo(() => {
    const isMark = (mark: Mark): boolean => isKin(mark, lit);
    // Pointing at code that nobody ran lights nothing, so nothing stands back.
    const isAny =
      lit !== undefined &&
      (lit.line === undefined ||
        lit.tick !== undefined ||
        linesRun(run).some((line) => isKin({ line }, lit)));
    return { isAny, isMark, isSpan: (span) => isSpanLit(run, span, lit) };
  }, [run, lit]);
}
