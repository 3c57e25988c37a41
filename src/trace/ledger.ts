import { addressOfWord } from '../lang';
import type { Machine, State } from '../machine';
import { inspectHeap } from '../machine';
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

class Meter {
  total = 0;
  longest = 0;
  #current = 0;
  /** One more tick; `ends` says that a stretch it is in ends with it. */
  count(isOn: boolean, ends = false): void {
    this.#current = isOn ? this.#current + 1 : 0;
    if (isOn) this.total += 1;
    this.longest = Math.max(this.longest, this.#current);
    if (ends) this.#current = 0;
  }
  get cost(): Cost {
    return { total: this.total, longest: this.longest };
  }
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
  const all = known.get(run) ?? computeLedgers(run);
  known.set(run, all);
  const found = all[Math.max(0, Math.min(index, run.ticks.length))];
  if (found === undefined) throw new RangeError('a run has at least its initial state');
  return found;
}

const known = new WeakMap<Run, readonly Ledger[]>();

/** After each tick, in one pass. */
function computeLedgers(run: Run): readonly Ledger[] {
  const { machine } = run;
  const reader = readerOf(machine);
  const shown = machine.program.views.locks.map(({ word }) => addressOfWord(word));
  const holds = (state: State, actor: number): boolean =>
    shown.some((lock) => holderOf(machine, state, lock) === actor);
  const meters = machine.actors
    .filter(({ kind }) => kind !== 'rcu')
    .map(({ index: actor }) => ({
      actor,
      held: new Meter(),
      off: new Meter(),
      burnt: new Meter(),
    }));
  let queued = queuedObjects(machine, stateAt(run, 0));
  const queuedFor = new Map<number, number>(queued.map((object) => [object, 0]));
  let most = 0;
  let longest = 0;
  const toLedger = (): Ledger => {
    const own = meters.find(({ actor }) => actor === reader);
    const others = meters.filter(({ actor }) => actor !== reader);
    return {
      lockHeld: own?.held.cost ?? none,
      interruptsOff: own?.off.cost ?? none,
      burnt: {
        total: others.reduce((sum, { burnt }) => sum + burnt.total, 0),
        longest: Math.max(0, ...others.map(({ burnt }) => burnt.longest)),
        byActor: new Map(others.map(({ actor, burnt }) => [actor, burnt.total])),
      },
      waiting: { now: queuedFor.size, most, longest },
      byActor: meters.map(({ actor, held, off, burnt }) => ({
        actor,
        lockHeld: held.cost,
        interruptsOff: off.cost,
        burnt: burnt.cost,
      })),
      queued: [...queuedFor].map(([object, ticks]) => ({ object, ticks })),
    };
  };
  const ledgers = [toLedger()];
  for (const record of run.ticks) {
    const before = stateAt(run, record.index - 1);
    const after = stateAt(run, record.index);
    const meter = meters.find(({ actor }) => actor === record.actor);
    meter?.held.count(
      holds(before, record.actor),
      record.events.some((event) => event.kind === 'unlock' && shown.includes(event.address)),
    );
    meter?.off.count(
      hasInterruptsOff(machine, before, record.actor),
      record.events.some(({ kind }) => kind === 'interrupts-on'),
    );
    meter?.burnt.count(isSpin(record.wait));
    if (after !== before) queued = queuedObjects(machine, after);
    most = Math.max(most, queued.length);
    for (const object of [...queuedFor.keys()])
      if (!queued.includes(object)) queuedFor.delete(object);
    for (const object of queued) {
      const ticks = (queuedFor.get(object) ?? 0) + 1;
      queuedFor.set(object, ticks);
      longest = Math.max(longest, ticks);
    }
    ledgers.push(toLedger());
  }
  return ledgers;
}

const none: Cost = { total: 0, longest: 0 };

function queuedObjects(machine: Machine, state: State): readonly number[] {
  return machine.program.objects
    .filter(({ index }) => {
      const life = inspectHeap(machine, state, index)?.life;
      return life === 'queued' || life === 'waiting' || life === 'ready';
    })
    .map(({ index }) => index);
}
