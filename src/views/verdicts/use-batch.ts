import { useStore } from 'zustand';
import { useCheckStore } from '../../stage';
import { checkOf, isOpen, isUnderWay, type Check } from '../../store';
import { toKey, type Question } from '../../worker';

/** Many questions asked at once. */
export interface Batch<Row extends Question> {
  readonly rows: readonly { readonly row: Row; readonly check: Check }[];
  readonly isRunning: boolean;
  /** Is there one left without an answer that could be asked? */
  readonly isOpen: boolean;
  readonly ask: () => void;
  readonly cancel: () => void;
}

export function useBatch<Row extends Question>(questions: readonly Row[]): Batch<Row> {
  const { results, ask, cancel } = useCheckStore();
  const checks = useStore(results);
  const rows = questions.map((row) => ({ row, check: checkOf(checks, toKey(row)) }));
  return {
    rows,
    isRunning: rows.some(({ check }) => isUnderWay(check)),
    isOpen: rows.some(({ check }) => isOpen(check)),
    ask: () => {
      for (const { row } of rows) ask(row);
    },
    cancel: () => {
      for (const { row, check } of rows) if (isUnderWay(check)) cancel(row);
    },
  };
}
