import { computeBurntColumns } from './burnt-in-view';
import type { LaneGeometry } from './lane-geometry';
import type { TickAxis } from './tick-axis';

interface BurntColumnsProps {
  /** How many ticks were burnt up to a tick. */
  readonly countBurnt: (tick: number) => number;
  readonly axis: TickAxis;
  readonly geometry: LaneGeometry;
}

const LEVELS = 5;

/** One column per pixel where ticks are narrower: the darker, the more of its ticks were burnt. */
export function BurntColumns({ countBurnt, axis, geometry }: BurntColumnsProps) {
  const columns: string[][] = Array.from({ length: LEVELS }, () => []);
  const top = String(geometry.base - geometry.body / 2);
  for (const { x, share } of computeBurntColumns(countBurnt, axis))
    columns[Math.ceil(LEVELS * share) - 1]?.push(
      `M${String(x + 0.5)} ${top}v${String(geometry.body)}`,
    );
  return columns.map((paths, level) =>
    paths.length === 0 ? null : (
      <path
        key={level}
        className="burnt-column"
        d={paths.join('')}
        style={{ opacity: (level + 1) / LEVELS }}
      />
    ),
  );
}
