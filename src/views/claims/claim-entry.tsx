import { claimQuestions, evidenceOf, judgeClaim, questionKey, type Answers } from '../../claims';
import type { Claim } from '../../scenarios/posix-timers';
import { BatchButtons } from '../batch-buttons';
import { useBatch } from '../use-batch';
import { WalkButton } from '../walks/walk-button';
import { CostCharts } from './cost-charts-row';
import { EvidenceLine } from './evidence-line';
import { ShowButton } from './show-button';
import { standingOf, standingWords } from './standing';
import { StandingMark } from './standing-mark';
import { useArrival } from './use-arrival';

interface ClaimEntryProps {
  readonly claim: Claim;
  readonly number: number;
  readonly answers: Answers;
}

/** What is said, what the searches say of it, and the way to the schedule that shows it. */
export function ClaimEntry({ claim, number, answers }: ClaimEntryProps) {
  const questions = claimQuestions(claim);
  const article = useArrival(claim.id);
  const batch = useBatch(questions);
  const { checks } = batch;
  const standing = standingOf(judgeClaim(claim, answers), questions, checks);
  const done = questions.filter((question) => answers.has(questionKey(question))).length;
  const name = `claim ${String(number)}`;
  return (
    <li className={`claim is-${standing}`}>
      <article
        ref={article}
        className="claim-body"
        aria-label={`Claim ${String(number)}`}
        data-claim={claim.id}
        tabIndex={-1}
      >
        <div className="claim-said">
          <h3>
            <span className="claim-number">{number}</span> {claim.title}
          </h3>
          <p className="claim-sentence">{claim.sentence}</p>
          <p className="claim-standing">
            <StandingMark standing={standing} /> <b>{standingWords[standing]}</b>
            {batch.isRunning && `, ${String(done)} of ${String(questions.length)} searches`}
          </p>
          <div className="claim-buttons">
            <BatchButtons
              batch={batch}
              words="Check"
              doneWords="Checked"
              what={`the check of ${name}`}
              of={name}
            />
            <ShowButton claim={claim} number={number} answers={answers} checks={checks} />
            <WalkButton claim={claim.id} number={number} />
          </div>
        </div>
        <div className="claim-shown">
          <ul>
            {evidenceOf(claim).map((evidence) => (
              <EvidenceLine
                key={evidence.says}
                evidence={evidence}
                answers={answers}
                checks={checks}
              />
            ))}
          </ul>
          <CostCharts claim={claim} answers={answers} />
        </div>
      </article>
    </li>
  );
}
