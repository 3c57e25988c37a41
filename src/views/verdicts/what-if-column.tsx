import type { ReactNode } from 'react';
import { isExpected, matrix, type MatrixRow } from '../../scenarios/posix-timers';
import { NoticeLine, WhatIfSwitches } from '../../stage';
import { isUnderWay, toCount, toVerdictWord, type Check } from '../../store';
import { BatchButtons } from './batch-buttons';
import { useBatch } from './use-batch';
import './what-if-column.css';

/** Each what-if on the scenario that shows what comes of it. */
const rows = matrix.filter(({ whatIfs }) => whatIfs.length > 0);

/** The switches, and what a check of each says. */
export function WhatIfColumn() {
  const batch = useBatch(rows);
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

interface RowProps {
  readonly row: MatrixRow;
  readonly check: Check;
}

function Result({ row, check }: RowProps) {
  return (
    <>
      <span className="visually-hidden">checked on {row.scenario}: </span>
      {toVerdictWord(check)}
      {isSurprise({ row, check }) && <b className="is-surprise">not as expected</b>}
    </>
  );
}

/** Is there an answer, and not the one that this row must have? */
function isSurprise({ row, check }: RowProps): boolean {
  if (check.phase !== 'done') return false;
  return !isExpected(row, check.answer.kind === 'race' ? check.answer.race : undefined);
}

/** `14 checked: 13 races, 1 safe; each as it must be.` Nothing until all of them have been asked for. */
function toSummary(all: readonly RowProps[]): string {
  if (all.some(({ check }) => check.phase === 'idle' || isUnderWay(check))) return '';
  const done = all.filter(({ check }) => check.phase === 'done');
  const races = done.filter(({ check }) => check.phase === 'done' && check.answer.kind === 'race');
  const surprises = done.filter(isSurprise);
  const kinds = `${toCount(races.length, 'race')}, ${String(done.length - races.length)} safe`;
  const judged =
    surprises.length === 0
      ? 'each as it must be'
      : `not as expected: ${surprises.map(({ row }) => row.id).join(', ')}`;
  const left = all.length - done.length;
  return `${String(done.length)} checked: ${kinds}; ${judged}.${left === 0 ? '' : ` ${String(left)} not finished.`}`;
}
