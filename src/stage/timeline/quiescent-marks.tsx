import { quiescentMarks, type CpuLane, type QuiescentMark, type Run } from '../../trace';
import type { LaneLayout } from './lane-layout';
import type { RcuBar } from './rcu-geometry';
import { belowBody } from './lane-layout';
import { middleOf, type TickAxis } from './tick-axis';

interface QuiescentMarksProps {
  readonly run: Run;
  readonly bar: RcuBar;
  readonly axis: TickAxis;
  readonly layout: LaneLayout;
  readonly lanes: readonly CpuLane[];
}

/**
 * On the lane of each CPU that a grace period does not wait for: a ring at its start where the CPU was outside, a
 * disc where it has left its section since. A thin line leads down to the bar.
 */
export function QuiescentMarks({ run, bar, axis, layout, lanes }: QuiescentMarksProps) {
  const marks = quiescentMarks(run, bar.period);
  const xOf = ({ kind, tick }: QuiescentMark): number =>
    kind === 'outside' ? bar.x : middleOf(tick, axis);
  const placed = marks.flatMap((mark) => {
    const row = layout.lanes[lanes.findIndex(({ cpu }) => cpu === mark.cpu)];
    return row === undefined ? [] : [{ mark, x: xOf(mark), y: belowBody(row) }];
  });
  const foot = layout.rcu.base - layout.rcu.body / 2;
  const tops = new Map<number, number>();
  for (const { x, y } of placed) tops.set(x, Math.min(y, tops.get(x) ?? y));
  return (
    <g className="rcu-quiescent">
      {[...tops].map(([x, y]) => (
        <path key={x} d={`M${String(x)} ${String(y)}V${String(foot)}`} />
      ))}
      {placed.map(({ mark, x, y }) => (
        <circle
          key={`${String(mark.actor)} ${mark.kind}`}
          className={`is-${mark.kind}`}
          cx={x}
          cy={y}
          r={mark.kind === 'outside' ? 4 : 4.5}
        />
      ))}
    </g>
  );
}
