import { Tether } from './tether';
import type { Wait } from './tether-geometry';
import type { TickAxis } from './tick-axis';

interface TethersProps {
  readonly waits: readonly Wait[];
  readonly axis: TickAxis;
  readonly position: number;
}

/** Who waits for whom at the cursor. */
export function Tethers({ waits, axis, position }: TethersProps) {
  const x = axis.x(position);
  if (x < 0 || x > axis.width) return null;
  return waits.map((wait) => <Tether key={wait.place} x={x} room={axis.width - x} {...wait} />);
}
