import { addressOfWord } from '../lang';
import type { Machine, State } from '../machine';
import { inspectHeap } from '../machine';
import { createFold } from './fold';
import { hasInterruptsOff, holderOf } from './held';
import type { Run } from './model';
import { stateAt } from './replay';
import { isSpin } from './waiters';

/** A cost in ticks up to the cursor. */
export interface Cost {
  readonly total: number;
  /** The longest stretch in one piece. */
  readonly longest: number;
}

/** What one actor's own ticks cost. A writer's interrupts are its own, and never added to the reader's. */
export interface ActorCost {
  readonly actor: number;
  readonly lockHeld: Cost;
  readonly interruptsOff: Cost;
  readonly burnt: Cost;
}

/** SPEC §4: four numbers. */
export interface Ledger {
  /** The reader's own ticks with the shown lock (siglock) held. */
  readonly lockHeld: Cost;
  /** The reader's own ticks with interrupts off. */
  readonly interruptsOff: Cost;
  /** Ticks others burnt, spinning; the longest is one wait of one actor. */
  readonly burnt: Cost & { readonly byActor: ReadonlyMap<number, number> };
  /** Objects in RCU's hands. `longest` is how many ticks one of them has been, `most` how many there were at once. */
  readonly waiting: { readonly now: number; readonly most: number; readonly longest: number };
  /** Everyone but RCU. */
  readonly byActor: readonly ActorCost[];
  /** The objects in RCU's hands now, and for how many ticks they have been. */
  readonly queued: readonly { readonly object: number; readonly ticks: number }[];
}

/** The actor with the shown file, else the first thread; -1 without threads. */
export const readerOf = (machine: Machine): number =>
  machine.program.views.files[0]?.actor ??
  machine.actors.find(({ kind }) => kind === 'thread')?.index ??
  -1;

/** `current`: how long the stretch is that goes on now, 0 for none. */
interface Meter extends Cost {
  readonly current: number;
}

/** One more tick; `ends` says that a stretch it is in ends with it. */
function count({ total, longest, current }: Meter, isOn: boolean, ends = false): Meter {
  const now = isOn ? current + 1 : 0;
  return {
    total: isOn ? total + 1 : total,
    longest: Math.max(longest, now),
    current: ends ? 0 : now,
  };
}

/**
 * A tick counts when its actor had the lock, or interrupts off, as it began: the tick that lets go counts, the
 * one that takes does not. What is let go of ends a stretch, even where the next tick takes it again.
 *
 * ```text
 * off lock load unlock on load off lock …
 *     └──────────────┘             └───        a stretch of 4 with interrupts off
 *          └─────────┘                  └─     a stretch of 2 with the lock
 * ```
 */
export function ledger(run: Run, index: number): Ledger {
  const at = Math.max(0, Math.min(index, run.ticks.length));
  const { meters, queuedSince, most, longest } = metersAt(run, at);
  const reader = readerOf(run.machine);
  const byActor = meters.map(({ actor, held, off, burnt }) => ({
    actor,
    lockHeld: toCost(held),
    interruptsOff: toCost(off),
    burnt: toCost(burnt),
  }));
  const own = byActor.find(({ actor }) => actor === reader);
  const others = byActor.filter(({ actor }) => actor !== reader);
  const queued = [...queuedSince].map(([object, since]) => ({ object, ticks: at - since }));
  return {
    lockHeld: own?.lockHeld ?? none,
    interruptsOff: own?.interruptsOff ?? none,
    burnt: {
      total: others.reduce((sum, { burnt }) => sum + burnt.total, 0),
      longest: Math.max(0, ...others.map(({ burnt }) => burnt.longest)),
      byActor: new Map(others.map(({ actor, burnt }) => [actor, burnt.total])),
    },
    waiting: {
      now: queued.length,
      most,
      longest: Math.max(longest, ...queued.map(({ ticks }) => ticks)),
    },
    byActor,
    queued,
  };
}

const toCost = ({ total, longest }: Meter): Cost => ({ total, longest });

interface Meters {
  readonly meters: readonly {
    readonly actor: number;
    readonly held: Meter;
    readonly off: Meter;
    readonly burnt: Meter;
  }[];
  /** For each object in RCU's hands the last tick in which it was not. */
  readonly queuedSince: ReadonlyMap<number, number>;
  readonly most: number;
  /** How long one of those was queued that are so no more. */
  readonly longest: number;
}

const metersAt = createFold<Meters>(
  ({ machine, states }) => ({
    meters: machine.actors
      .filter(({ kind }) => kind !== 'rcu')
      .map(({ index: actor }) => ({ actor, held: unmoved, off: unmoved, burnt: unmoved })),
    queuedSince: new Map(queuedObjects(machine, states[0]).map((object) => [object, 0])),
    most: 0,
    longest: 0,
  }),
  (known, run, tick) => ({
    ...known,
    meters: countTick(known.meters, run, tick),
    ...(run.states[tick] === run.states[tick - 1] ? {} : queueAfter(known, run, tick)),
  }),
);

function countTick(meters: Meters['meters'], run: Run, tick: number): Meters['meters'] {
  const { machine } = run;
  const record = run.ticks[tick - 1];
  const before = stateAt(run, tick - 1);
  const shown = machine.program.views.locks.map(({ word }) => addressOfWord(word));
  return meters.map((meter) => {
    const { actor, held, off, burnt } = meter;
    if (actor !== record?.actor) return meter;
    const { events, wait } = record;
    return {
      actor,
      held: count(
        held,
        shown.some((lock) => holderOf(machine, before, lock) === actor),
        events.some((event) => event.kind === 'unlock' && shown.includes(event.address)),
      ),
      off: count(
        off,
        hasInterruptsOff(machine, before, actor),
        events.some(({ kind }) => kind === 'interrupts-on'),
      ),
      burnt: count(burnt, isSpin(wait)),
    };
  });
}

function queueAfter(
  { queuedSince, most, longest }: Meters,
  run: Run,
  tick: number,
): Omit<Meters, 'meters'> {
  const queued = queuedObjects(run.machine, run.states[tick]);
  const gone = [...queuedSince].filter(([object]) => !queued.includes(object));
  const stayed = [...queuedSince].filter(([object]) => queued.includes(object));
  const come = queued.filter((object) => !queuedSince.has(object));
  return {
    queuedSince:
      gone.length + come.length === 0
        ? queuedSince
        : new Map([...stayed, ...come.map((object) => [object, tick - 1] as const)]),
    most: Math.max(most, queued.length),
    longest: Math.max(longest, ...gone.map(([, since]) => tick - 1 - since)),
  };
}

const none: Cost = { total: 0, longest: 0 };
const unmoved: Meter = { ...none, current: 0 };

function queuedObjects(machine: Machine, state: State | undefined): readonly number[] {
  return state === undefined
    ? []
    : machine.program.objects
        .filter(({ index }) => {
          const life = inspectHeap(machine, state, index)?.life;
          return life === 'queued' || life === 'waiting' || life === 'ready';
        })
        .map(({ index }) => index);
}
