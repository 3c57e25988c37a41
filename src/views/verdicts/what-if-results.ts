import { isExpected, type MatrixRow } from '../../scenarios/posix-timers';
import { isUnderWay, toCount, type VerdictCheck } from '../../store';

export interface CheckedRow {
  readonly row: MatrixRow;
  readonly check: VerdictCheck;
}

/** Is there an answer, and not the one that this row must have? */
export function isSurprise({ row, check }: CheckedRow): boolean {
  if (check.phase !== 'done') return false;
  return !isExpected(row, check.answer.kind === 'race' ? check.answer.race : undefined);
}

/** `14 checked: 13 races, 1 safe; each as it must be.` Nothing until all of them have been asked for. */
export function toSummary(all: readonly CheckedRow[]): string {
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
