import { useEffect, useRef, type RefObject } from 'react';
import { useCheckStore } from '../../stage';
import { raiseBound, safeWords, toBoundWords, toStopWords, type Check } from '../../store';
import type { Question } from '../../worker';
import { CardTitle } from './card-title';
import { Counts } from './counts';
import { RaceCard } from './race-card';
import { VerdictBar } from './verdict-bar';

interface PathCardProps {
  readonly question: Question;
  readonly check: Check;
}

/** What is known of one path. Safe, race and not finished share neither shape nor colour nor words. */
export function PathCard({ question, check }: PathCardProps) {
  const kind = check.phase === 'done' ? check.answer.kind : check.phase;
  const card = useKeptFocus(kind);
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={`path-card is-${kind}`}
      aria-label={`${question.path}, verdict`}
    >
      <CardContent question={question} check={check} />
    </section>
  );
}

function CardContent({ question, check }: PathCardProps) {
  const { ask, cancel } = useCheckStore();
  switch (check.phase) {
    case 'idle':
      return (
        <>
          <CardTitle question={question} title="Not checked" />
          <p className="card-words">Nobody has searched this program yet.</p>
          <div className="card-buttons">
            <button
              type="button"
              aria-label={`Check ${question.path}`}
              onClick={() => {
                ask(question);
              }}
            >
              Check
            </button>
          </div>
        </>
      );
    case 'waiting':
    case 'running': {
      const progress = check.phase === 'running' ? check.progress : undefined;
      return (
        <>
          <CardTitle
            question={question}
            mark="running"
            title={check.phase === 'waiting' ? 'Waiting' : 'Checking'}
          />
          <VerdictBar
            kind="running"
            states={progress?.counts.states ?? 0}
            most={check.bounds.maxStates}
          />
          {check.phase === 'waiting' ? (
            <p className="card-words">Waiting for another search to finish.</p>
          ) : (
            <Counts kind="running" progress={progress} />
          )}
          <div className="card-buttons">
            <button
              type="button"
              aria-label={`Cancel the check of ${question.path}`}
              onClick={() => {
                cancel(question);
              }}
            >
              Cancel
            </button>
          </div>
        </>
      );
    }
    case 'stopped': {
      const { stop, bounds, progress } = check;
      const raised = raiseBound(bounds, stop);
      return (
        <>
          <CardTitle question={question} mark="stopped" title="Not finished" />
          <VerdictBar
            kind="stopped"
            states={progress?.counts.states ?? 0}
            most={bounds.maxStates}
          />
          <p className="card-words">{toStopWords(check)}</p>
          <Counts kind="stopped" progress={progress} />
          <div className="card-buttons">
            <button
              type="button"
              onClick={() => {
                ask(question, raised ?? bounds);
              }}
            >
              {raised === undefined
                ? 'Check again'
                : `Raise the limit to ${toBoundWords(raised)[boundNames[stop.reason]]}`}
            </button>
          </div>
        </>
      );
    }
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

const boundNames = {
  states: 'states',
  memory: 'memory',
  time: 'time',
  cancelled: 'states',
  broken: 'states',
} as const;

/** A card whose button goes away while it has the focus takes it. */
function useKeptFocus(kind: string): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const focused = useRef<Element>(null);
  useEffect(() => {
    const element = card.current;
    const wasHere = focused.current !== null && !focused.current.isConnected;
    if (wasHere && document.activeElement === document.body) element?.focus();
    const note = (): void => {
      focused.current = document.activeElement;
    };
    const forget = (): void => {
      if (focused.current?.isConnected === true) focused.current = null;
    };
    element?.addEventListener('focusin', note);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('focusin', note);
      element?.removeEventListener('focusout', forget);
    };
  }, [kind]);
  return card;
}
