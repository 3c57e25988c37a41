import type { Event } from '../../machine';
import { eventsAt } from '../cursor';
import { faultTick } from '../fault-report';
import { hasInterruptsOff } from '../held';
import type { Run, TickRecord, Wait } from '../model';
import { stateAt } from '../replay';
import { isSameWait, isSpin } from '../waiters';
import { markOf, type Mark } from './mark';
import type { Span } from './span';

export interface LockSpan extends Span {
  readonly actor: number;
  readonly address: number;
  /** How many locks around it the actor held when it took this one. */
  readonly depth: number;
}

/** One read-side section; `depth` 0 is the outermost. */
export interface SectionSpan extends Span {
  readonly actor: number;
  readonly depth: number;
}

/** One wait from its first burnt tick up to the tick before the actor moved on. */
export interface SpinSpan extends Span {
  readonly actor: number;
  readonly wait: Wait;
  /** The ticks it burnt, in order. */
  readonly burnt: readonly number[];
}

/** One run of an interrupt handler, from its strike to its end. */
export interface VisitSpan extends Span {
  readonly actor: number;
  readonly cpu: number;
}

/** What one actor did and held, over a whole run. Spans are in order of their beginnings. */
export interface ActorLine {
  readonly actor: number;
  /** In order of ticks. */
  readonly marks: readonly Mark[];
  readonly locks: readonly LockSpan[];
  readonly sections: readonly SectionSpan[];
  readonly interruptsOff: readonly Span[];
  readonly spins: readonly SpinSpan[];
  /** Of interrupt sources. */
  readonly visits: readonly VisitSpan[];
}

const known = new WeakMap<Run, readonly ActorLine[]>();

/** The lines of all actors, as declared, up to the fault if there is one. Worked out once per run, in one pass. */
export function actorLines(run: Run): readonly ActorLine[] {
  const found = known.get(run);
  if (found !== undefined) return found;
  const end = faultTick(run) ?? run.ticks.length;
  const lines = run.machine.actors.map(({ index }) => new Line(run, index, end));
  for (const record of run.ticks.slice(0, end)) lines[record.actor]?.take(record);
  known.set(run, lines);
  return lines;
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

class Line implements ActorLine {
  readonly actor: number;
  readonly marks: Mark[] = [];
  readonly locks: LockSpan[] = [];
  readonly sections: SectionSpan[] = [];
  readonly interruptsOff: Span[] = [];
  readonly spins: SpinSpan[] = [];
  readonly visits: VisitSpan[] = [];
  readonly #run: Run;
  readonly #end: number;
  readonly #held = new Set<Draft<LockSpan>>();
  readonly #inside: Draft<SectionSpan>[] = [];
  #off: Draft<Span> | undefined;
  #spin: (Draft<SpinSpan> & { readonly burnt: number[] }) | undefined;
  #visit: Draft<VisitSpan> | undefined;

  constructor(run: Run, actor: number, end: number) {
    this.#run = run;
    this.actor = actor;
    this.#end = end;
    for (const event of eventsAt(run, 0)) if (event.actor === actor) this.#takeEvent(0, event);
    this.#takeInterrupts(0);
  }

  take(record: TickRecord): void {
    const { index: tick, wait } = record;
    const mark = markOf(this.#run, record);
    if (mark !== undefined) this.marks.push(mark);
    if (wait !== undefined) {
      if (isSpin(wait)) this.#takeSpin(tick, wait);
      return;
    }
    // It waited up to this tick.
    close(this.#spin, tick - 1);
    this.#spin = undefined;
    for (const event of record.events) this.#takeEvent(tick, event);
    this.#takeInterrupts(tick);
  }

  #begin(from: number): Span {
    return { from, to: this.#end, isOpen: true };
  }

  #takeSpin(tick: number, wait: Wait): void {
    if (this.#spin === undefined || !isSameWait(this.#spin.wait, wait)) {
      close(this.#spin, tick - 1);
      this.#spin = { ...this.#begin(tick), actor: this.actor, wait, burnt: [] };
      this.spins.push(this.#spin);
    }
    this.#spin.burnt.push(tick);
  }

  /** By events and not by memory: a lock in freed memory reads 0. */
  #takeEvent(tick: number, event: Event): void {
    const { actor } = this;
    switch (event.kind) {
      case 'lock': {
        const lock = { ...this.#begin(tick), actor, address: event.address, depth: this.#depth() };
        this.#held.add(lock);
        this.locks.push(lock);
        break;
      }
      case 'unlock':
        for (const lock of this.#held) {
          if (lock.address !== event.address) continue;
          close(lock, tick);
          this.#held.delete(lock);
        }
        break;
      case 'rcu-lock': {
        const section = { ...this.#begin(tick), actor, depth: event.depth - 1 };
        this.#inside.push(section);
        this.sections.push(section);
        break;
      }
      case 'rcu-unlock':
        close(this.#inside.pop(), tick);
        break;
      case 'strike':
        this.#visit = { ...this.#begin(tick), actor, cpu: event.cpu };
        this.visits.push(this.#visit);
        break;
      case 'handler-end':
        close(this.#visit, tick);
        break;
      case 'allocate':
      case 'callback':
      case 'copy-to-user':
      case 'fault':
      case 'finish':
      case 'free':
      case 'grace-period-end':
      case 'grace-period-start':
      case 'interrupts-off':
      case 'interrupts-on':
      case 'load':
      case 'note':
      case 'queue':
      case 'quiescent':
      case 'store':
      case 'update':
      case 'user-return':
        break;
    }
  }

  /** The least depth that no lock it holds has: of A, B, then A let go of, the next one takes A's place. */
  #depth(): number {
    const taken = new Set([...this.#held].map(({ depth }) => depth));
    let depth = 0;
    while (taken.has(depth)) depth += 1;
    return depth;
  }

  /** By the state and not by events: off twice is off once. Only its own ticks change it. */
  #takeInterrupts(tick: number): void {
    const isOff = hasInterruptsOff(this.#run.machine, stateAt(this.#run, tick), this.actor);
    if (isOff === (this.#off !== undefined)) return;
    if (isOff) {
      this.#off = this.#begin(tick);
      this.interruptsOff.push(this.#off);
    } else {
      close(this.#off, tick);
      this.#off = undefined;
    }
  }
}

function close(span: Draft<Span> | undefined, to: number): void {
  if (span === undefined) return;
  span.to = to;
  span.isOpen = false;
}
