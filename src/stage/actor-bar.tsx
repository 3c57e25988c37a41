import { ActorCard } from './actor-card';
import { NoticeLine } from './notice-line';
import { PhoneStrip } from './phone-strip';
import { StepPick } from './step-pick';
import { Transport } from './transport';
import { BackButton, ForwardButton, PlayButton } from './transport-button';
import { usePane } from './use-runs';
import './actor-bar.css';
import './phone-pad.css';

/**
 * Who may go next. One card per actor, its key beside its name, and what it will do in each pane. On a phone the
 * schedule is here too, and what is rarely changed is in the menu.
 */
export function ActorBar({ isPhone }: { readonly isPhone: boolean }) {
  const before = usePane('before');
  const after = usePane('after');
  const { actors } = before.run.machine;
  return (
    <footer className="actor-bar" aria-label="Who runs next">
      {isPhone ? (
        <div className="transport transport-buttons">
          <BackButton />
          <PhoneStrip before={before.run} after={after.run} position={before.position} />
          <ForwardButton />
          <PlayButton />
        </div>
      ) : (
        <div className="transport">
          <Transport />
          <StepPick position={before.position} length={before.run.ticks.length} />
        </div>
      )}
      <ol className={actors.length > 4 ? 'actor-cards is-many' : 'actor-cards'}>
        {actors.map((actor) => (
          <li key={actor.index}>
            <ActorCard actor={actor} before={before} after={after} />
          </li>
        ))}
      </ol>
      <NoticeLine />
    </footer>
  );
}
