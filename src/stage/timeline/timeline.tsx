import { cpuLanes, stripRows } from '../../trace';
import { useScale } from '../use-layout';
import type { PaneData } from '../use-runs';
import { useSize } from '../use-size';
import { computeLaneLayout } from './lane-layout';
import { LaneLabels } from './lane-labels';
import { RcuLane } from './rcu-lane';
import { useTickAxis } from './use-tick-axis';
import './timeline.css';

/** What a timeline has before it is measured. */
const HEIGHT = 327;

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
  const layout = computeLaneLayout({
    lanes: lanes.length,
    strips: strips.length,
    height: size.height / scale,
  });
  const lanesHeight = layout.strips.y;
  return (
    <div className="timeline" ref={box} role="group" aria-label={`Timeline, ${pane.path}`}>
      <div className="timeline-rows">
        <LaneLabels pane={pane} lanes={lanes} layout={layout} scale={scale} />
        <svg
          className="timeline-lanes"
          width={axis.width * scale}
          height={lanesHeight * scale}
          viewBox={`0 0 ${String(axis.width)} ${String(lanesHeight)}`}
        >
          <RcuLane pane={pane} axis={axis} layout={layout} lanes={lanes} />
        </svg>
      </div>
    </div>
  );
}
