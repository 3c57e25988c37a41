import type { Machine } from '../../machine';
import type { BarredSet } from './barred';
import { Touches } from './footprint';
import type { Futures } from './futures';
import { addLife } from './next-steps';
import type { Resources } from './resources';
import { type Actors, isIn } from './part';
import type { Scene } from './scene';

const unused = 0;
const freed = 2;

/** Which slots of the pools a set takes, and which the others can take. */
export class Slots {
  readonly #machine: Machine;
  readonly #resources: Resources;
  readonly #futures: readonly Futures[];
  readonly #pools: readonly (readonly number[])[];
  readonly #doCallbacksAllocate: boolean;

  constructor(machine: Machine, resources: Resources, futures: readonly Futures[]) {
    this.#machine = machine;
    this.#resources = resources;
    this.#futures = futures;
    this.#pools = machine.program.pools.map(({ objects }) => objects);
    this.#doCallbacksAllocate =
      machine.actors[machine.rcu]?.code.instructions.some(({ op }) => op === 'allocate') ?? false;
  }

  /** What an allocation at this scene touches. */
  taking(scene: Scene, pool: number): Touches {
    const slots = this.#pools[pool] ?? [];
    const touches = new Touches();
    const first = slots.find((slot) => scene.lifeOf(slot) === unused);
    const slot = first ?? slots.find((one) => scene.lifeOf(one) === freed);
    if (slot !== undefined) addLife(touches, this.#machine, this.#resources, slot);
    // Which one it is depends on what has been freed.
    if (first === undefined) for (const one of slots) touches.read(this.#resources.life(one));
    return touches;
  }

  /** The slot of a pool that is another one in `next` than at this scene. */
  taken(scene: Scene, pool: number, next: Int32Array): number {
    return this.#pools[pool]?.find((slot) => scene.isOther(slot, next)) ?? -1;
  }

  /** As long as a pool has slots that were never used, no other one is taken. */
  bar(scene: Scene, set: Actors, before: BarredSet): BarredSet {
    if (!this.#isAnyAhead(scene, set)) return before;
    let barred = before;
    for (let pool = 0; pool < this.#pools.length; pool++) {
      let left = 0;
      for (let actor = 0; actor < scene.places.length; actor++) {
        if (isIn(set, actor)) continue;
        left += this.#futures[actor]?.allocations(scene.places[actor] ?? 0, pool) ?? 0;
      }
      if (left > 0) barred = this.#barUsed(scene, pool, left, barred);
    }
    return barred;
  }

  #isAnyAhead(scene: Scene, set: Actors): boolean {
    for (let actor = 0; actor < scene.places.length; actor++) {
      if (!isIn(set, actor) && this.#futures[actor]?.mayAllocate(scene.places[actor] ?? 0) === true)
        return true;
    }
    return false;
  }

  #barUsed(scene: Scene, pool: number, left: number, before: BarredSet): BarredSet {
    const slots = this.#pools[pool] ?? [];
    const free = slots.filter((slot) => scene.lifeOf(slot) === unused);
    if (left > free.length || this.#doCallbacksAllocate) return before;
    const mayTake = free.slice(0, left);
    return slots.reduce(
      (barred, slot) => (mayTake.includes(slot) ? barred : barred.with(this.#resources.life(slot))),
      before,
    );
  }
}
