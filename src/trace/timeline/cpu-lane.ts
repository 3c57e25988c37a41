import type { Run } from '../model';
import {
  actorLines,
  type ActorLine,
  type LockSpan,
  type SectionSpan,
  type SpinSpan,
  type VisitSpan,
} from './actor-line';
import type { Mark } from './mark';
import { createRange, type Range } from './range';
import type { Span } from './span';

/** What some actors did and held on one CPU. */
export interface Strand {
  readonly marks: Range<Mark>;
  readonly locks: Range<LockSpan>;
  readonly sections: Range<SectionSpan>;
  readonly interruptsOff: Range<Span>;
  readonly spins: Range<SpinSpan>;
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
  readonly marks: Range<Mark>;
  /** The ticks burnt here, ascending. */
  readonly burnt: readonly number[];
}

const known = new WeakMap<Run, readonly CpuLane[]>();

/** A lane for each CPU that has a thread or was struck, in order. Worked out once per run. */
export function cpuLanes(run: Run): readonly CpuLane[] {
  const found = known.get(run);
  if (found !== undefined) return found;
  const lanes = Array.from({ length: run.machine.cpus }, (_, cpu) => toLane(run, cpu)).filter(
    ({ threads, visits }) => threads.length > 0 || visits.all.length > 0,
  );
  known.set(run, lanes);
  return lanes;
}

function toLane(run: Run, cpu: number): CpuLane {
  const { actors } = run.machine;
  const threads = actors.filter((actor) => actor.kind === 'thread' && actor.cpu === cpu);
  const lines = actorLines(run);
  const own = lines.filter(({ actor }) => threads.some(({ index }) => index === actor));
  const handlers = lines.flatMap((line) =>
    line.visits.filter((visit) => visit.cpu === cpu).map((visit) => during(line, visit)),
  );
  const marks = createRange(
    [...own, ...handlers].flatMap((line) => line.marks),
    tickOf,
  );
  return {
    cpu,
    threads: threads.map(({ index }) => index),
    own: toStrand(own),
    handlers: toStrand(handlers),
    visits: createRange(
      handlers.flatMap(({ visits }) => visits),
      fromOf,
      toOf,
    ),
    marks,
    burnt: marks.all.filter(({ kind }) => kind === 'spin').map(tickOf),
  };
}

/** What of a line an interrupt source did in one visit. */
function during(line: ActorLine, visit: VisitSpan): ActorLine {
  const isIn = ({ from }: Span): boolean => from >= visit.from && from <= visit.to;
  return {
    actor: line.actor,
    marks: line.marks.filter(({ tick }) => tick >= visit.from && tick <= visit.to),
    locks: line.locks.filter(isIn),
    sections: line.sections.filter(isIn),
    interruptsOff: line.interruptsOff.filter(isIn),
    spins: line.spins.filter(isIn),
    visits: [visit],
  };
}

function toStrand(lines: readonly ActorLine[]): Strand {
  const spans = <Item extends Span>(of: (line: ActorLine) => readonly Item[]): Range<Item> =>
    createRange(lines.flatMap(of), fromOf, toOf);
  return {
    marks: createRange(
      lines.flatMap(({ marks }) => marks),
      tickOf,
    ),
    locks: spans(({ locks }) => locks),
    sections: spans(({ sections }) => sections),
    interruptsOff: spans(({ interruptsOff }) => interruptsOff),
    spins: spans(({ spins }) => spins),
  };
}

const tickOf = ({ tick }: Mark): number => tick;
const fromOf = ({ from }: Span): number => from;
const toOf = ({ to }: Span): number => to;
