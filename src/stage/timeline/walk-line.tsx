import type { Walk } from '../../trace';
import { middleOf, type TickAxis } from './tick-axis';

interface WalkLineProps {
  readonly walk: Walk;
  readonly axis: TickAxis;
  /** The middle of the row of an object; undefined where it has none. */
  readonly yOf: (object: number) => number | undefined;
  /** The last tick that is drawn. */
  readonly end: number;
  /** Below the middle of the strip, where several read. */
  readonly offset: number;
}

/** Where a reader stood and for how long, drawn over the lives: it must never run over dots. */
export function WalkLine({ walk, axis, yOf, end, offset }: WalkLineProps) {
  const stays = walk.stays.filter(({ from, to }) => from <= axis.last && to >= axis.first - 1);
  const placed = stays.flatMap(({ object, from, to }) => {
    const y = yOf(object);
    return y === undefined || from > end ? [] : [{ y: y + offset, from, to }];
  });
  const line = placed
    .map(({ y, from, to }, index) => {
      const next = placed[index + 1];
      const x = Math.max(-4, middleOf(from, axis));
      const until = next === undefined ? axis.x(Math.min(to, end)) : middleOf(next.from, axis);
      return `${index === 0 ? 'M' : 'L'}${String(x)} ${String(y)}H${String(Math.min(axis.width + 4, until))}`;
    })
    .join('');
  return (
    <g className="walk">
      <path className="walk-casing" d={line} />
      <path className="walk-line" d={line} />
      {placed.map(({ y, from }) => (
        <circle key={from} cx={middleOf(from, axis)} cy={y} r={3.6} />
      ))}
    </g>
  );
}
