import { useMemo } from 'react';
import { contendedLocks, type CpuLane, type Run } from '../../trace';
import { laneGeometry } from './lane-geometry';
import { LaneDrawing } from './lane-drawing';
import type { LaneRow } from './lane-layout';
import type { TickAxis } from './tick-axis';
import type { Lighting } from './use-lighting';

interface CpuLaneMarksProps {
  readonly run: Run;
  readonly lane: CpuLane;
  readonly row: LaneRow;
  readonly axis: TickAxis;
  readonly lighting: Lighting;
}

/** The lane of one CPU where it stands among the others. */
export function CpuLaneMarks({ run, lane, row, axis, lighting }: CpuLaneMarksProps) {
  const { y, height, base, body, isTurned = false } = row;
  const geometry = useMemo(
    () => laneGeometry({ y, height, base, body, isTurned }),
    [y, height, base, body, isTurned],
  );
  const contended = useMemo(() => contendedLocks(run.machine), [run.machine]);
  return (
    <g transform={`translate(0 ${String(y)})`}>
      <path className="lane-rule" d={`M0 ${String(height)}H${String(axis.width)}`} />
      <LaneDrawing
        lane={lane}
        axis={axis}
        geometry={geometry}
        contended={contended}
        lighting={lighting}
      />
    </g>
  );
}
