import { useCheckStore } from '../../stage';
import { raiseBound, safeWords, toStopWords, type Check } from '../../store';
import type { Question } from '../../worker';
import { CardButton } from './card-button';
import { CardTitle } from './card-title';
import { Counts } from './counts';
import { RaceCard } from './race-card';
import { VerdictBar } from './verdict-bar';

interface CardProps<Kind extends Check> {
  readonly question: Question;
  readonly check: Kind;
}

/** What is known of one path. Safe, race and not finished share neither shape nor colour nor words. */
export function PathCard({ question, check }: CardProps<Check>) {
  const kind = check.phase === 'done' ? check.answer.kind : check.phase;
  return (
    <section
      tabIndex={-1}
      className={`path-card is-${kind}`}
      aria-label={`${question.path}, verdict`}
    >
      <CardContent question={question} check={check} />
    </section>
  );
}

function CardContent({ question, check }: CardProps<Check>) {
  switch (check.phase) {
    case 'idle':
      return <IdleCard question={question} />;
    case 'waiting':
    case 'running':
      return <SearchCard question={question} check={check} />;
    case 'stopped':
      return <StoppedCard question={question} check={check} />;
    case 'done':
      return check.answer.kind === 'race' ? (
        <RaceCard question={question} race={check.answer.race} />
      ) : (
        <>
          <CardTitle question={question} mark="safe" title="Safe" />
          <VerdictBar kind="safe" />
          <p className="card-words">{safeWords}</p>
          <Counts kind="safe" progress={check.answer} />
        </>
      );
  }
}

function IdleCard({ question }: { readonly question: Question }) {
  const { ask } = useCheckStore();
  return (
    <>
      <CardTitle question={question} title="Not checked" />
      <p className="card-words">Nobody has searched this program yet.</p>
      <div className="card-buttons">
        <CardButton
          name={`Check ${question.path}`}
          onPress={() => {
            ask(question);
          }}
        >
          Check
        </CardButton>
      </div>
    </>
  );
}

type Phase<Name extends Check['phase']> = Extract<Check, { readonly phase: Name }>;

function SearchCard({ question, check }: CardProps<Phase<'waiting' | 'running'>>) {
  const { cancel } = useCheckStore();
  const isWaiting = check.phase === 'waiting';
  const progress = isWaiting ? undefined : check.progress;
  const states = progress?.counts.states ?? 0;
  return (
    <>
      <CardTitle question={question} mark="running" title={isWaiting ? 'Waiting' : 'Checking'} />
      <VerdictBar kind="running" states={states} most={check.bounds.maxStates} />
      {progress === undefined ? (
        <p className="card-words">
          {isWaiting ? 'Waiting for another search to finish.' : 'Starting.'}
        </p>
      ) : (
        <Counts kind="running" progress={progress} />
      )}
      <div className="card-buttons">
        <CardButton
          name={`Cancel the check of ${question.path}`}
          onPress={() => {
            cancel(question);
          }}
        >
          Cancel
        </CardButton>
      </div>
    </>
  );
}

function StoppedCard({ question, check }: CardProps<Phase<'stopped'>>) {
  const { ask } = useCheckStore();
  const { stop, bounds, progress } = check;
  const raised = raiseBound(bounds, stop);
  return (
    <>
      <CardTitle question={question} mark="stopped" title="Not finished" />
      <VerdictBar kind="stopped" states={progress?.counts.states ?? 0} most={bounds.maxStates} />
      <p className="card-words">{toStopWords(check)}</p>
      {progress !== undefined && <Counts kind="stopped" progress={progress} />}
      <div className="card-buttons">
        <CardButton
          onPress={() => {
            ask(question, raised?.bounds ?? bounds);
          }}
        >
          {raised === undefined ? 'Check again' : `Raise the limit to ${raised.words}`}
        </CardButton>
      </div>
    </>
  );
}
