import { rcuQueue, type CpuLane, type Queued } from '../../trace';
import { light } from '../../store';
import { useDispatch, useStage } from '../store-context';
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
  const { actors, rcu } = pane.run.machine;
  // Whose lane is lit: the actor pointed at, or the one that had the tick pointed at.
  const actor = useStage(
    ({ face: { lit } }) => lit?.actor ?? pane.run.ticks[(lit?.tick ?? 0) - 1]?.actor,
  );
  return (
    <ol className="timeline-labels" aria-label={`CPUs, ${pane.path}`}>
      {lanes.map(({ cpu, threads }, index) => (
        <LaneLabel
          key={cpu}
          row={layout.lanes[index]}
          scale={scale}
          place={`CPU${String(cpu)}`}
          actor={threads[0]}
          isLit={actor !== undefined && threads.includes(actor)}
        >
          {threads.map((actor) => actors[actor]?.name ?? '').join(', ')}
        </LaneLabel>
      ))}
      <LaneLabel
        row={layout.rcu}
        scale={scale}
        place="RCU"
        actor={rcu}
        isLit={actor === rcu && rcu >= 0}
        isRcu
      >
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
  /** Whose steps it lights. */
  readonly actor: number | undefined;
  readonly isLit: boolean;
  readonly isRcu?: boolean;
  readonly children?: string | undefined;
}

function LaneLabel(props: LaneLabelProps) {
  const { row, scale, place, actor, isLit, isRcu = false, children } = props;
  const dispatch = useDispatch();
  if (row === undefined) return null;
  return (
    <li
      className={['timeline-label', isRcu ? 'is-rcu' : '', isLit ? 'is-lit' : ''].join(' ')}
      style={{ height: row.height * scale }}
      onPointerEnter={() => {
        dispatch(light(actor === undefined ? undefined : { actor }));
      }}
      onPointerLeave={() => {
        dispatch(light(undefined));
      }}
    >
      <b>{place}</b>
      {children !== undefined && <span>{children}</span>}
    </li>
  );
}
