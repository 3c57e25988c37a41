import { createFold } from '../fold';
import type { Run } from '../model';
import { isSpin } from '../waiters';
import { markOf, type Mark } from './mark';
import { actorSpansAt, type SpanStart } from './open-spans';
import { search, type Range } from './range';
import type { Span } from './span';
import {
  spansWithin,
  type LockSpan,
  type SectionSpan,
  type SpanOf,
  type SpinSpan,
  type VisitSpan,
} from './spans';

/** What some actors did and held on one CPU. */
export interface Strand {
  readonly marks: Range<Mark>;
  readonly locks: Range<LockSpan>;
  readonly sections: Range<SectionSpan>;
  readonly interruptsOff: Range<Span>;
  readonly spins: Range<SpinSpan>;
}

/** The marks of a lane as a list, in order of their ticks, that is not made as a whole. */
export interface LaneMarks extends Range<Mark> {
  readonly length: number;
  readonly at: (index: number) => Mark | undefined;
  /** How many there are up to `tick`. */
  readonly countTo: (tick: number) => number;
}

/**
 * One CPU over a whole run: its threads, and the interrupt handlers that struck it.
 *
 * ```text
 *              ┌──────────┐        a visit
 * CPU1  ○ ● ●  │ | ○ ● |  │  ○ ○   own: ○ ● ● ○ ○   handlers: | ○ ● |
 * ```
 */
export interface CpuLane {
  readonly cpu: number;
  /** The threads of this CPU, as declared. */
  readonly threads: readonly number[];
  readonly own: Strand;
  readonly handlers: Strand;
  readonly visits: Range<VisitSpan>;
  /** Of everyone on this CPU, one a tick at most. */
  readonly marks: LaneMarks;
  /** How many ticks were burnt here up to a tick. */
  readonly countBurnt: (tick: number) => number;
}

const known = new WeakMap<Run, readonly CpuLane[]>();

/** A lane for each CPU that has a thread or was struck, in order. The same objects for the same run. */
export function cpuLanes(run: Run): readonly CpuLane[] {
  const found = known.get(run);
  if (found !== undefined) return found;
  const lanes = Array.from({ length: run.machine.cpus }, (_, cpu) => toLane(run, cpu)).filter(
    ({ threads, marks }) => threads.length > 0 || marks.length > 0,
  );
  known.set(run, lanes);
  return lanes;
}

function toLane(run: Run, cpu: number): CpuLane {
  const { actors } = run.machine;
  const isThread = (actor: number): boolean => actors[actor]?.kind === 'thread';
  const threads = actors.filter((actor) => actor.kind === 'thread' && actor.cpu === cpu);
  return {
    cpu,
    threads: threads.map(({ index }) => index),
    own: toStrand(run, cpu, isThread),
    handlers: toStrand(run, cpu, (actor) => !isThread(actor)),
    visits: { within: (first, last) => spansWithin(run, 'visit', isOn(cpu), first, last) },
    marks: toMarks(run, cpu),
    countBurnt: (tick) => talliesAt(run, tick)[cpu]?.burnt ?? 0,
  };
}

const isOn =
  (cpu: number) =>
  (start: SpanStart): boolean =>
    start.cpu === cpu;

function toStrand(run: Run, cpu: number, isHis: (actor: number) => boolean): Strand {
  const isIn = (start: SpanStart): boolean => start.cpu === cpu && isHis(start.actor);
  const spans = <Is extends SpanStart['kind']>(kind: Is): Range<SpanOf<Is>> => ({
    within: (first, last) => spansWithin(run, kind, isIn, first, last),
  });
  return {
    marks: { within: (first, last) => marksWithin(run, cpu, isHis, first, last) },
    locks: spans('lock'),
    sections: spans('section'),
    interruptsOff: spans('interrupts-off'),
    spins: spans('spin'),
  };
}

function toMarks(run: Run, cpu: number): LaneMarks {
  const end = run.ticks.length;
  const countTo = (tick: number): number => talliesAt(run, tick)[cpu]?.marks ?? 0;
  const within = (first: number, last: number): readonly Mark[] =>
    marksWithin(run, cpu, () => true, first, last);
  const length = countTo(end);
  return {
    length,
    countTo,
    within,
    at: (index) => {
      if (index < 0 || index >= length) return undefined;
      const tick = search(1, end, (one) => countTo(one) > index);
      return within(tick, tick)[0];
    },
  };
}

function marksWithin(
  run: Run,
  cpu: number,
  isHis: (actor: number) => boolean,
  first: number,
  last: number,
): readonly Mark[] {
  return run.ticks.slice(Math.max(0, first - 1), Math.max(0, last)).flatMap((record) => {
    const mark =
      isHis(record.actor) && cpuOfTick(run, record.index) === cpu ? markOf(run, record) : undefined;
    return mark ?? [];
  });
}

/** Where the actor of a tick was: interrupt sources while their handlers run, RCU nowhere. */
function cpuOfTick(run: Run, tick: number): number | undefined {
  const actor = run.ticks[tick - 1]?.actor ?? -1;
  const description = run.machine.actors[actor];
  if (description?.kind === 'thread') return description.cpu;
  const { open = [], over = [] } = actorSpansAt(run, tick)[actor] ?? {};
  return [...open, ...over].find(({ kind }) => kind === 'visit')?.cpu;
}

/** By CPU, how many of the ticks so far have a mark, and how many were burnt. */
const talliesAt = createFold<readonly { readonly marks: number; readonly burnt: number }[]>(
  ({ machine }) => Array.from({ length: machine.cpus }, () => ({ marks: 0, burnt: 0 })),
  (tallies, run, tick) => {
    const record = run.ticks[tick - 1];
    const at = cpuOfTick(run, tick);
    if (at === undefined || record === undefined || markOf(run, record) === undefined)
      return tallies;
    return tallies.map(({ marks, burnt }, cpu) =>
      cpu === at
        ? { marks: marks + 1, burnt: burnt + (isSpin(record.wait) ? 1 : 0) }
        : { marks, burnt },
    );
  },
);
