import type { PaneData } from '../use-runs';
import type { LaneLayout } from './lane-layout';
import { Tether } from './tether';
import type { TickAxis } from './tick-axis';
import { computeWaits } from './waits';

interface TethersProps {
  readonly pane: PaneData;
  readonly axis: TickAxis;
  readonly layout: LaneLayout;
}

/** Who waits for whom at the cursor. */
export function Tethers({ pane, axis, layout }: TethersProps) {
  const x = axis.x(pane.position);
  if (x < 0 || x > axis.width) return null;
  return computeWaits(pane, layout).map((wait) => (
    <Tether key={wait.place} x={x} room={axis.width - x} {...wait} />
  ));
}
