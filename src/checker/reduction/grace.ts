import type { Machine } from '../../machine';
import type { Barred } from './barred';
import { Footprint, Touches } from './footprint';
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
  readonly #freeing: readonly Touches[];
  readonly #frees: readonly Footprint[];
  readonly #calls: readonly Footprint[];
  /** Per object, the places that a function called for it was seen to begin at. */
  readonly #begins = new Map<number, number[]>();
  readonly #doCount: boolean;
  /** What functions that RCU calls may do, as far as it was looked at. */
  readonly #called: Future[] = [];

  constructor(machine: Machine, resources: Resources, future: Futures) {
    this.#rcu = machine.rcu;
    this.#future = future;
    this.#doCount =
      machine.actors[machine.rcu]?.code.instructions.some(({ op }) => op.startsWith('reference')) ??
      false;
    const reaches = machine.program.callbacks.map(({ entry }) =>
      reachOf(machine, machine.rcu, entry),
    );
    this.#freeing = machine.program.objects.map(({ index }) => {
      const touches = new Touches();
      touches.write(resources.queue(index));
      addLife(touches, machine, resources, index);
      return touches;
    });
    const toFootprint = (touches: Touches): Footprint => {
      const footprint = new Footprint(resources.count);
      footprint.touch(touches);
      return footprint;
    };
    this.#frees = this.#freeing.map(toFootprint);
    this.#calls = machine.program.objects.map(({ index }) => {
      const touches = new Touches();
      touches.write(resources.queue(index));
      for (const { reads, writes } of reaches) {
        for (const word of reads) touches.read(word);
        for (const word of writes) touches.write(word);
      }
      return toFootprint(touches);
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
  freeing(object: number): Touches | undefined {
    return this.#freeing[object];
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
    members: Touches,
    minds: boolean,
    barred: Barred,
    others: readonly (Future | undefined)[],
    leftOut = -1,
  ): boolean {
    const isCalling = scene.steps[this.#rcu]?.isMover === true;
    if (!isCalling && scene.staged.length === 0 && !hasHands(others)) return false;
    const called = this.#called;
    called.length = 0;
    if (isCalling && !this.#isCallFine(scene.places[this.#rcu] ?? 0, members, barred)) return true;
    const isWaitedFor = (scene.waitedFor & set) !== 0;
    const protects = isWaitedFor || this.#isAnyInside(scene, set);
    for (const object of scene.staged) {
      const stage = scene.stageOf(object);
      if (stage === queued && minds) return true;
      const mayEnd =
        stage === ready || (stage === waiting && !isWaitedFor) || (stage === queued && !protects);
      if (!mayEnd || object === leftOut) continue;
      if (!this.#isEndFine(object, scene.isJustFreed(object), members, barred)) return true;
    }
    const handed = (future: Future | undefined): boolean => {
      for (const { object, isJustFreed } of future?.hands ?? []) {
        if (minds) return true;
        if (!protects && !this.#isEndFine(object, isJustFreed, members, barred)) return true;
      }
      return false;
    };
    for (const future of others) if (handed(future)) return true;
    // Grows while functions are found that RCU may call.
    for (const future of called) if (handed(future)) return true;
    return false;
  }

  #isAnyInside(scene: Scene, set: Actors): boolean {
    for (const actor of scene.actors)
      if (isIn(set, actor.index) && scene.isInside(actor)) return true;
    return false;
  }

  /** Can RCU free an object, or call the function for it, and the set be none the wiser? */
  #isEndFine(object: number, isJustFreed: boolean, members: Touches, barred: Barred): boolean {
    const footprint = (isJustFreed ? this.#frees : this.#calls)[object];
    if (footprint === undefined || footprint.conflictsWith(members)) return false;
    if (isJustFreed) return true;
    for (const place of this.#begins.get(object) ?? [])
      if (!this.#isCallFine(place, members, barred)) return false;
    return true;
  }

  #isCallFine(place: number, members: Touches, barred: Barred): boolean {
    const ahead = this.#future.from(place, barred);
    if (!this.#called.includes(ahead)) this.#called.push(ahead);
    return !ahead.footprint.conflictsWith(members);
  }
}

export function hasHands(futures: readonly (Future | undefined)[]): boolean {
  for (const future of futures) if (future !== undefined && future.hands.length > 0) return true;
  return false;
}
