import { actorOf, type Choice } from '../../machine';
import { joinObstacles, type Obstacle } from './obstacle';

/** Where a state lies: steps of the shortest way to it, and how many of them were the reader's. */
export interface Place {
  readonly depth: number;
  readonly reader: number;
}

/** What is drawn in one place: a state, or all states of a cell. */
export interface Spot extends Place {
  /** Which of those that share its place; a state keeps that of the one it was reached from, where it is free. */
  readonly slot: number;
  /** The number of its first state. */
  readonly first: number;
  states: number;
  /** A bit for each lock that the reader holds in all its states. */
  held: number;
  readerObstacle: Obstacle;
  othersObstacle: Obstacle;
}

/** Steps from one spot to another. Merged: all of one actor. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** That of the first of them. */
  readonly choice: Choice;
  steps: number;
}

/** How many there are at most: of states that are spots of their own, then of cells. */
export interface SpotBounds {
  readonly states: number;
  readonly cells: number;
}

type Sight = Pick<Spot, 'held' | 'readerObstacle' | 'othersObstacle'>;

/**
 * States as spots: each its own as long as there are few, then merged into cells of depth and reader's steps,
 * larger ones as they get too many. So a picture has a bounded number of marks.
 *
 * ```text
 * grain 1   one cell for each depth and each number of reader's steps
 * grain 2   one for two by two of these, and so on
 * ```
 */
export class Spots {
  readonly #most: SpotBounds;
  isMerged: boolean;
  grain = 1;
  all: Spot[] = [];
  bands = new Map<number, Band>();
  /** Merged: the spot of each cell. */
  #cells = new Map<number, number>();
  /** Not merged: the slots that somebody has. */
  readonly #taken = new Set<string>();

  constructor(most: SpotBounds, isMerged: boolean) {
    this.#most = most;
    this.isMerged = isMerged;
  }

  /** The spot of state number `state`, which lies there. */
  spotOf(state: number, place: Place): number {
    return this.isMerged ? (this.#cells.get(this.#cellOf(place)) ?? -1) : state;
  }

  /** States come in the order of their numbers, none left out. `from`: the spot that it was reached from, or -1. */
  add(state: number, place: Place, from: number, sight: Sight): void {
    if (this.isMerged) this.#put({ ...place, ...sight, slot: 0, first: state, states: 1 });
    else {
      const slot = this.#freeSlot(place, this.all[from]?.slot ?? 0);
      this.all.push({ ...place, ...sight, slot, first: state, states: 1 });
    }
    while (this.all.length > (this.isMerged ? this.#most.cells : this.#most.states)) this.#merge();
  }

  addStep(from: number, choice: Choice, to: number): void {
    this.#fold({ from, to, choice, steps: 1 });
  }

  /** Merges, or merges further: cells twice as long and high. */
  #merge(): void {
    if (this.isMerged) this.grain *= 2;
    this.isMerged = true;
    this.#taken.clear();
    this.#cells = new Map();
    const { all, bands } = this;
    this.all = [];
    this.bands = new Map();
    const moved = all.map((spot) => this.#put({ ...spot, slot: 0 }));
    for (const { from, to, choice, steps } of bands.values())
      this.#fold({ from: moved[from] ?? -1, to: moved[to] ?? -1, choice, steps });
  }

  #put(spot: Spot): number {
    const cell = this.#cellOf(spot);
    const index = this.#cells.get(cell);
    const known = this.all[index ?? -1];
    if (index === undefined || known === undefined) {
      this.#cells.set(cell, this.all.length);
      return this.all.push(spot) - 1;
    }
    known.states += spot.states;
    known.held &= spot.held;
    known.readerObstacle = joinObstacles(known.readerObstacle, spot.readerObstacle);
    known.othersObstacle = joinObstacles(known.othersObstacle, spot.othersObstacle);
    return index;
  }

  /** Steps within one cell are not drawn. */
  #fold(band: Band): void {
    const { from, to, choice, steps } = band;
    if (this.isMerged && from === to) return;
    const kind = this.isMerged ? actorOf(choice) : choice;
    const key = (from * 2 ** 14 + to) * 2 ** 16 + kind;
    const known = this.bands.get(key);
    if (known === undefined) this.bands.set(key, { ...band });
    else known.steps += steps;
  }

  #cellOf({ depth, reader }: Place): number {
    return Math.floor(depth / this.grain) * 2 ** 20 + Math.floor(reader / this.grain);
  }

  /** `wished`, or else the lowest one that nobody has there. */
  #freeSlot({ depth, reader }: Place, wished: number): number {
    const key = (slot: number): string => `${depth} ${reader} ${slot}`;
    let slot = wished;
    if (this.#taken.has(key(slot))) for (slot = 0; this.#taken.has(key(slot)); slot++);
    this.#taken.add(key(slot));
    return slot;
  }
}
