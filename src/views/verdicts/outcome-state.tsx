import type { AskedProgram } from '../../scenarios/posix-timers';
import { useCheckStore, useDispatch, VerdictMark } from '../../stage';
import {
  raiseBound,
  showRace,
  toCount,
  toDigits,
  toStopReason,
  type OutcomesCheck,
} from '../../store';
import { CardButton } from './card-button';
import { ProgramWords } from './program-words';

interface OutcomeStateProps {
  readonly program: AskedProgram;
  readonly check: OutcomesCheck;
}

/** Whether the list of one path is there. It is only where the search is complete and found no race. */
export function OutcomeState({ program, check }: OutcomeStateProps) {
  return (
    <div className="outcome-state" tabIndex={-1}>
      <p>
        <ProgramWords program={program} />
      </p>
      <Search check={check} />
      <div role="status">
        <End program={program} check={check} />
      </div>
    </div>
  );
}

/** How far the search is. It says nothing to those who listen. */
function Search({ check }: { readonly check: OutcomesCheck }) {
  switch (check.phase) {
    case 'idle':
      return <p>Not listed yet.</p>;
    case 'waiting':
      return (
        <p>
          <VerdictMark kind="running" /> Waiting for another search to finish.
        </p>
      );
    case 'running': {
      const { states = 0, frontier = 0 } = check.progress?.counts ?? {};
      return (
        <p>
          <VerdictMark kind="running" /> Searching: {toCount(states, 'state')}, {toDigits(frontier)}{' '}
          still open.
        </p>
      );
    }
    case 'stopped':
    case 'done':
      return null;
  }
}

function End({ program, check }: OutcomeStateProps) {
  const { ask } = useCheckStore();
  const dispatch = useDispatch();
  switch (check.phase) {
    case 'idle':
    case 'waiting':
    case 'running':
      return null;
    case 'stopped': {
      const { stop, bounds } = check;
      const raised = raiseBound(bounds, stop);
      return (
        <>
          <p>
            <VerdictMark kind="stopped" /> <b>Not finished, so nothing is listed.</b>{' '}
            {toStopReason(check)}
          </p>
          <CardButton
            name={raised === undefined ? `List the outcomes of ${program.path} again` : undefined}
            onPress={() => {
              ask({ ask: 'outcomes', program }, raised?.bounds ?? bounds);
            }}
          >
            {raised === undefined ? 'Search again' : `Raise the limit to ${raised.words}`}
          </CardButton>
        </>
      );
    }
    case 'done': {
      const { answer } = check;
      if (answer.kind === 'outcomes')
        return (
          <p>All of them: the search is complete, {toCount(answer.counts.states, 'state')}.</p>
        );
      return (
        <>
          <p>
            <VerdictMark kind="race" /> <b className="is-surprise-inline">{answer.race.heading}.</b>{' '}
            With a race there is no list of outcomes that means anything.
          </p>
          <CardButton
            name={`Show me the race ${program.path}`}
            onPress={() => {
              dispatch(showRace(program, answer.race));
            }}
          >
            Show me the race
          </CardButton>
        </>
      );
    }
  }
}
