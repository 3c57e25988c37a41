import { faultTick } from '../fault-of';
import type { Run } from '../model';
import { actorSpansAt, type SpanStart } from './open-spans';
import { search } from './range';
import type { Span } from './span';

type Kind = SpanStart['kind'];
type StartOf<Is extends Kind> = Extract<SpanStart, { readonly kind: Is }>;

export type SpanOf<Is extends Kind> = Span & StartOf<Is>;
export type LockSpan = SpanOf<'lock'>;
export type SectionSpan = SpanOf<'section'>;
export type SpinSpan = SpanOf<'spin'>;
export type VisitSpan = SpanOf<'visit'>;

/** The tick of the fault, or the last one: spans that are open go up to it. */
const lastTick = (run: Run): number => faultTick(run) ?? run.ticks.length;

/**
 * The spans of a kind that ticks `first` to `last` meet, of those that `isIn` holds for, in order of their
 * beginnings. Costs what there is of these ticks, and the search for the end of each span that is found.
 */
export function spansWithin<Is extends Kind>(
  run: Run,
  kind: Is,
  isIn: (start: SpanStart) => boolean,
  first: number,
  last: number,
): readonly SpanOf<Is>[] {
  const isIt = (start: SpanStart): start is StartOf<Is> => start.kind === kind && isIn(start);
  const until = Math.min(last, lastTick(run));
  const found = actorSpansAt(run, first)
    .flatMap(({ open, over }) => [...open, ...over])
    .filter(isIt)
    .toSorted((one, other) => one.from - other.from);
  for (let tick = Math.max(0, first) + 1; tick <= until; tick += 1) {
    const { open = [], over = [] } =
      actorSpansAt(run, tick)[run.ticks[tick - 1]?.actor ?? -1] ?? {};
    for (const start of [...open, ...over])
      if (start.from === tick && isIt(start)) found.push(start);
  }
  return found
    .map((start) => ({ ...start, ...extentOf(run, start) }))
    .filter(({ to }) => to >= first);
}

/** Up to some tick a span is open, and after it never again. */
function extentOf(run: Run, start: SpanStart): Pick<Span, 'to' | 'isOpen'> {
  const spansOf = (tick: number) => actorSpansAt(run, tick)[start.actor];
  const isOpenAt = (tick: number): boolean => spansOf(tick)?.open.includes(start) === true;
  const last = lastTick(run);
  if (isOpenAt(last)) return { to: last, isOpen: true };
  const closed = search(start.from, last, (tick) => !isOpenAt(tick));
  const isIn = spansOf(closed)?.over.includes(start) === true;
  return { to: isIn ? closed : closed - 1, isOpen: false };
}
