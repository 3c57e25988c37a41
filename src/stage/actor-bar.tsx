import { ActorCard } from './actor-card';
import { NoticeLine } from './notice-line';
import { StepPick } from './step-pick';
import { Transport } from './transport';
import { usePane } from './use-runs';
import './actor-bar.css';

/** Who may go next. One card per actor, its key beside its name, and what it will do in each pane. */
export function ActorBar() {
  const before = usePane('before');
  const after = usePane('after');
  return (
    <footer className="actor-bar" aria-label="Who runs next">
      <div className="transport">
        <Transport />
        <StepPick position={before.position} length={before.run.ticks.length} />
      </div>
      <ol className="actor-cards">
        {before.run.machine.actors.map((actor) => (
          <li key={actor.index}>
            <ActorCard actor={actor} before={before} after={after} />
          </li>
        ))}
      </ol>
      <NoticeLine />
    </footer>
  );
}
