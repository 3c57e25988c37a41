import { cpuLanes } from '../trace';
import type { PaneData } from './use-runs';

/** `CPU0 reader`, … `RCU` over the columns of both panes. */
export function PhoneNames({
  before,
  after,
}: {
  readonly before: PaneData;
  readonly after: PaneData;
}) {
  return (
    <div className="phone-names" aria-hidden="true">
      <PaneNames pane={before} />
      <span className="phone-names-gap" />
      <PaneNames pane={after} />
    </div>
  );
}

function PaneNames({ pane }: { readonly pane: PaneData }) {
  const { actors } = pane.run.machine;
  return (
    <ol>
      {cpuLanes(pane.run).map(({ cpu, threads }) => (
        <li key={cpu}>
          <b>CPU{cpu}</b>
          <span>{threads.map((actor) => actors[actor]?.name ?? '').join(', ')}</span>
        </li>
      ))}
      <li className="is-rcu">
        <b>RCU</b>
      </li>
    </ol>
  );
}
