import { useProgram, useStage } from '../../stage';
import { defaultBounds } from '../../checker';
import { toBoundWords } from '../../store';
import { BatchButtons } from '../batch-buttons';
import { PathCard } from './path-card';
import { useVerdicts } from '../use-batch';
import './path-cards.css';

/** The code on the page: a card for each path, under one rule. */
export function PathCards() {
  const scenario = useStage((state) => state.link.scenario);
  const before = useProgram('before');
  const after = useProgram('after');
  const batch = useVerdicts([before, after]);
  const { states, memory, time } = toBoundWords(defaultBounds);
  return (
    <section className="path-cards" aria-labelledby="path-cards">
      <div className="verdicts-head">
        <h2 id="path-cards">
          Every interleaving of <b>{scenario}</b>, checked in this page
        </h2>
        <BatchButtons batch={batch} words="Check both paths" what="both checks" />
      </div>
      <div className="path-cards-row">
        {batch.rows.map(({ row, check }) => (
          <PathCard key={row.path} program={row} check={check} />
        ))}
      </div>
      <p className="verdicts-note">
        A search stops at {states}, {memory} or {time}, whichever comes first. One that was stopped
        is not a proof.
      </p>
    </section>
  );
}
