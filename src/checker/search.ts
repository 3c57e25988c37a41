import {
  type Choice,
  type Event,
  execute,
  type Fault,
  initial,
  type Machine,
  type State,
} from '../machine';
import { hashOfRow, StateSet } from './state-set';
import { Stepper } from './stepper';

/** Where a search stops at the latest. */
export interface Bounds {
  readonly maxStates: number;
  readonly maxBytes: number;
  /** Since it began. Needs a clock. */
  readonly maxSeconds: number;
}

export const defaultBounds: Bounds = {
  maxStates: 5_000_000,
  maxBytes: 1_000_000_000,
  maxSeconds: 600,
};

export interface SearchOptions {
  /** Seconds since any one moment. The engine has no clock of its own: without this, no time runs out. */
  readonly clock?: () => number;
}

export interface SearchCounts {
  readonly states: number;
  readonly transitions: number;
  /** Steps from the initial state to the farthest one so far. */
  readonly depth: number;
  /** States whose ways on have not been looked at. */
  readonly frontier: number;
  readonly bytes: number;
}

/** What a search found. `stopped` is no answer. */
export type Verdict =
  | {
      readonly kind: 'violation';
      readonly fault: Fault;
      readonly schedule: readonly Choice[];
      readonly counts: SearchCounts;
    }
  | { readonly kind: 'exhausted'; readonly counts: SearchCounts }
  | {
      readonly kind: 'stopped';
      readonly reason: 'states' | 'memory' | 'time';
      readonly counts: SearchCounts;
    };

const chunk = 1 << 12;

/** Breadth first, so that the schedule of a violation is a shortest one. Yields now and then; whoever drives it may stop. */
export function* search(
  machine: Machine,
  bounds: Bounds = defaultBounds,
  { clock = () => 0 }: SearchOptions = {},
): Generator<SearchCounts, Verdict> {
  const began = clock();
  const stepper = new Stepper(machine);
  const { components, next } = stepper;
  const set = new StateSet(components.count);
  const row = new Int32Array(components.count);
  const start = initial(machine);
  const first = faultIn(start.events);
  let transitions = 0;
  let depth = 0;
  let index = 0;
  const counts = (): SearchCounts => ({
    states: set.size,
    transitions,
    depth,
    frontier: set.size - index,
    bytes: set.bytes + stepper.bytes,
  });
  components.collapse(start.state, row);
  set.add(row, hashOfRow(row), -1, 0);
  if (first !== undefined)
    return { kind: 'violation', fault: first, schedule: [], counts: counts() };

  let endOfLevel = 1;
  let found = -1;
  const visit = (choice: Choice): void => {
    transitions++;
    if (set.add(next, hashOfRow(next), index, choice) && found < 0 && stepper.isFaulted(next))
      found = set.size - 1;
  };
  for (; index < set.size; index++) {
    if (index === endOfLevel) {
      depth++;
      endOfLevel = set.size;
    }
    set.read(index, row);
    stepper.successors(row, visit);
    if (found >= 0) {
      const schedule = scheduleTo(set, found);
      return {
        kind: 'violation',
        fault: replayFault(machine, start.state, schedule),
        schedule,
        counts: counts(),
      };
    }
    if (set.size > bounds.maxStates) return { kind: 'stopped', reason: 'states', counts: counts() };
    if (index % chunk === 0) {
      const now = counts();
      if (now.bytes > bounds.maxBytes) return { kind: 'stopped', reason: 'memory', counts: now };
      if (clock() - began > bounds.maxSeconds)
        return { kind: 'stopped', reason: 'time', counts: now };
      yield now;
    }
  }
  return { kind: 'exhausted', counts: counts() };
}

/** Drives a search to its verdict, for those who need neither progress nor a way to stop it. */
export function searchToTheEnd(
  machine: Machine,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Verdict {
  const steps = search(machine, bounds, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function scheduleTo(set: StateSet, index: number): readonly Choice[] {
  const schedule: Choice[] = [];
  for (let at = index; set.parent(at) >= 0; at = set.parent(at))
    schedule.push(set.choice(at) as Choice);
  return schedule.reverse();
}

function replayFault(machine: Machine, start: State, schedule: readonly Choice[]): Fault {
  const state = start.slice();
  let fault: Fault | undefined;
  for (const choice of schedule) {
    execute(machine, state, choice, (event) => {
      if (event.kind === 'fault') fault = event.fault;
    });
  }
  if (fault === undefined) throw new Error('the schedule of a violation shows no fault');
  return fault;
}

function faultIn(events: readonly Event[]): Fault | undefined {
  return events.find((event) => event.kind === 'fault')?.fault;
}
