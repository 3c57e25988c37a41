import { useMemo } from 'react';
import { claimQuestions, judgeClaim } from '../../claims';
import { claims } from '../../scenarios/posix-timers';
import { answersOf } from '../../store';
import { BatchButtons } from '../batch-buttons';
import { useBatch } from '../use-batch';
import { WalksDone } from '../walks/walks-done';
import { ClaimEntry } from './claim-entry';
import { standingOf, toClaimsSummary } from './standing';
import './claims-view.css';

const questions = claims.flatMap(claimQuestions);
const half = Math.ceil(claims.length / 2);

/** What the change promised, each promise with the searches that bear it out. */
export function ClaimsView() {
  const batch = useBatch(questions);
  const { checks } = batch;
  const answers = useMemo(() => answersOf(checks), [checks]);
  const summary = toClaimsSummary(
    claims.map((claim) => standingOf(judgeClaim(claim, answers), claimQuestions(claim), checks)),
  );
  return (
    <main className="claims" data-view="claims" tabIndex={-1}>
      <div className="claims-head">
        <h2>What is said of the two kernels, checked in this page</h2>
        <BatchButtons batch={batch} words="Check all eight" what="the checks of all claims" />
      </div>
      <p className="claims-note">
        Each claim is searched for in every interleaving of small programs with the code of the
        kernel. A few seconds each; what a search has found out stays until the page is closed.
      </p>
      <WalksDone />
      <p className="claims-summary" role="status">
        {summary}
      </p>
      <div className="claims-columns">
        {[0, half].map((from) => (
          <ol key={from} start={from + 1}>
            {claims.slice(from, from + half).map((claim, place) => (
              <ClaimEntry
                key={claim.id}
                claim={claim}
                number={from + place + 1}
                answers={answers}
              />
            ))}
          </ol>
        ))}
      </div>
    </main>
  );
}
