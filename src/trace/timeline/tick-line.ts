import { inspectActor } from '../../machine';
import type { Run } from '../model';
import { stateAt } from '../replay';
import { markOf, type Mark } from './mark';

/** The mark of a tick; undefined where its actor neither moved nor burnt it, and where there is no such tick. */
export function markAt(run: Run, tick: number): Mark | undefined {
  const record = run.ticks[tick - 1];
  return record === undefined ? undefined : markOf(run, record);
}

/** The line that a tick ran, or that its actor waited at. */
export function lineAt(run: Run, tick: number): Mark['line'] {
  const mark = markAt(run, tick);
  if (mark === undefined || mark.line !== undefined) return mark?.line;
  const next = inspectActor(run.machine, stateAt(run, tick), mark.actor).next?.at;
  return next === undefined ? undefined : { file: next.file, line: next.line };
}
