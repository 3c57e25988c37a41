import type { CpuLane } from '../../trace';
import type { PaneData } from '../use-runs';
import type { LaneLayout, LaneRow } from './lane-layout';

interface LaneLabelsProps {
  readonly pane: PaneData;
  readonly lanes: readonly CpuLane[];
  readonly layout: LaneLayout;
  readonly scale: number;
}

/** `CPU0 reader`, `CPU1 deleter`, `RCU`, each at its lane. */
export function LaneLabels({ pane, lanes, layout, scale }: LaneLabelsProps) {
  const { actors } = pane.run.machine;
  return (
    <ol className="timeline-labels" aria-label={`CPUs, ${pane.path}`}>
      {lanes.map(({ cpu, threads }, index) => (
        <LaneLabel key={cpu} row={layout.lanes[index]} scale={scale} place={`CPU${String(cpu)}`}>
          {threads.map((actor) => actors[actor]?.name ?? '').join(', ')}
        </LaneLabel>
      ))}
      <LaneLabel row={layout.rcu} scale={scale} place="RCU" isRcu />
    </ol>
  );
}

interface LaneLabelProps {
  readonly row: LaneRow | undefined;
  readonly scale: number;
  readonly place: string;
  readonly isRcu?: boolean;
  readonly children?: string;
}

function LaneLabel({ row, scale, place, isRcu = false, children }: LaneLabelProps) {
  if (row === undefined) return null;
  return (
    <li
      className={isRcu ? 'timeline-label is-rcu' : 'timeline-label'}
      style={{ height: row.height * scale }}
    >
      <b>{place}</b>
      {children !== undefined && <span>{children}</span>}
    </li>
  );
}
