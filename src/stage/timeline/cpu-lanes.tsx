import { faultPlace, type CpuLane } from '../../trace';
import type { PaneData } from '../use-runs';
import { CpuLaneMarks } from './cpu-lane';
import { FaultMark } from './fault-mark';
import type { LaneLayout } from './lane-layout';
import { middleOf, type TickAxis } from './tick-axis';
import { useLighting } from './use-lighting';
import './cpu-lanes.css';

export interface CpuLanesProps {
  readonly pane: PaneData;
  readonly axis: TickAxis;
  readonly layout: LaneLayout;
  readonly lanes: readonly CpuLane[];
}

/** The lanes of all CPUs, ticks ahead too. */
export function CpuLanes({ pane, axis, layout, lanes }: CpuLanesProps) {
  const lighting = useLighting(pane.run);
  const fault = faultPlace(pane.run);
  const hasStrips = layout.strips.height > 0;
  const struck = lanes.flatMap((lane, index) => {
    const base = layout.lanes[index]?.base;
    const isHere = fault?.actors.some((actor) => isOn(lane, actor, fault.tick)) === true;
    return isHere && base !== undefined ? [base] : [];
  });
  return (
    <g className={lighting.isAny ? 'cpu-lanes has-lit' : 'cpu-lanes'}>
      {lanes.map((lane, index) => {
        const row = layout.lanes[index];
        return row === undefined ? null : (
          <CpuLaneMarks
            key={lane.cpu}
            run={pane.run}
            lane={lane}
            row={row}
            axis={axis}
            lighting={lighting}
          />
        );
      })}
      {fault !== undefined &&
        struck.length > 0 &&
        fault.tick >= axis.first &&
        fault.tick <= axis.last && (
          <FaultMark
            x={middleOf(fault.tick, axis)}
            rows={struck}
            foot={fault.object === undefined || !hasStrips ? undefined : layout.strips.y}
          />
        )}
    </g>
  );
}

/** Is that actor at work on this CPU in that tick? */
const isOn = ({ threads, visits }: CpuLane, actor: number, tick: number): boolean =>
  threads.includes(actor) || visits.within(tick, tick).some((visit) => visit.actor === actor);
