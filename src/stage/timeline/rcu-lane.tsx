import { useRef } from 'react';
import type { CpuLane } from '../../trace';
import { isKin } from '../../store';
import { useStage } from '../store-context';
import { useMotion } from '../use-motion';
import type { PaneData } from '../use-runs';
import { GracePeriodBar } from './grace-period-bar';
import type { LaneLayout } from './lane-layout';
import { QuiescentMarks } from './quiescent-marks';
import { CALLBACK, type CallbackMark } from './rcu-geometry';
import { isPeriodLit } from './rcu-kin';
import type { TickAxis } from './tick-axis';
import type { RcuPicture } from './use-rcu-picture';
import './rcu-lane.css';

interface RcuLaneProps {
  readonly pane: PaneData;
  readonly picture: RcuPicture;
  readonly axis: TickAxis;
  readonly layout: LaneLayout;
  readonly lanes: readonly CpuLane[];
  /** Mirrored at the diagonal, so that time runs down: no words but the numbers, which are turned back. */
  readonly isTurned?: boolean;
}

/** Grace periods from start to end, the CPUs they do not wait for, and what waits to be freed. Ticks ahead too. */
export function RcuLane(props: RcuLaneProps) {
  const { pane, picture, axis, layout, lanes, isTurned = false } = props;
  const { bars, callbacks } = picture;
  const lit = useStage(({ face }) => face.lit);
  const lane = useRef<SVGGElement>(null);
  useMotion(lane, {
    machine: pane.run.machine,
    position: pane.position,
    rows: callbacks.map(({ object, tick, stage }) => [object, tick, stage].join(' ')).join(),
    size: [axis.width, axis.tickWidth, axis.x(0)].join(' '),
  });
  return (
    <g
      ref={lane}
      className={
        lit?.tick === undefined && lit?.object === undefined ? 'rcu-lane' : 'rcu-lane has-lit'
      }
    >
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
        <GracePeriodBar
          key={bar.period.number}
          bar={bar}
          row={layout.rcu}
          width={axis.width}
          hasName={!isTurned}
          isLit={isPeriodLit(bar.period, lit)}
        />
      ))}
      {callbacks.map((mark) => (
        <Callback
          key={`${String(mark.object)} ${String(mark.tick)}`}
          mark={mark}
          y={layout.rcu.base}
          isTurned={isTurned}
          isLit={isKin({ object: mark.object }, lit)}
        />
      ))}
    </g>
  );
}

interface CallbackProps {
  readonly mark: CallbackMark;
  readonly y: number;
  readonly isTurned: boolean;
  readonly isLit: boolean;
}

function Callback({ mark, y, isTurned, isLit }: CallbackProps) {
  const { name, label, stage, x } = mark;
  const turn = isTurned ? ' matrix(0, 1, 1, 0, 0, 0)' : '';
  return (
    <g
      className={`span rcu-callback is-${stage}${isLit ? ' is-lit' : ''}`}
      style={{ transform: `translate(${String(x)}px, ${String(y)}px)${turn}` }}
    >
      <title>{name}</title>
      <circle r={CALLBACK} />
      <text y={4} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}
