import {
  firstCallbackVariant,
  gracePeriodEndVariant,
  gracePeriodStartVariant,
} from '../../machine';
import type { BarredSet } from './barred';
import type { Future } from './futures';
import { hasHands, queued, ready } from './grace';
import type { Knowledge } from './journal';
import { nobody } from './part';

/** Finds the states at which one of RCU's own choices is enough. */
export class RcuAlone {
  readonly #known: Knowledge;
  readonly #nothing: BarredSet;
  readonly #others: (Future | undefined)[] = [];

  constructor(known: Knowledge, nothing: BarredSet) {
    this.#known = known;
    this.#nothing = nothing;
  }

  /**
   * The variant of a choice that is enough at the scene, or -1. The end of a grace period commutes with all
   * else. So does freeing what nobody can touch any more. And when nothing more will be handed to RCU, a
   * grace period had better begin at once: one that begins later waits for all those whom this one would
   * still be waiting for then, so whatever can happen after that can happen after this.
   */
  find(): number {
    const { machine, scene } = this.#known;
    if (scene.staged.length === 0) return -1;
    if (scene.isGracePeriodRunning && scene.waitedFor === nobody) return gracePeriodEndVariant;
    if (scene.steps[machine.rcu]?.isMover === true) return -1;
    const barred = this.#lookAhead();
    for (const object of scene.staged) {
      if (scene.stageOf(object) === ready && this.#canFree(object, barred))
        return firstCallbackVariant + object;
    }
    return this.#isStartDue() ? gracePeriodStartVariant : -1;
  }

  #lookAhead(): BarredSet {
    const { machine, scene, slots, futures } = this.#known;
    const barred = slots.bar(scene, nobody, this.#nothing);
    for (let actor = 0; actor < futures.length; actor++) {
      this.#others[actor] =
        actor === machine.rcu ? undefined : futures[actor]?.from(scene.places[actor] ?? 0, barred);
    }
    return barred;
  }

  #canFree(object: number, barred: BarredSet): boolean {
    const { scene, grace } = this.#known;
    const freeing = grace.freeing(object);
    if (freeing === undefined || !scene.isJustFreed(object)) return false;
    for (const future of this.#others)
      if (future?.footprint.conflictsWith(freeing) === true) return false;
    return !grace.conflicts(scene, nobody, freeing, false, barred, this.#others, object);
  }

  /** Everything that RCU has is only freed: a function could wait for something, or hand over more. */
  #isStartDue(): boolean {
    const { scene } = this.#known;
    return (
      !scene.isGracePeriodRunning &&
      scene.staged.some((object) => scene.stageOf(object) === queued) &&
      scene.staged.every((object) => scene.isJustFreed(object)) &&
      !hasHands(this.#others)
    );
  }
}
