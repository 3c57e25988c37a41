import { cpuLanes, type CpuLane } from '../trace';
import { textWidth } from './timeline/text-width';
import type { PaneData } from './use-runs';

/** A width is a guess, and names that stand next to each other may touch. */
const TOUCH = 2;

interface PhoneNamesProps {
  readonly before: PaneData;
  readonly after: PaneData;
  /** Pixels of a column. */
  readonly pitch: number;
}

/** `CPU0 reader`, … `RCU` over the columns of both panes. Roles only if all of them have room. */
export function PhoneNames({ before, after, pitch }: PhoneNamesProps) {
  const hasRoles = cpuLanes(before.run).every(
    (lane) => textWidth(toRoles(before, lane)) <= pitch + TOUCH,
  );
  return (
    <div className="phone-names" aria-hidden="true">
      <PaneNames pane={before} hasRoles={hasRoles} />
      <span className="phone-names-gap" />
      <PaneNames pane={after} hasRoles={hasRoles} />
    </div>
  );
}

const toRoles = ({ run }: PaneData, { threads }: CpuLane): string =>
  threads.map((actor) => run.machine.actors[actor]?.name ?? '').join(', ');

interface PaneNamesProps {
  readonly pane: PaneData;
  readonly hasRoles: boolean;
}

function PaneNames({ pane, hasRoles }: PaneNamesProps) {
  return (
    <ol>
      {cpuLanes(pane.run).map((lane) => (
        <li key={lane.cpu}>
          <b>
            <span className="phone-names-cpu">CPU</span>
            {lane.cpu}
          </b>
          {hasRoles && <span>{toRoles(pane, lane)}</span>}
        </li>
      ))}
      <li className="is-rcu">
        <b>RCU</b>
      </li>
    </ol>
  );
}
