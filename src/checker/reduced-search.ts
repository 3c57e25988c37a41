import { actorOf, type Choice, initial, type Machine } from '../machine';
import { type Actors, everything, nobody, type Part, rcuVariantOf } from './reduction/part';
import { Reducer } from './reduction/reducer';
import {
  type Bounds,
  defaultBounds,
  replayFault,
  type SearchCounts,
  type SearchOptions,
  type StopReason,
  type Verdict,
} from './search';
import { Space } from './space';
import { hashOfRow } from './state-set';

const chunk = 1 << 10;
const bytesOfDecision = 32;

/**
 * A search that takes only part of the ways on from most states. Its verdict is that of the full search;
 * the schedule of a violation need not be a shortest one.
 */
export const searchReduced = (
  machine: Machine,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Generator<SearchCounts, Verdict> => searchReducedInto(new Space(machine), bounds, options);

/** As `searchReduced`, into a space that is new; who gave it has the states afterwards. */
export function* searchReducedInto(
  space: Space,
  bounds: Bounds,
  { clock = () => 0 }: SearchOptions,
): Generator<SearchCounts, Verdict> {
  const began = clock();
  const search = new ReducedSearch(space);
  const limit = (): StopReason | undefined => {
    if (search.counts.states > bounds.maxStates) return 'states';
    if (search.counts.bytes > bounds.maxBytes) return 'memory';
    return clock() - began > bounds.maxSeconds ? 'time' : undefined;
  };
  while (search.advance(chunk)) {
    const reason = limit();
    if (reason !== undefined) return { kind: 'stopped', reason, counts: search.counts };
    yield search.counts;
  }
  return search.verdict;
}

class ReducedSearch {
  readonly #space: Space;
  readonly #reducer: Reducer;
  readonly #row: Int32Array;
  /** Per state: the part that was chosen, when, the actors whose ways on were taken, and how deep it lies. */
  readonly #parts: Part[] = [];
  readonly #times: number[] = [];
  readonly #moved: Actors[] = [];
  readonly #depths: number[] = [];
  #depth = 0;
  #transitions = 0;
  #found = -1;
  /** The state in hand, the first one without a decision, and the first one whose decision may not hold. */
  #at = 0;
  #decided = 0;
  #checked = 0;
  #isSettled = true;
  #refreshAt = chunk;

  constructor(space: Space) {
    this.#space = space;
    const { machine, stepper, set } = space;
    const { components } = stepper;
    this.#reducer = new Reducer(machine, components);
    this.#row = new Int32Array(components.count);
    stepper.onGhost = (choice, row, word, writes) => {
      this.#reducer.noteGhost(choice, row, word, writes);
    };
    const { state } = initial(machine);
    components.collapse(state, this.#row);
    set.add(this.#row, hashOfRow(this.#row), -1, 0);
    this.#depths.push(0);
    if (stepper.isFaulted(this.#row)) this.#found = 0;
  }

  get counts(): SearchCounts {
    const { size } = this.#space.set;
    return {
      isReduced: true,
      states: size,
      transitions: this.#transitions,
      depth: this.#depth,
      frontier: size - this.#decided,
      bytes: this.#space.bytes + size * bytesOfDecision,
    };
  }

  get verdict(): Verdict {
    const { counts } = this;
    if (this.#found < 0) return { kind: 'exhausted', counts };
    const { machine } = this.#space;
    const schedule = this.#space.scheduleTo(this.#found);
    const fault = replayFault(machine, schedule);
    return { kind: 'violation', fault, schedule, isShortest: false, counts };
  }

  /** Decides for up to `most` states, or asks again about as many; false when the verdict is there. */
  advance(most: number): boolean {
    for (let count = 0; count < most && this.#found < 0; count++) {
      if (this.#decided < this.#space.set.size) this.#decideNext();
      else if (!this.#checkNext()) return false;
    }
    return this.#found < 0;
  }

  #decideNext(): void {
    if (this.#decided === this.#refreshAt) {
      this.#reducer.refresh();
      this.#refreshAt += chunk + (this.#refreshAt >> 2);
    }
    this.#goTo(this.#decided++);
    this.#reducer.look(this.#row);
    this.#decide();
  }

  /** When all have been decided: do the decisions still hold? False when a whole round of them did. */
  #checkNext(): boolean {
    if (this.#checked === this.#decided) {
      if (this.#isSettled) return false;
      this.#checked = 0;
    }
    if (this.#checked === 0) {
      this.#reducer.refresh();
      this.#isSettled = true;
    }
    this.#goTo(this.#checked++);
    if (this.#reducer.isUnchanged(this.#row, this.#times[this.#at] ?? 0)) return true;
    this.#reducer.look(this.#row);
    if (this.#reducer.isEnough(this.#parts[this.#at] ?? everything))
      this.#times[this.#at] = this.#reducer.now;
    else {
      this.#isSettled = false;
      this.#decide();
    }
    return true;
  }

  #goTo(index: number): void {
    this.#at = index;
    this.#space.set.read(index, this.#row);
  }

  #decide(): void {
    const { set } = this.#space;
    const last = this.#at === 0 ? 0 : actorOf(set.choice(this.#at) as Choice);
    this.#parts[this.#at] = this.#reducer.choose(last, this.#tryOut);
    this.#times[this.#at] = this.#reducer.now;
  }

  readonly #tryOut = (part: Part): boolean => {
    const { stepper } = this.#space;
    const variant = rcuVariantOf(part);
    if (variant >= 0) {
      const before = this.#transitions;
      stepper.advanceRcu(this.#row, variant, this.#visit);
      return this.#transitions > before;
    }
    stepper.successors(this.#row, this.#visit, part & ~(this.#moved[this.#at] ?? nobody));
    return ((this.#moved[this.#at] ?? nobody) & part) !== nobody;
  };

  readonly #visit = (choice: Choice): void => {
    const { stepper, set, machine } = this.#space;
    const { next } = stepper;
    this.#transitions++;
    this.#reducer.note(choice, next);
    const actor = actorOf(choice);
    if (actor !== machine.rcu)
      this.#moved[this.#at] = (this.#moved[this.#at] ?? nobody) | (1 << actor);
    const { size } = set;
    const to = set.add(next, hashOfRow(next), this.#at, choice);
    if (to < size) return;
    const depth = (this.#depths[this.#at] ?? 0) + 1;
    this.#depths[to] = depth;
    if (depth > this.#depth) this.#depth = depth;
    if (this.#found < 0 && stepper.isFaulted(next)) this.#found = to;
  };
}
