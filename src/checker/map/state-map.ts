import { actorOf, type Choice, type Machine } from '../../machine';
import { IntList } from '../int-list';
import { type Bounds, type SearchCounts, type SearchOptions, type Walked, walk } from '../search';
import { Space } from '../space';
import { LockSight } from './lock-sight';
import { type MapData, type MarkKind, markKinds } from './map-data';
import { type Place, type SpotBounds, Spots } from './spots';

/** Beyond 3,000 states nobody sees them one by one; some thousands of cells can still be drawn at once. */
export const mostSpots: SpotBounds = { states: 3000, cells: 6000 };
/** Marks of each kind. */
export const mostMarks = 400;

/** Who is in the picture, and what is looked at. */
export interface MapSubject {
  /** The actor whose steps go up. */
  readonly reader: number;
  /** The addresses of all locks. */
  readonly locks: readonly number[];
}

interface Mark {
  readonly kind: MarkKind;
  readonly state: number;
}

/**
 * Every state that a search reaches, drawn while it reaches them. Where a state lies never changes: it depends
 * on the shortest way that was found first, and searches find the same ways in the same order.
 */
export class StateMap {
  readonly #space: Space;
  readonly #subject: MapSubject;
  readonly #sight: LockSight;
  readonly #spots: Spots;
  /** Per state. */
  readonly #depths = new IntList();
  readonly #readers = new IntList();
  readonly #levels: number[] = [];
  readonly #marks: Mark[] = [];
  readonly #totals: Record<MarkKind, number> = { ending: 0, fault: 0, deadlock: 0 };

  constructor(machine: Machine, subject: MapSubject, most = mostSpots) {
    this.#space = new Space(machine);
    this.#subject = subject;
    this.#sight = new LockSight(machine, subject.reader, subject.locks);
    const movers = machine.actors.filter(({ kind }) => kind !== 'rcu').length;
    this.#spots = new Spots(most, movers > 2);
  }

  get bytes(): number {
    return this.#space.bytes + this.#depths.bytes + this.#readers.bytes;
  }

  /** Goes through all states, faults or not. `whole`: there are no others. */
  *grow(bounds: Bounds, options: SearchOptions = {}): Generator<SearchCounts, Walked> {
    const steps = walk(this.#space, bounds, options, {
      onStep: (from, choice, to) => {
        this.#begin();
        this.#addStep(from, choice, to);
      },
      onFault: (state, kind) => {
        this.#begin();
        this.#mark(kind === 'deadlock' ? 'deadlock' : 'fault', state);
      },
      onEnding: (state) => {
        this.#begin();
        this.#mark('ending', state);
      },
    });
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return { ...value, counts: { ...value.counts, bytes: this.bytes } };
      const counts = { ...value, bytes: this.bytes };
      if (counts.bytes > bounds.maxBytes) return { kind: 'stopped', reason: 'memory', counts };
      yield counts;
    }
  }

  /** The picture as it is now. */
  read(): MapData {
    const { all, bands, isMerged, grain } = this.#spots;
    const marks = this.#marks;
    const nodes = this.#nodesTo([...all.map(({ first }) => first), ...marks.map((m) => m.state)]);
    const numbers = new Map([...nodes].map((state, node) => [state, node]));
    const nodeOf = (state: number): number => numbers.get(state) ?? -1;
    const { set } = this.#space;
    const steps = [...bands.values()];
    return {
      isMerged,
      grain,
      spots: {
        depth: Int32Array.from(all, ({ depth }) => depth - (depth % grain)),
        reader: Int32Array.from(all, ({ reader }) => reader - (reader % grain)),
        slot: Int32Array.from(all, ({ slot }) => slot),
        states: Int32Array.from(all, ({ states }) => states),
        node: Int32Array.from(all, ({ first }) => nodeOf(first)),
        held: Int32Array.from(all, ({ held }) => held),
        readerObstacle: Uint8Array.from(all, ({ readerObstacle }) => readerObstacle),
        othersObstacle: Uint8Array.from(all, ({ othersObstacle }) => othersObstacle),
      },
      bands: {
        from: Int32Array.from(steps, ({ from }) => from),
        to: Int32Array.from(steps, ({ to }) => to),
        choice: Int32Array.from(steps, ({ choice }) => choice),
        steps: Int32Array.from(steps, (band) => band.steps),
      },
      marks: {
        kind: Uint8Array.from(marks, ({ kind }) => markKinds.indexOf(kind)),
        spot: Int32Array.from(marks, ({ state }) => this.#spotOf(state)),
        node: Int32Array.from(marks, ({ state }) => nodeOf(state)),
      },
      tree: {
        parent: Int32Array.from(nodes, (state) => nodeOf(set.parent(state))),
        choice: Int32Array.from(nodes, (state) => set.choice(state)),
      },
      levels: Int32Array.from(this.#levels),
      totals: { ...this.#totals },
      locks: this.#subject.locks,
      waits: this.#sight.waits,
    };
  }

  /** The initial state, whatever is heard of first. */
  #begin(): void {
    if (this.#depths.length === 0) this.#addState(0, { depth: 0, reader: 0 }, -1);
  }

  #addStep(from: number, choice: Choice, to: number): void {
    if (to === this.#depths.length) {
      const { depth, reader } = this.#placeOf(from);
      const isReader = actorOf(choice) === this.#subject.reader;
      const place = { depth: depth + 1, reader: reader + (isReader ? 1 : 0) };
      this.#addState(to, place, this.#spotOf(from));
    }
    this.#spots.addStep(this.#spotOf(from), choice, this.#spotOf(to));
  }

  #addState(state: number, place: Place, from: number): void {
    this.#depths.push(place.depth);
    this.#readers.push(place.reader);
    this.#levels[place.depth] = 1 + (this.#levels[place.depth] ?? 0);
    const sight = this.#sight;
    sight.look(this.#space.read(state));
    const { held, reader: readerObstacle, others: othersObstacle } = sight;
    this.#spots.add(state, place, from, { held, readerObstacle, othersObstacle });
  }

  #mark(kind: MarkKind, state: number): void {
    this.#totals[kind] += 1;
    if (this.#totals[kind] <= mostMarks) this.#marks.push({ kind, state });
  }

  #placeOf(state: number): Place {
    return { depth: this.#depths.at(state), reader: this.#readers.at(state) };
  }

  #spotOf(state: number): number {
    return this.#spots.spotOf(state, this.#placeOf(state));
  }

  /** These states and all on the shortest ways to them, each once. */
  #nodesTo(states: readonly number[]): ReadonlySet<number> {
    const nodes = new Set<number>();
    for (const state of states)
      for (let at = state; at >= 0 && !nodes.has(at); at = this.#space.set.parent(at))
        nodes.add(at);
    return nodes;
  }
}
