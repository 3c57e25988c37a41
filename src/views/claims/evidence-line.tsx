import { answersTo, judgeEvidence, questionKey, questionsOf, type Answers } from '../../claims';
import type { Evidence } from '../../scenarios/posix-timers';
import { useDispatch } from '../../stage';
import { checkOf, showSchedule, toStopReason, type Checks } from '../../store';
import { toEvidenceWords } from './evidence-words';
import { standingOf, standingWords } from './standing';
import { StandingMark } from './standing-mark';

interface EvidenceLineProps {
  readonly evidence: Evidence;
  readonly answers: Answers;
  readonly checks: Checks;
}

/** What a piece of evidence says, how it stands, and the numbers of its searches. */
export function EvidenceLine({ evidence, answers, checks }: EvidenceLineProps) {
  const dispatch = useDispatch();
  const questions = questionsOf(evidence);
  const standing = standingOf(judgeEvidence(evidence, answers), questions, checks);
  const found = answersTo(evidence, answers);
  const [race] = found.flatMap((answer, place) => {
    const program = evidence.programs[place];
    return answer?.kind === 'race' && program !== undefined ? [{ answer, program }] : [];
  });
  const [stopped] = questions
    .map((question) => checkOf(checks, questionKey(question)))
    .filter((check) => check.phase === 'stopped');
  return (
    <li className={`evidence is-${standing}`}>
      <StandingMark standing={standing} />
      <div>
        <p>
          {evidence.says} <span className="evidence-standing">{standingWords[standing]}</span>
        </p>
        <p className="evidence-numbers">
          {stopped !== undefined && `${toStopReason(stopped)} `}
          {toEvidenceWords(evidence, found)}
          {race !== undefined && (
            <button
              type="button"
              aria-label={`Show me the race: ${evidence.says}`}
              onClick={() => {
                const { program, answer } = race;
                const which = answer.isShortest ? 'The shortest' : 'A';
                dispatch(showSchedule(program, answer.schedule, `${which} race ${program.path}`));
              }}
            >
              show
            </button>
          )}
        </p>
      </div>
    </li>
  );
}
