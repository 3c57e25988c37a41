import { memoryBase, wordBytes } from '../lang';
import { inspectActor, type Event, type EventKind } from '../machine';
import { actorName } from './names';
import { eventsAt } from './cursor';
import { faultIn } from './fault-sentence';
import { hasInterruptsOff } from './held';
import type { LifeSpan } from './lives';
import { lifeStrips } from './lives';
import { mainEvent } from './main-event';
import type { Run } from './model';

/** How a step is drawn. `rcu` and `lock` are edges: something taken or let go. */
export type ScoreMark = 'load' | 'store' | 'update' | 'lock' | 'rcu' | 'fault';

/** From the tick that took it to the tick that let go, or to the end where nobody did. */
export interface ScoreSpan {
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

export interface ScoreLane {
  readonly actor: number;
  /** `CPU0`, `the timer interrupt`, `RCU`. */
  readonly name: string;
  readonly steps: readonly { readonly tick: number; readonly mark: ScoreMark }[];
  /** In order of taking; `isContended` for those that others wait for, by `show lock`. */
  readonly locks: readonly (ScoreSpan & { readonly isContended: boolean })[];
  readonly sections: readonly ScoreSpan[];
  readonly interruptsOff: readonly ScoreSpan[];
}

/**
 * A schedule as a small picture: who stepped when, and what was held meanwhile. Ticks count from 1.
 *
 * ```text
 * CPU0     ○ ○ |           ☒     steps; ☒ the fault
 *              └────────────     a section, still open
 * CPU1           ● [● ● ●]       a lock held
 * timer 2  ━━━━━━━━╍╍╍╍╍╍· ·     the life of the object that the fault is about
 * ```
 */
export interface Score {
  readonly ticks: number;
  /** Actors that had a tick, as declared. */
  readonly lanes: readonly ScoreLane[];
  readonly fault: { readonly tick: number; readonly actors: readonly number[] } | undefined;
  readonly object: { readonly name: string; readonly spans: readonly LifeSpan[] } | undefined;
}

const marks: Readonly<Record<EventKind, ScoreMark>> = {
  fault: 'fault',
  load: 'load',
  store: 'store',
  allocate: 'store',
  free: 'store',
  queue: 'store',
  'copy-to-user': 'store',
  note: 'load',
  finish: 'load',
  'user-return': 'load',
  update: 'update',
  lock: 'lock',
  unlock: 'lock',
  'interrupts-off': 'lock',
  'interrupts-on': 'lock',
  strike: 'lock',
  'handler-end': 'lock',
  'rcu-lock': 'rcu',
  'rcu-unlock': 'rcu',
  quiescent: 'rcu',
  'grace-period-start': 'rcu',
  'grace-period-end': 'rcu',
  callback: 'rcu',
};

/** The whole run, up to its fault if it has one. */
export function scoreOf(run: Run): Score {
  const { machine } = run;
  const contended = new Set(machine.program.views.locks.map(({ word }) => toAddress(word)));
  const lanes = machine.actors.flatMap(({ index: actor }): readonly ScoreLane[] => {
    const steps = run.ticks.flatMap((record) => {
      const event = record.actor === actor ? mainEvent(record) : undefined;
      return event === undefined ? [] : [{ tick: record.index, mark: marks[event.kind] }];
    });
    if (steps.length === 0) return [];
    const spans = spansOf(run, actor);
    return [
      {
        actor,
        name: actorName(machine, actor),
        steps,
        locks: spans.locks.map(({ address, ...span }) => ({
          ...span,
          isContended: contended.has(address),
        })),
        sections: spans.sections,
        interruptsOff: spans.interruptsOff,
      },
    ];
  });
  const last = run.ticks.length;
  const event = faultIn(eventsAt(run, last));
  const strip = lifeStrips(run).findLast(({ object }) => object === event?.fault.object);
  return {
    ticks: last,
    lanes,
    fault:
      event === undefined ? undefined : { tick: last, actors: event.fault.actors ?? [event.actor] },
    object: strip === undefined ? undefined : { name: strip.name, spans: strip.spans },
  };
}

const toAddress = (word: number): number => memoryBase + wordBytes * word;

type LockSpan = ScoreSpan & { readonly address: number };

interface Spans {
  readonly locks: readonly LockSpan[];
  readonly sections: readonly ScoreSpan[];
  readonly interruptsOff: readonly ScoreSpan[];
}

function spansOf(run: Run, actor: number): Spans {
  const locks = new Map<number, Set<number>>();
  const inSection = new Set<number>();
  const areOff = new Set<number>();
  let held: readonly number[] = [];
  for (const [tick, state] of run.states.entries()) {
    held = toHeld(held, actor, eventsAt(run, tick));
    for (const address of held) {
      const ticks = locks.get(address) ?? new Set();
      locks.set(address, ticks.add(tick));
    }
    if (inspectActor(run.machine, state, actor).nesting > 0) inSection.add(tick);
    if (hasInterruptsOff(run.machine, state, actor)) areOff.add(tick);
  }
  const end = run.ticks.length;
  return {
    locks: [...locks]
      .flatMap(([address, ticks]) => toSpans(ticks, end).map((span) => ({ ...span, address })))
      .toSorted((one, other) => one.from - other.from),
    sections: toSpans(inSection, end),
    interruptsOff: toSpans(areOff, end),
  };
}

/** The locks that `actor` has after `events`, by its deeds: one in freed memory reads 0. */
function toHeld(
  held: readonly number[],
  actor: number,
  events: readonly Event[],
): readonly number[] {
  return events.reduce((locks, event) => {
    if (event.actor !== actor) return locks;
    if (event.kind === 'lock') return [...locks, event.address];
    return event.kind === 'unlock' ? locks.filter((one) => one !== event.address) : locks;
  }, held);
}

/** Stretches of states in which something was so; the tick after the last one ended it. */
function toSpans(ticks: ReadonlySet<number>, end: number): readonly ScoreSpan[] {
  return [...ticks]
    .filter((tick) => !ticks.has(tick - 1))
    .map((from) => {
      let last = from;
      while (ticks.has(last + 1)) last += 1;
      return { from, to: Math.min(last + 1, end), isOpen: last === end };
    });
}
