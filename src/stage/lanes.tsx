import { Lane } from './lane';
import { RcuLane } from './rcu-lane';
import type { PaneData } from './use-runs';
import './lane.css';

/** All lanes of a pane, actors as declared, RCU last. */
export function Lanes({ pane }: { readonly pane: PaneData }) {
  return (
    <ol className="lanes" aria-label={`CPUs, ${pane.path}`}>
      {pane.run.machine.actors.map((actor) =>
        actor.kind === 'rcu' ? (
          <RcuLane key={actor.index} pane={pane} />
        ) : (
          <Lane key={actor.index} pane={pane} actor={actor} />
        ),
      )}
    </ol>
  );
}
