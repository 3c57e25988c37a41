import { cpuLanes } from '../trace';
import { CpuLanes } from './timeline/cpu-lanes';
import type { LaneLayout } from './timeline/lane-layout';
import { RcuLane } from './timeline/rcu-lane';
import type { TickAxis } from './timeline/tick-axis';
import { useRcuPicture } from './timeline/use-rcu-picture';
import { computeWaits } from './timeline/waits';
import type { PaneData } from './use-runs';
import './timeline/tether.css';

interface PhonePaneProps {
  readonly pane: PaneData;
  readonly axis: TickAxis;
  readonly columns: LaneLayout;
  /** Where its first column begins. */
  readonly x: number;
}

/** The lanes of one path on their side: the same drawing, mirrored at the diagonal. */
export function PhonePane({ pane, axis, columns, x }: PhonePaneProps) {
  const { run, position } = pane;
  const lanes = cpuLanes(run);
  const rcu = useRcuPicture(pane, axis);
  const cursor = axis.x(position);
  return (
    <g>
      <g transform={`matrix(0 1 1 0 ${String(x)} 0)`}>
        <CpuLanes pane={pane} axis={axis} layout={columns} lanes={lanes} />
        <RcuLane pane={pane} picture={rcu} axis={axis} layout={columns} lanes={lanes} isTurned />
      </g>
      <rect
        className="phone-ahead"
        x={x}
        y={cursor}
        width={columns.height}
        height={Math.max(0, axis.width - cursor)}
      />
      {computeWaits(pane, columns).map((wait, place) => (
        <PhoneTether
          key={wait.tone + String(place)}
          from={wait.from.map((base) => x + base)}
          to={wait.to.map((base) => x + base)}
          tone={wait.tone}
          y={cursor}
          depth={8 + 6 * place}
        />
      ))}
    </g>
  );
}

interface PhoneTetherProps {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly tone: 'lock' | 'rcu';
  readonly y: number;
  readonly depth: number;
}

/** From the columns that wait to the one they wait for, under the cursor. */
function PhoneTether({ from, to, tone, y, depth }: PhoneTetherProps) {
  const all = [...from, ...to];
  const low = y + depth;
  const down = from.map((x) => `M${String(x)} ${String(y)}V${String(low)}`);
  const up = to.map((x) => `M${String(x)} ${String(low)}V${String(y + 6)}`);
  const across = `M${String(Math.min(...all))} ${String(low)}H${String(Math.max(...all))}`;
  return (
    <g className={`tether is-${tone}`}>
      <path className="tether-line" d={[...down, across, ...up].join('')} />
      {to.map((x) => (
        <path key={x} className="tether-head" d={`M${String(x)} ${String(y + 1)}l3.2 6h-6.4Z`} />
      ))}
    </g>
  );
}
