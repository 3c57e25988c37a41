import { useMemo } from 'react';
import { cpuLanes, rcuWords, stripRows } from '../../trace';
import { useScale } from '../use-layout';
import type { PaneData } from '../use-runs';
import { useSize } from '../use-size';
import { CpuLaneControl } from './cpu-lane-control';
import { CpuLaneNames } from './cpu-lane-names';
import { CpuLanes } from './cpu-lanes';
import { computeLaneLayout } from './lane-layout';
import { LaneLabels } from './lane-labels';
import { LifeStrips } from './life-strips';
import { RcuLane } from './rcu-lane';
import { kinOfTick, rcuKin } from './rcu-kin';
import { rcuStops } from './rcu-stops';
import { RcuText, toPlain } from './rcu-text';
import { RowControl } from './row-control';
import { Tethers } from './tethers';
import { toRowStops } from './use-row-stop';
import { useRcuPicture } from './use-rcu-picture';
import { useTickAxis } from './use-tick-axis';
import { computeWaits } from './waits';
import './timeline.css';

/** What a timeline has before it is measured. */
const HEIGHT = 327;
/** Where the first lane is low, its label stands out over it: the padding in CSS, in pixels of the design. */
const ABOVE_LANES = 4;

/**
 * One path on the tick axis: a lane per CPU, the RCU lane, the lives of objects. In pixels of the design,
 * enlarged as the text is.
 */
export function Timeline({ pane }: { readonly pane: PaneData }) {
  const axis = useTickAxis();
  const scale = useScale();
  const [box, size] = useSize<HTMLDivElement>({ width: axis.width, height: HEIGHT });
  const lanes = cpuLanes(pane.run);
  const strips = stripRows(pane.run);
  const height = size.height / scale;
  const layout = useMemo(
    () => computeLaneLayout({ lanes: lanes.length, strips: strips.length, height }),
    [lanes.length, strips.length, height],
  );
  const lanesHeight = layout.strips.y;
  const words = rcuWords(pane.run, pane.position);
  const rcu = useRcuPicture(pane, axis);
  const waits = useMemo(() => computeWaits(pane, layout), [pane, layout]);
  return (
    <div className="timeline" ref={box} role="group" aria-label={`Timeline, ${pane.path}`}>
      <div className="timeline-rows">
        <LaneLabels pane={pane} lanes={lanes} layout={layout} scale={scale} />
        <div className="timeline-track">
          <svg
            className="timeline-lanes"
            width={axis.width * scale}
            height={lanesHeight * scale}
            viewBox={`0 0 ${String(axis.width)} ${String(lanesHeight)}`}
            aria-hidden="true"
          >
            <svg
              className="timeline-clip"
              y={-ABOVE_LANES}
              width={axis.width}
              height={lanesHeight + ABOVE_LANES}
              viewBox={`0 ${String(-ABOVE_LANES)} ${String(axis.width)} ${String(lanesHeight + ABOVE_LANES)}`}
            >
              <CpuLanes pane={pane} axis={axis} layout={layout} lanes={lanes} />
              <RcuLane pane={pane} picture={rcu} axis={axis} layout={layout} lanes={lanes} />
              <CpuLaneNames pane={pane} axis={axis} layout={layout} lanes={lanes} waits={waits} />
            </svg>
          </svg>
          <svg
            className="timeline-tethers"
            width={axis.width * scale}
            height={lanesHeight * scale}
            viewBox={`0 0 ${String(axis.width)} ${String(lanesHeight)}`}
            aria-hidden="true"
          >
            <RcuText
              words={words}
              picture={rcu}
              position={pane.position}
              axis={axis}
              row={layout.rcu}
            />
            <Tethers waits={waits} axis={axis} position={pane.position} />
          </svg>
          {lanes.map((lane, index) => {
            const row = layout.lanes[index];
            return row === undefined ? null : (
              <CpuLaneControl
                key={lane.cpu}
                run={pane.run}
                path={pane.path}
                lane={lane}
                row={row}
                axis={axis}
                scale={scale}
                position={pane.position}
              />
            );
          })}
          <RowControl
            name={`RCU, ${pane.path}: ${words.map(toPlain).join('; ')}`}
            stops={toRowStops(rcuStops(pane.run))}
            nameOf={({ name }) => name}
            kinOf={({ tick }) => kinOfTick(pane.run, tick)}
            kinAt={(tick) => rcuKin(pane.run, tick)}
            side="above"
            position={pane.position}
            length={pane.run.ticks.length}
            axis={axis}
            scale={scale}
            style={{ top: layout.rcu.y * scale, height: layout.rcu.height * scale }}
          />
        </div>
      </div>
      <LifeStrips pane={pane} rows={strips} axis={axis} layout={layout} scale={scale} />
    </div>
  );
}
