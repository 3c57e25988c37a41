import { countWithin } from '../../trace';
import type { LaneGeometry } from './lane-geometry';
import type { TickAxis } from './tick-axis';

interface BurntColumnsProps {
  /** Ascending. */
  readonly burnt: readonly number[];
  readonly axis: TickAxis;
  readonly geometry: LaneGeometry;
}

const LEVELS = 5;

/** One column per pixel where ticks are narrower: the darker, the more of its ticks were burnt. */
export function BurntColumns({ burnt, axis, geometry }: BurntColumnsProps) {
  const columns: string[][] = Array.from({ length: LEVELS }, () => []);
  const top = String(geometry.base - geometry.body / 2);
  for (let column = 0; column < axis.width; column += 1)
    columns[burntLevel(burnt, axis, column) - 1]?.push(
      `M${String(column + 0.5)} ${top}v${String(geometry.body)}`,
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

/** 0 where none of a column's ticks was burnt, else 1 to `LEVELS`: one burnt tick of thousands shows. */
function burntLevel(burnt: readonly number[], { x, tickWidth }: TickAxis, column: number): number {
  const first = Math.floor((column - x(0)) / tickWidth) + 1;
  const last = Math.max(first, Math.floor((column + 1 - x(0)) / tickWidth));
  const count = countWithin(burnt, first, last);
  return Math.ceil((LEVELS * count) / (last - first + 1));
}
