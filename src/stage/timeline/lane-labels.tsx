import { rcuQueue, type CpuLane, type Queued } from '../../trace';
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
      <LaneLabel row={layout.rcu} scale={scale} place="RCU" isRcu>
        {toCounts(rcuQueue(pane.run, pane.position))}
      </LaneLabel>
    </ol>
  );
}

/** `1 waits`, `12 wait, 3 ready`: how long the queue of deferred frees is. */
function toCounts(queue: readonly Queued[]): string | undefined {
  const ready = queue.filter(({ stage }) => stage === 'ready').length;
  const waiting = queue.length - ready;
  const counts = [
    ...(waiting === 0 ? [] : [`${String(waiting)} ${waiting === 1 ? 'waits' : 'wait'}`]),
    ...(ready === 0 ? [] : [`${String(ready)} ready`]),
  ];
  return counts.length === 0 ? undefined : counts.join(', ');
}

interface LaneLabelProps {
  readonly row: LaneRow | undefined;
  readonly scale: number;
  readonly place: string;
  readonly isRcu?: boolean;
  readonly children?: string | undefined;
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
