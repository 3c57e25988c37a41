import { useStore } from 'zustand';
import { questionKey, type Question } from '../claims';
import type { AskedProgram } from '../scenarios/posix-timers';
import { useCheckStore } from '../stage';
import { checkOf, isOpen, isUnderWay, verdictOf, type Checks, type VerdictCheck } from '../store';

/** Many questions asked at once. */
export interface Batch {
  /** What is known of these questions, and of all others. */
  readonly checks: Checks;
  readonly isRunning: boolean;
  /** Is there one left without an answer that could be asked? */
  readonly isOpen: boolean;
  readonly ask: () => void;
  readonly cancel: () => void;
}

export function useBatch(questions: readonly Question[]): Batch {
  const { results, ask, cancel } = useCheckStore();
  const checks = useStore(results);
  const known = questions.map((question) => checkOf(checks, questionKey(question)));
  return {
    checks,
    isRunning: known.some(isUnderWay),
    isOpen: known.some(isOpen),
    ask: () => {
      for (const question of questions) ask(question);
    },
    cancel: () => {
      for (const question of questions)
        if (isUnderWay(checkOf(checks, questionKey(question)))) cancel(question);
    },
  };
}

interface Verdicts<Row extends AskedProgram> extends Batch {
  readonly rows: readonly { readonly row: Row; readonly check: VerdictCheck }[];
}

/** A verdict on each of many programs. */
export function useVerdicts<Row extends AskedProgram>(programs: readonly Row[]): Verdicts<Row> {
  const batch = useBatch(programs.map((program) => ({ ask: 'verdict', program })));
  const rows = programs.map((row) => ({ row, check: verdictOf(batch.checks, row) }));
  return { ...batch, rows };
}
