import type { Origin } from '../lang';
import type { Event, State } from '../machine';
import type { Run } from './model';

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

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const known = new WeakMap<Run, History>();

/** The lives and grace periods of a whole run, ahead of the cursor too. Worked out once per run. */
export function historyOf(run: Run): History {
  const found = known.get(run);
  if (found !== undefined) return found;
  const lives: Draft<Life>[] = [];
  const current = new Map<number, Draft<Life>>();
  const periods: Draft<GracePeriod>[] = [];
  const begin = (object: number, allocated: Deed | undefined): void => {
    const generation = lives.filter((life) => life.object === object).length;
    const life = { object, generation, allocated, queuings: [], freed: undefined };
    lives.push(life);
    current.set(object, life);
  };
  const take = (tick: number, event: Event): void => {
    const deed = { tick, actor: event.actor, origin: event.origin };
    const period = periods.at(-1);
    switch (event.kind) {
      case 'allocate':
        begin(event.object, deed);
        break;
      case 'queue':
        edit(current.get(event.object), (life) => (life.queuings = [...life.queuings, deed]));
        break;
      case 'free':
        edit(current.get(event.object), (life) => (life.freed = deed));
        break;
      case 'grace-period-start':
        periods.push({
          number: periods.length + 1,
          started: tick,
          ended: undefined,
          waitsFor: event.waitsFor,
          quiescent: [],
          objects: event.objects,
        });
        break;
      case 'quiescent':
        if (period !== undefined)
          period.quiescent = [...period.quiescent, { tick, actor: event.actor }];
        break;
      case 'grace-period-end':
        if (period !== undefined) period.ended = tick;
        break;
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
        break;
    }
  };
  for (const object of run.machine.program.objects)
    if (object.liveAtStart) begin(object.index, undefined);
  for (const event of run.initialEvents) take(0, event);
  for (const record of run.ticks) for (const event of record.events) take(record.index, event);
  const history = { lives, gracePeriods: periods };
  known.set(run, history);
  return history;
}

function edit<T>(draft: T | undefined, change: (draft: T) => void): void {
  if (draft !== undefined) change(draft);
}

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

const indices = new WeakMap<Run, ReadonlyMap<State, number>>();

/** Where in the run a state is: its last tick; undefined for a state of another run. */
export function indexOfState(run: Run, state: State): number | undefined {
  const found = indices.get(run) ?? new Map(run.states.map((one, index) => [one, index]));
  indices.set(run, found);
  return found.get(state);
}
