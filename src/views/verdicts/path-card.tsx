import type { AskedProgram } from '../../scenarios/posix-timers';
import { useCheckStore } from '../../stage';
import { raiseBound, safeWords, toStopWords, type VerdictCheck } from '../../store';
import { CardButton } from './card-button';
import { CardTitle } from './card-title';
import { Counts } from './counts';
import { RaceCard } from './race-card';
import { VerdictBar } from './verdict-bar';

interface CardProps<Kind extends VerdictCheck> {
  readonly program: AskedProgram;
  readonly check: Kind;
}

/** What is known of one path. Safe, race and not finished share neither shape nor colour nor words. */
export function PathCard({ program, check }: CardProps<VerdictCheck>) {
  const kind = check.phase === 'done' ? check.answer.kind : check.phase;
  return (
    <section
      tabIndex={-1}
      className={`path-card is-${kind}`}
      aria-label={`${program.path}, verdict`}
    >
      <CardContent program={program} check={check} />
    </section>
  );
}

function CardContent({ program, check }: CardProps<VerdictCheck>) {
  switch (check.phase) {
    case 'idle':
      return <IdleCard program={program} />;
    case 'waiting':
    case 'running':
      return <SearchCard program={program} check={check} />;
    case 'stopped':
      return <StoppedCard program={program} check={check} />;
    case 'done':
      return check.answer.kind === 'race' ? (
        <RaceCard program={program} race={check.answer.race} />
      ) : (
        <>
          <CardTitle program={program} mark="safe" title="Safe" />
          <VerdictBar kind="safe" />
          <p className="card-words">{safeWords}</p>
          <Counts kind="safe" progress={check.answer} />
        </>
      );
  }
}

function IdleCard({ program }: { readonly program: AskedProgram }) {
  const { ask } = useCheckStore();
  return (
    <>
      <CardTitle program={program} title="Not checked" />
      <p className="card-words">Nobody has searched this program yet.</p>
      <div className="card-buttons">
        <CardButton
          name={`Check ${program.path}`}
          onPress={() => {
            ask({ ask: 'verdict', program });
          }}
        >
          Check
        </CardButton>
      </div>
    </>
  );
}

type Phase<Name extends VerdictCheck['phase']> = Extract<VerdictCheck, { readonly phase: Name }>;

function SearchCard({ program, check }: CardProps<Phase<'waiting' | 'running'>>) {
  const { cancel } = useCheckStore();
  const isWaiting = check.phase === 'waiting';
  const progress = isWaiting ? undefined : check.progress;
  const states = progress?.counts.states ?? 0;
  return (
    <>
      <CardTitle program={program} mark="running" title={isWaiting ? 'Waiting' : 'Checking'} />
      <VerdictBar kind="running" states={states} most={check.bounds.maxStates} />
      {progress === undefined ? (
        <p className="card-words">
          {isWaiting ? 'Waiting for another search to finish.' : 'Starting.'}
        </p>
      ) : (
        <>
          {progress.counts.hasFault === true && (
            <p className="card-words">There is a race. Looking for its shortest schedule.</p>
          )}
          <Counts kind="running" progress={progress} />
        </>
      )}
      <div className="card-buttons">
        <CardButton
          name={`Cancel the check of ${program.path}`}
          onPress={() => {
            cancel({ ask: 'verdict', program });
          }}
        >
          Cancel
        </CardButton>
      </div>
    </>
  );
}

function StoppedCard({ program, check }: CardProps<Phase<'stopped'>>) {
  const { ask } = useCheckStore();
  const { stop, bounds, progress } = check;
  const raised = raiseBound(bounds, stop);
  return (
    <>
      <CardTitle program={program} mark="stopped" title="Not finished" />
      <VerdictBar kind="stopped" states={progress?.counts.states ?? 0} most={bounds.maxStates} />
      <p className="card-words">{toStopWords(check)}</p>
      {progress !== undefined && <Counts kind="stopped" progress={progress} />}
      <div className="card-buttons">
        <CardButton
          onPress={() => {
            ask({ ask: 'verdict', program }, raised?.bounds ?? bounds);
          }}
        >
          {raised === undefined ? 'Check again' : `Raise the limit to ${raised.words}`}
        </CardButton>
      </div>
    </>
  );
}
