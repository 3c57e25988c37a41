import { markName, type CpuLane, type Run } from '../../trace';
import { laneKin } from './lane-kin';
import type { LaneRow } from './lane-layout';
import { RowControl } from './row-control';
import type { TickAxis } from './tick-axis';

interface CpuLaneControlProps {
  readonly run: Run;
  readonly path: string;
  readonly lane: CpuLane;
  readonly row: LaneRow;
  readonly axis: TickAxis;
  readonly scale: number;
  readonly position: number;
}

/** A lane to point at and to walk along, from step to step. */
export function CpuLaneControl({
  run,
  path,
  lane,
  row,
  axis,
  scale,
  position,
}: CpuLaneControlProps) {
  return (
    <RowControl
      name={`${laneName(run, lane)}, ${path}, ${String(lane.marks.length)} steps`}
      stops={lane.marks}
      nameOf={({ tick }) => markName(run, tick)}
      kinOf={(mark) => mark}
      kinAt={(tick) => laneKin(run, lane, tick)}
      position={position}
      length={run.ticks.length}
      axis={axis}
      scale={scale}
      side="below"
      style={{ top: row.y * scale, height: row.height * scale }}
    />
  );
}

function laneName({ machine }: Run, { cpu, threads }: CpuLane): string {
  const names = threads.map((actor) => machine.actors[actor]?.name ?? '');
  return [`CPU${String(cpu)}`, ...names].join(', ');
}
