import type { ReactNode } from 'react';
import { matrix } from '../../scenarios/posix-timers';
import { NoticeLine, WhatIfSwitches } from '../../stage';
import { toVerdictWord } from '../../store';
import { BatchButtons } from '../batch-buttons';
import { useVerdicts } from '../use-batch';
import { isSurprise, toSummary, type CheckedRow } from './what-if-results';
import './what-if-column.css';

/** Each what-if on the scenario that shows what comes of it. */
const rows = matrix.filter(({ whatIfs }) => whatIfs.length > 0);

/** The switches, and what a check of each says. */
export function WhatIfColumn() {
  const batch = useVerdicts(rows);
  const results = new Map(
    batch.rows.flatMap(({ row, check }): readonly (readonly [string, ReactNode])[] =>
      check.phase === 'idle' ? [] : [[row.id, <Result key={row.id} row={row} check={check} />]],
    ),
  );
  return (
    <section className="what-if-column" aria-labelledby="what-if-column">
      <h2 id="what-if-column">What if the code were different?</h2>
      <WhatIfSwitches results={results} />
      <NoticeLine />
      <p className="verdicts-note">
        Switches combine. A word appears on the right once that edit has been checked, on the
        scenario that shows what comes of it.
      </p>
      <BatchButtons
        batch={batch}
        words={`Check all ${String(rows.length)}`}
        what="the checks of what-ifs"
      />
      <p className="verdicts-note" role="status">
        {toSummary(batch.rows)}
      </p>
    </section>
  );
}

function Result({ row, check }: CheckedRow) {
  return (
    <>
      <span className="visually-hidden">checked on {row.scenario}: </span>
      {toVerdictWord(check)}
      {isSurprise({ row, check }) && <b className="is-surprise">not as expected</b>}
    </>
  );
}
