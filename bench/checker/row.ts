import type { ContestantId } from './contestant';
import type { Measured } from './measure';
import { keyOf, type Subject } from './subject';

/** What one contestant did with one subject: the fastest of its runs. */
export interface Row extends Subject, Measured {
  readonly contestant: ContestantId;
  readonly transitionsPerSecond: number;
  readonly runs: number;
}

export function toRow(
  { program, path, timers, writers }: Subject,
  contestant: ContestantId,
  measured: Measured,
  runs: number,
): Row {
  const transitionsPerSecond = measured.transitions / measured.seconds;
  return {
    ...{ program, path, timers, writers, contestant },
    ...measured,
    transitionsPerSecond,
    runs,
  };
}

/** The rows of one subject, by contestant. */
export interface Results {
  readonly subject: Subject;
  readonly of: ReadonlyMap<ContestantId, Row>;
}

/** In the order of the rows. */
export function bySubject(rows: readonly Row[]): readonly Results[] {
  const results = new Map<string, { subject: Subject; of: Map<ContestantId, Row> }>();
  for (const row of rows) {
    const key = keyOf(row);
    const of = results.get(key)?.of ?? new Map<ContestantId, Row>();
    results.set(key, { subject: row, of: of.set(row.contestant, row) });
  }
  return [...results.values()];
}
