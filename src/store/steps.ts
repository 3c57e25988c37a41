import { inspectActor } from '../machine';
import { isOfNote, isWithinCall, type Run } from '../trace';
import type { StepSize } from './state';

/**
 * Does a long step end after tick `position` of `run`? Ticks that could not move end it too: nothing
 * changes however long one waits for them.
 *
 * ```text
 * line 20  load  ┐
 * line 20  store ┘ one source line
 * line 21  load
 * ```
 */
export function isStepEnd(run: Run, position: number, size: StepSize): boolean {
  const record = run.ticks[position - 1];
  const before = run.states[position - 1];
  const after = run.states[position];
  if (record === undefined || before === undefined || after === undefined || size === 'access')
    return true;
  if (record.choice === undefined) return true;
  const from = inspectActor(run.machine, before, record.actor).next;
  const to = inspectActor(run.machine, after, record.actor).next;
  if (to === undefined || to.op === 'end') return true;
  switch (size) {
    case 'line':
      return from?.at.line !== to.at.line || from.at.file !== to.at.file;
    case 'call':
      return from !== undefined && !isWithinCall(run.machine, record.actor, to.call, from.call);
    case 'note':
      return isOfNote(record, run);
  }
}

/** The position that one step forward from `position` on the schedule as it lies there leads to. */
export function findStepForward(run: Run, position: number, size: StepSize): number {
  const end = run.ticks.length;
  let next = Math.min(position + 1, end);
  while (next < end && !isStepEnd(run, next, size)) next += 1;
  return next;
}

/** The position that one step back from `position` leads to. */
export function findStepBack(run: Run, position: number, size: StepSize): number {
  let next = Math.max(position - 1, 0);
  while (next > 0 && !isStepEnd(run, next, size)) next -= 1;
  return next;
}
