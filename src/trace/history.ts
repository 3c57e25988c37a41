import type { Origin } from '../lang';
import type { Event, State } from '../machine';
import { eventsAt } from './cursor';
import { createFold } from './fold';
import type { Run } from './model';
import { tickThatMade } from './replay';

/** Something an actor did to an object, and when. Tick 0 is the init block. */
export interface Deed {
  readonly tick: number;
  readonly actor: number;
  readonly origin: Origin | undefined;
}

/** One life of a heap object: memory that is used again begins another. */
export interface Life {
  readonly object: number;
  /** 0 for the first life in this memory. */
  readonly generation: number;
  readonly allocated: Deed | undefined;
  /** In order; more than one where a callback does not free its object and somebody queues it again. */
  readonly queuings: readonly Deed[];
  readonly freed: Deed | undefined;
}

export interface GracePeriod {
  /** Counts from 1. */
  readonly number: number;
  readonly started: number;
  /** Undefined while it runs. */
  readonly ended: number | undefined;
  readonly waitsFor: readonly number[];
  /** Ticks in which actors it waited for left their sections. */
  readonly quiescent: readonly { readonly tick: number; readonly actor: number }[];
  readonly objects: readonly number[];
}

export interface History {
  readonly lives: readonly Life[];
  readonly gracePeriods: readonly GracePeriod[];
}

/** The lives and grace periods of a whole run, ahead of the cursor too. */
export const historyOf = (run: Run): History => historyAt(run, run.ticks.length);

/** Those of the run as if it ended with tick `index`. The same object until something happens to one of them. */
export const historyAt = createFold<History>(
  ({ machine, initialEvents }) =>
    initialEvents.reduce<History>((history, event) => take(history, 0, event), {
      lives: machine.program.objects
        .filter(({ liveAtStart }) => liveAtStart)
        .map(({ index }) => toLife([], index, undefined)),
      gracePeriods: [],
    }),
  (history, run, tick) =>
    eventsAt(run, tick).reduce((known, event) => take(known, tick, event), history),
);

const toLife = (lives: readonly Life[], object: number, allocated: Deed | undefined): Life => ({
  object,
  generation: lives.filter((life) => life.object === object).length,
  allocated,
  queuings: [],
  freed: undefined,
});

function take(history: History, tick: number, event: Event): History {
  const { lives, gracePeriods } = history;
  const deed = { tick, actor: event.actor, origin: event.origin };
  const withLife = (object: number, change: (life: Life) => Life): History => ({
    lives: changeAt(
      lives,
      lives.findLastIndex((life) => life.object === object),
      change,
    ),
    gracePeriods,
  });
  const withPeriod = (change: (period: GracePeriod) => GracePeriod): History => ({
    lives,
    gracePeriods: changeAt(gracePeriods, gracePeriods.length - 1, change),
  });
  switch (event.kind) {
    case 'allocate':
      return { lives: [...lives, toLife(lives, event.object, deed)], gracePeriods };
    case 'queue':
      return withLife(event.object, (life) => ({ ...life, queuings: [...life.queuings, deed] }));
    case 'free':
      return withLife(event.object, (life) => ({ ...life, freed: deed }));
    case 'grace-period-start': {
      const { waitsFor, objects } = event;
      const number = gracePeriods.length + 1;
      const begun = { number, started: tick, ended: undefined, waitsFor, quiescent: [], objects };
      return { lives, gracePeriods: [...gracePeriods, begun] };
    }
    case 'quiescent':
      return withPeriod((period) => ({
        ...period,
        quiescent: [...period.quiescent, { tick, actor: event.actor }],
      }));
    case 'grace-period-end':
      return withPeriod((period) => ({ ...period, ended: tick }));
    case 'callback':
    case 'copy-to-user':
    case 'fault':
    case 'finish':
    case 'handler-end':
    case 'interrupts-off':
    case 'interrupts-on':
    case 'load':
    case 'lock':
    case 'note':
    case 'rcu-lock':
    case 'rcu-unlock':
    case 'store':
    case 'strike':
    case 'unlock':
    case 'update':
    case 'user-return':
      return history;
  }
}

/** The same items, but for the one at `index`; all of them where there is none. */
const changeAt = <Item>(
  items: readonly Item[],
  index: number,
  change: (item: Item) => Item,
): readonly Item[] => items.map((item, at) => (at === index ? change(item) : item));

/** The life an object had, or has last had, at tick `index`. */
export function lifeOf(run: Run, index: number, object: number): Life | undefined {
  return historyOf(run).lives.findLast(
    (life) =>
      life.object === object && (life.allocated === undefined || life.allocated.tick <= index),
  );
}

/** How many grace periods have begun up to tick `index`: the number of the last one. */
export const gracePeriodsBegun = (run: Run, index: number): number =>
  historyOf(run).gracePeriods.filter((period) => period.started <= index).length;

/** The grace period an object in RCU's hands waits for at tick `index`; the one that has ended once it is ready. */
export function gracePeriodOf(run: Run, index: number, object: number): number | undefined {
  const queued = lifeOf(run, index, object)?.queuings.findLast(({ tick }) => tick <= index);
  if (queued === undefined) return undefined;
  const taken = historyOf(run).gracePeriods.find(
    (period) =>
      period.started >= queued.tick && period.started <= index && period.objects.includes(object),
  );
  return taken?.number ?? gracePeriodsBegun(run, index) + 1;
}

/** Where in the run a state is: the tick that made it; undefined for a state of another run. */
export function indexOfState(run: Run, state: State): number | undefined {
  const index = tickThatMade(state);
  return index !== undefined && run.states[index] === state ? index : undefined;
}
