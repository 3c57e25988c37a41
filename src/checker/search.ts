import { EngineBug } from '../lang';
import {
  type Choice,
  type Event,
  execute,
  type Fault,
  type FaultKind,
  initial,
  type Machine,
} from '../machine';
import { toTheEnd } from './drive';
import { Space } from './space';
import { hashOfRow } from './state-set';

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
  /** Only so many states as are needed for the verdict, not all there are. */
  readonly isReduced: boolean;
  /** A fault has been found already; what goes on is the search for its shortest schedule. */
  readonly hasFault?: true;
  readonly states: number;
  readonly transitions: number;
  /** Steps from the initial state to the farthest one so far. */
  readonly depth: number;
  /** States whose ways on have not been looked at. */
  readonly frontier: number;
  readonly bytes: number;
}

export type StopReason = 'states' | 'memory' | 'time';

/** What a search found. `stopped` is no answer. */
export type Verdict =
  | {
      readonly kind: 'violation';
      readonly fault: Fault;
      readonly schedule: readonly Choice[];
      readonly isShortest: boolean;
      readonly counts: SearchCounts;
    }
  | { readonly kind: 'exhausted'; readonly counts: SearchCounts }
  | {
      readonly kind: 'stopped';
      readonly reason: StopReason;
      readonly counts: SearchCounts;
    };

/** Told what a search comes across, by the numbers of states. */
export interface Observer {
  /** A step, to a state that may have been reached before. */
  readonly onStep?: (from: number, choice: Choice, to: number) => void;
  /** A state in which nobody moves any more, and that is no fault. */
  readonly onEnding?: (index: number) => void;
}

/** What going through the states came to. `whole` says that there are no others, and nothing of faults. */
export type Walked =
  | { readonly kind: 'whole' | 'halted'; readonly counts: SearchCounts }
  | Extract<Verdict, { readonly kind: 'stopped' }>;

/** As `Observer`. */
export interface Walker extends Observer {
  /** A state that a step, or the beginning, ended in a fault; nothing goes on from there. */
  readonly onFault: (index: number, kind: FaultKind) => void;
  /** Asked after each state; `endsLevel`: all of its depth, and so all one step deeper, are known. */
  readonly isEnough?: (endsLevel: boolean) => boolean;
}

const chunk = 1 << 12;

/** Breadth first, so that the schedule of a violation is a shortest one. Yields now and then; whoever drives it may stop. */
export function search(
  machine: Machine,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Generator<SearchCounts, Verdict> {
  return searchInto(new Space(machine), bounds, options);
}

/** As `search`, into a space that is new; who gave it has the states afterwards. */
export function* searchInto(
  space: Space,
  bounds: Bounds,
  options: SearchOptions,
  observer: Observer = {},
): Generator<SearchCounts, Verdict> {
  const found = { state: -1, isFinal: false };
  const walked = yield* walk(space, bounds, options, {
    ...observer,
    // Of two schedules of one length, what breaks memory is shown before what breaks a promise.
    onFault: (index, kind) => {
      if (found.isFinal) return;
      found.isFinal = kind !== 'assertion';
      if (found.state < 0 || found.isFinal) found.state = index;
    },
    isEnough: (endsLevel) => found.isFinal || (found.state >= 0 && endsLevel),
  });
  const { counts } = walked;
  if (found.state >= 0) {
    const schedule = space.scheduleTo(found.state);
    const fault = replayFault(space.machine, schedule);
    return { kind: 'violation', fault, schedule, isShortest: true, counts };
  }
  return walked.kind === 'stopped' ? walked : { kind: 'exhausted', counts };
}

/** Every state, breadth first, into a space that is new, until it is enough or a bound stops it. */
export function* walk(
  space: Space,
  bounds: Bounds,
  { clock = () => 0 }: SearchOptions,
  { onStep, onEnding, onFault, isEnough = () => false }: Walker,
): Generator<SearchCounts, Walked> {
  const began = clock();
  const { machine, stepper, set } = space;
  const { components, next } = stepper;
  const row = new Int32Array(components.count);
  let transitions = 0;
  let depth = 0;
  let index = 0;
  const counts = (): SearchCounts => ({
    isReduced: false,
    states: set.size,
    transitions,
    depth,
    frontier: set.size - index,
    bytes: space.bytes,
  });
  components.collapse(initial(machine).state, row);
  set.add(row, hashOfRow(row), -1, 0);
  const first = stepper.faultKindOf(row);
  if (first !== undefined) {
    onFault(0, first);
    if (isEnough(true)) return { kind: 'halted', counts: counts() };
  }

  let endOfLevel = 1;
  const visit = (choice: Choice): void => {
    transitions++;
    const size = set.size;
    const to = set.add(next, hashOfRow(next), index, choice);
    const kind = to === size ? stepper.faultKindOf(next) : undefined;
    if (onStep !== undefined) onStep(index, choice, to);
    if (kind !== undefined) onFault(to, kind);
  };
  for (; index < set.size; index++) {
    if (index === endOfLevel) {
      depth++;
      endOfLevel = set.size;
    }
    set.read(index, row);
    const before = transitions;
    stepper.successors(row, visit);
    if (transitions === before && onEnding !== undefined && !stepper.isFaulted(row))
      onEnding(index);
    if (isEnough(index + 1 === endOfLevel)) return { kind: 'halted', counts: counts() };
    if (set.size > bounds.maxStates) return { kind: 'stopped', reason: 'states', counts: counts() };
    if (index % chunk === 0) {
      const now = counts();
      if (now.bytes > bounds.maxBytes) return { kind: 'stopped', reason: 'memory', counts: now };
      if (clock() - began > bounds.maxSeconds)
        return { kind: 'stopped', reason: 'time', counts: now };
      yield now;
    }
  }
  return { kind: 'whole', counts: counts() };
}

/** Drives a search to its verdict, for those who need neither progress nor a way to stop it. */
export const searchToTheEnd = (
  machine: Machine,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Verdict => toTheEnd(search(machine, bounds, options));

/** The fault that a schedule ends in, the empty one too. Throws when there is none. */
export function replayFault(machine: Machine, schedule: readonly Choice[]): Fault {
  const { state, events } = initial(machine);
  let fault = faultIn(events);
  for (const choice of schedule) {
    execute(machine, state, choice, (event) => {
      if (event.kind === 'fault') fault = event.fault;
    });
  }
  if (fault === undefined) throw new EngineBug('the schedule of a violation shows no fault');
  return fault;
}

function faultIn(events: readonly Event[]): Fault | undefined {
  return events.find((event) => event.kind === 'fault')?.fault;
}
