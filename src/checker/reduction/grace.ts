import type { Machine } from '../../machine';
import type { Barred } from './barred';
import { Footprint } from './footprint';
import type { Future, Futures } from './futures';
import { reachOf } from '../ghost-reach';
import { addLife } from './next-steps';
import type { Resources } from './resources';
import { type Actors, isIn } from './part';
import type { Scene } from './scene';

export const queued = 1;
const waiting = 2;
export const ready = 3;

/** What RCU may do while a set of actors stands still. */
export class Grace {
  readonly #rcu: number;
  readonly #future: Futures;
  /** Per object: what freeing it touches, and what the first step of a function called for it does. */
  readonly #frees: readonly Footprint[];
  readonly #calls: readonly Footprint[];
  /** Per object, the places that a function called for it was seen to begin at. */
  readonly #begins = new Map<number, number[]>();
  readonly #doCount: boolean;

  constructor(machine: Machine, resources: Resources, future: Futures) {
    this.#rcu = machine.rcu;
    this.#future = future;
    this.#doCount =
      machine.actors[machine.rcu]?.code.instructions.some(({ op }) => op.startsWith('reference')) ??
      false;
    const reaches = machine.program.callbacks.map(({ entry }) =>
      reachOf(machine, machine.rcu, entry),
    );
    this.#frees = machine.program.objects.map(({ index }) => {
      const footprint = new Footprint(resources.count);
      footprint.write(resources.queue(index));
      addLife(footprint, machine, resources, index);
      return footprint;
    });
    this.#calls = machine.program.objects.map(({ index }) => {
      const footprint = new Footprint(resources.count);
      footprint.write(resources.queue(index));
      for (const { reads, writes } of reaches) {
        for (const word of reads) footprint.read(word);
        for (const word of writes) footprint.write(word);
      }
      return footprint;
    });
  }

  /** Could a function that RCU calls meanwhile raise or lower a reference count? */
  mayCount(scene: Scene, others: readonly (Future | undefined)[]): boolean {
    if (!this.#doCount) return false;
    return (
      scene.steps[this.#rcu]?.isMover === true ||
      scene.staged.some((object) => !scene.isJustFreed(object)) ||
      others.some((future) => future?.hands.some(({ isJustFreed }) => !isJustFreed) === true)
    );
  }

  /** What freeing an object touches. */
  freeing(object: number): Footprint | undefined {
    return this.#frees[object];
  }

  /** Notes where a function that RCU called for an object began; says whether that is new. */
  note(object: number, place: number): boolean {
    const known = this.#begins.get(object);
    if (known?.includes(place) === true) return false;
    if (known === undefined) this.#begins.set(object, [place]);
    else known.push(place);
    return true;
  }

  /**
   * Could it make a difference to the next steps of the set? A grace period that begins reads who is inside
   * and what is queued. One that ends waited for each of the set that it was told to wait for, and for each
   * that was inside when it began.
   */
  conflicts(
    scene: Scene,
    set: Actors,
    members: Footprint,
    minds: boolean,
    barred: Barred,
    others: readonly (Future | undefined)[],
    leftOut = -1,
  ): boolean {
    const callback = scene.steps[this.#rcu]?.isMover === true;
    if (!callback && scene.staged.length === 0 && !hasHands(others)) return false;
    const futures = others.filter((future) => future !== undefined);
    if (callback) {
      const ahead = this.#future.from(scene.places[this.#rcu] ?? 0, barred);
      if (ahead.footprint.conflictsWith(members)) return true;
      futures.push(ahead);
    }
    const isWaitedFor = (scene.waitedFor & set) !== 0;
    const protects =
      isWaitedFor || scene.actors.some((actor) => isIn(set, actor.index) && scene.isInside(actor));
    const ended = new Set<number>();
    /** False when it conflicts. */
    const end = (object: number, isJustFreed: boolean): boolean => {
      const key = 2 * object + (isJustFreed ? 1 : 0);
      if (ended.has(key)) return true;
      ended.add(key);
      const footprint = (isJustFreed ? this.#frees : this.#calls)[object];
      if (footprint === undefined || footprint.conflictsWith(members)) return false;
      if (isJustFreed) return true;
      return (this.#begins.get(object) ?? []).every((place) => {
        const ahead = this.#future.from(place, barred);
        futures.push(ahead);
        return !ahead.footprint.conflictsWith(members);
      });
    };
    for (const object of scene.staged) {
      if (object === leftOut) continue;
      const stage = scene.stageOf(object);
      if (stage === queued && minds) return true;
      const mayEnd =
        stage === ready || (stage === waiting && !isWaitedFor) || (stage === queued && !protects);
      if (mayEnd && !end(object, scene.isJustFreed(object))) return true;
    }
    // Grows while functions that RCU may call are found to hand it more.
    for (const { hands } of futures) {
      for (const { object, isJustFreed } of hands) {
        if (minds) return true;
        if (!protects && !end(object, isJustFreed)) return true;
      }
    }
    return false;
  }
}

export function hasHands(futures: readonly (Future | undefined)[]): boolean {
  for (const future of futures) if (future !== undefined && future.hands.length > 0) return true;
  return false;
}
