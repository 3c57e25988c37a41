import type { PaneData } from '../use-runs';
import type { LaneLayout } from './lane-layout';
import { Tether } from './tether';
import type { TickAxis } from './tick-axis';
import { computeWaits } from './waits';

interface TethersProps {
  readonly pane: PaneData;
  readonly axis: TickAxis;
  readonly layout: LaneLayout;
  readonly scale: number;
}

/** Who waits for whom at the cursor, over the wash on the ticks ahead. */
export function Tethers({ pane, axis, layout, scale }: TethersProps) {
  const x = axis.x(pane.position);
  if (x < 0 || x > axis.width) return null;
  const height = layout.strips.y;
  return (
    <svg
      className="timeline-tethers"
      width={axis.width * scale}
      height={height * scale}
      viewBox={`0 0 ${String(axis.width)} ${String(height)}`}
      aria-hidden="true"
    >
      {computeWaits(pane, layout).map((wait) => (
        <Tether key={wait.place} x={x} room={axis.width - x} {...wait} />
      ))}
    </svg>
  );
}
