import { accessRows } from './columns-accesses';
import { codeRows, type CodeDetail } from './columns-code';
import { columnTitles, layOut } from './columns-layout';
import { eventsAt } from './cursor';
import { faultIn } from './fault-sentence';
import { faultTitle } from './fault-words';
import type { Run } from './model';

/** `accesses`: each tick in words; else the code that ran: its functions, or its lines too. */
export type Detail = CodeDetail | 'accesses';

interface ColumnOptions {
  /** Of these columns only, by number; all if none are named. */
  readonly shown?: readonly number[];
  readonly detail?: Detail;
}

/**
 * The trace as text in lockdep's layout: one column per CPU and one for RCU, time runs down, one event
 * per line. Deterministic, with a trailing newline.
 *
 * ```text
 *        CPU0                    CPU1                    RCU
 *        ----                    ----                    ---
 *   enters an RCU section
 *                                takes siglock
 * ```
 */
export function printColumns(run: Run, options: ColumnOptions = {}): string {
  const titles = columnTitles(run);
  const { shown = titles.map((_, column) => column), detail = 'accesses' } = options;
  const rows = detail === 'accesses' ? accessRows(run) : codeRows(run, detail);
  const [header = '', rule = '', ...body] = layOut(titles, rows, shown);
  const fault = faultIn(eventsAt(run, 0));
  const early =
    fault === undefined ? [] : [`  *** ${faultTitle(fault.fault.kind)} before tick 1 ***`];
  return `${[header, rule, ...early, ...body].join('\n')}\n`;
}
