import { useLayout, useProgram } from '../../stage';
import { outcomesOf } from '../../store';
import { BatchButtons } from '../batch-buttons';
import { useBatch } from '../use-batch';
import { OutcomeState } from './outcome-state';
import { toReadoutRows, toReadoutSummary } from './outcome-rows';
import { ReadoutTable } from './readout-table';
import './outcomes.css';

/** All that the reader can get from the code on the page, before and after next to each other. */
export function Outcomes() {
  const isPhone = useLayout() === 'phone';
  const programs = { before: useProgram('before'), after: useProgram('after') };
  const batch = useBatch([
    { ask: 'outcomes', program: programs.before },
    { ask: 'outcomes', program: programs.after },
  ]);
  const before = outcomesOf(batch.checks, programs.before);
  const after = outcomesOf(batch.checks, programs.after);
  const rows = toReadoutRows(before, after);
  const isIdle = before.phase === 'idle' && after.phase === 'idle';
  return (
    <section className="outcomes" aria-labelledby="outcomes">
      <div className="verdicts-head">
        <h2 id="outcomes" tabIndex={-1}>
          What <code>read()</code> can return
        </h2>
        <BatchButtons
          batch={batch}
          words="List the outcomes"
          doneWords="All searched"
          what="the search for outcomes"
        />
      </div>
      {!isIdle && (
        <div className="outcome-states">
          <OutcomeState program={programs.before} check={before} />
          <OutcomeState program={programs.after} check={after} />
        </div>
      )}
      {rows.length > 0 && <ReadoutTable rows={rows} programs={programs} isPhone={isPhone} />}
      <p className="outcome-summary" role="status">
        {toReadoutSummary(rows)}
      </p>
      <p className="verdicts-note">
        {rows.length > 0
          ? 'A count is in how many states a run can end with that readout, and opens its shortest schedule. A true snapshot: each fill that went over the whole list shows the timers of one instant.'
          : 'Every interleaving is searched for what the reader gets in the end: the timers that it lists, and what its calls return.'}
      </p>
    </section>
  );
}
