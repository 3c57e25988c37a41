import type { CpuLane } from '../../trace';
import type { PaneData } from '../use-runs';
import { GracePeriodBar } from './grace-period-bar';
import type { LaneLayout } from './lane-layout';
import { QuiescentMarks } from './quiescent-marks';
import { CALLBACK, computeBars, computeCallbacks, type CallbackMark } from './rcu-geometry';
import { RcuText } from './rcu-text';
import type { TickAxis } from './tick-axis';
import './rcu-lane.css';

export interface RcuLaneProps {
  readonly pane: PaneData;
  readonly axis: TickAxis;
  readonly layout: LaneLayout;
  readonly lanes: readonly CpuLane[];
}

/** Grace periods from start to end, the CPUs they do not wait for, and what waits to be freed. Ticks ahead too. */
export function RcuLane({ pane, axis, layout, lanes }: RcuLaneProps) {
  const bars = computeBars(pane, axis);
  const callbacks = computeCallbacks(pane, axis);
  return (
    <g className="rcu-lane">
      {bars.map((bar) => (
        <QuiescentMarks
          key={bar.period.number}
          run={pane.run}
          bar={bar}
          axis={axis}
          layout={layout}
          lanes={lanes}
        />
      ))}
      {bars.map((bar) => (
        <GracePeriodBar key={bar.period.number} bar={bar} row={layout.rcu} width={axis.width} />
      ))}
      <RcuText
        pane={pane}
        row={layout.rcu}
        bars={bars}
        callbacks={callbacks}
        width={axis.width}
        cursor={axis.x(pane.position)}
      />
      {callbacks.map((mark) => (
        <Callback key={`${String(mark.object)} ${mark.stage}`} mark={mark} y={layout.rcu.base} />
      ))}
    </g>
  );
}

function Callback({ mark, y }: { readonly mark: CallbackMark; readonly y: number }) {
  return (
    <g className={`rcu-callback is-${mark.stage}`}>
      <title>{mark.name}</title>
      <circle cx={mark.x} cy={y} r={CALLBACK} />
      <text x={mark.x} y={y + 4} textAnchor="middle">
        {mark.label}
      </text>
    </g>
  );
}
