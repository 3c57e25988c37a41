import type { SearchCounts, Verdict } from '../checker';
import type { Machine } from '../machine';
import { encodeSchedule, toLetterTicks } from '../share';
import { countOf, ticksOf } from '../trace';
import { linkTo, type Subject } from './subject';

/** A search that did not come to its end, or that a fault ended. */
type Unfinished =
  | { readonly kind: 'stopped'; readonly reason: string }
  | { readonly kind: 'cyclic' }
  | Extract<Verdict, { readonly kind: 'violation' }>;

/** Why an answer is not complete, as fields of the JSON value. */
export function toReason(subject: Subject, machine: Machine, found: Unfinished): object {
  if (found.kind === 'stopped') return { reason: found.reason };
  if (found.kind === 'cyclic') return { reason: 'cycle' };
  const schedule = toLetterTicks(machine, ticksOf(machine, found.schedule));
  return {
    reason: 'race',
    fault: found.fault.kind,
    schedule: encodeSchedule(schedule),
    link: linkTo(subject, schedule),
  };
}

/** The same in words, which never read like an answer. */
export function reasonWords(found: Unfinished): string {
  switch (found.kind) {
    case 'stopped':
      return `not finished: stopped at its ${found.reason} limit, so this is not all`;
    case 'cyclic':
      return 'no answer: the program can go round, so nothing in it is longest';
    case 'violation':
      return `race: ${found.fault.kind} in ${String(found.schedule.length)} ticks, so this is not all; see race check`;
  }
}

export const outcomeCount = (count: number): string => countOf(count, 'outcome');

/** `4585 states after reduction, 5112 steps, depth 129, 0.06 s` */
export function sizeWords(counts: SearchCounts, seconds: number): string {
  const { states, transitions, depth, isReduced } = counts;
  const reduced = isReduced ? ' after reduction' : '';
  return `${String(states)} states${reduced}, ${String(transitions)} steps, depth ${String(depth)}, ${seconds.toFixed(2)} s`;
}
