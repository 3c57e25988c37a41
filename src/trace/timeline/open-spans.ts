import type { Event } from '../../machine';
import { createFold } from '../fold';
import { hasInterruptsOff } from '../held';
import type { Run, Wait } from '../model';
import { stateAt } from '../replay';
import { isSameWait, isSpin } from '../waiters';

interface BegunBy {
  readonly from: number;
  readonly actor: number;
  /** Where its actor was then; undefined for RCU and the init block. */
  readonly cpu: number | undefined;
}

/** How a span began. */
export type SpanStart = BegunBy &
  (
    | {
        readonly kind: 'lock';
        readonly address: number;
        /** How many locks around it the actor held when it took this one. */
        readonly depth: number;
      }
    /** One read-side section; `depth` 0 is the outermost. */
    | { readonly kind: 'section'; readonly depth: number }
    | { readonly kind: 'interrupts-off' }
    /** One wait, from its first burnt tick up to the tick before the actor moved on. */
    | { readonly kind: 'spin'; readonly wait: Wait }
    /** One run of an interrupt handler, from its strike to its end. */
    | { readonly kind: 'visit'; readonly cpu: number }
  );

/** The spans of one actor that a tick belongs to, in order of their beginnings. */
export interface ActorSpans {
  readonly open: readonly SpanStart[];
  /** Those that end with this tick. */
  readonly over: readonly SpanStart[];
}

/** By actor, those of tick `index`. A span is the same object in all its ticks. */
export const actorSpansAt = createFold<readonly ActorSpans[]>(
  (run) =>
    run.machine.actors.map(({ index: actor }) =>
      takeEvents(
        none,
        run,
        0,
        actor,
        run.initialEvents.filter((event) => event.actor === actor),
      ),
    ),
  (spans, run, tick) => {
    const { actor: mover = -1, wait, events = [] } = run.ticks[tick - 1] ?? {};
    return spans.map((own, actor) => {
      const now = own.over.length === 0 ? own : { open: own.open, over: [] };
      if (actor !== mover) return now;
      if (wait !== undefined) return isSpin(wait) ? waitFor(now, run, tick, actor, wait) : now;
      return takeEvents(endSpin(now), run, tick, actor, events);
    });
  },
);

const none: ActorSpans = { open: [], over: [] };

const begin = ({ open, over }: ActorSpans, start: SpanStart): ActorSpans => ({
  open: [...open, start],
  over,
});

/** The spans that `isIt` holds for end, this tick included. */
function end({ open, over }: ActorSpans, isIt: (start: SpanStart) => boolean): ActorSpans {
  const ended = open.filter(isIt);
  return { open: open.filter((start) => !ended.includes(start)), over: [...over, ...ended] };
}

/** It waited up to the tick before. */
const endSpin = ({ open, over }: ActorSpans): ActorSpans => ({
  open: open.filter(({ kind }) => kind !== 'spin'),
  over,
});

function waitFor(spans: ActorSpans, run: Run, tick: number, actor: number, wait: Wait): ActorSpans {
  const goesOn = spans.open.some((one) => one.kind === 'spin' && isSameWait(one.wait, wait));
  if (goesOn) return spans;
  return begin(endSpin(spans), {
    kind: 'spin',
    from: tick,
    actor,
    cpu: cpuIn(run, actor, spans),
    wait,
  });
}

/** By events and not by memory: a lock in freed memory reads 0. */
function takeEvents(
  before: ActorSpans,
  run: Run,
  tick: number,
  actor: number,
  events: readonly Event[],
): ActorSpans {
  let spans = before;
  for (const event of events) {
    const start = { from: tick, actor, cpu: cpuIn(run, actor, spans) };
    switch (event.kind) {
      case 'lock': {
        const { address } = event;
        spans = begin(spans, { ...start, kind: 'lock', address, depth: freeDepth(spans) });
        break;
      }
      case 'unlock':
        spans = end(spans, (one) => one.kind === 'lock' && one.address === event.address);
        break;
      case 'rcu-lock':
        spans = begin(spans, { ...start, kind: 'section', depth: event.depth - 1 });
        break;
      case 'rcu-unlock': {
        const innermost = spans.open.findLast(({ kind }) => kind === 'section');
        spans = end(spans, (one) => one === innermost);
        break;
      }
      case 'strike':
        spans = begin(spans, { ...start, kind: 'visit', cpu: event.cpu });
        break;
      case 'handler-end':
        spans = end(spans, ({ kind }) => kind === 'visit');
        break;
      default:
        break;
    }
  }
  return takeInterrupts(spans, run, tick, actor);
}

/** By the state and not by events: off twice is off once. Only its own ticks change it. */
function takeInterrupts(spans: ActorSpans, run: Run, tick: number, actor: number): ActorSpans {
  const isOff = hasInterruptsOff(run.machine, stateAt(run, tick), actor);
  const wasOff = spans.open.some(({ kind }) => kind === 'interrupts-off');
  if (isOff === wasOff) return spans;
  if (!isOff) return end(spans, ({ kind }) => kind === 'interrupts-off');
  const cpu = cpuIn(run, actor, spans);
  return begin(spans, { kind: 'interrupts-off', from: tick, actor, cpu });
}

/** The least depth that no lock it holds has: of A, B, then A let go of, the next one takes A's place. */
function freeDepth({ open }: ActorSpans): number {
  const taken = new Set(open.flatMap((one) => (one.kind === 'lock' ? [one.depth] : [])));
  let depth = 0;
  while (taken.has(depth)) depth += 1;
  return depth;
}

/** The CPU of a thread, or the one that an interrupt source has struck. */
function cpuIn({ machine }: Run, actor: number, { open, over }: ActorSpans): number | undefined {
  const description = machine.actors[actor];
  if (description?.kind === 'thread') return description.cpu;
  return [...open, ...over].find(({ kind }) => kind === 'visit')?.cpu;
}
