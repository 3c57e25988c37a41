import type { InterruptActor } from '../../lang';
import { largestCount } from '../../machine';
import type { BarredSet } from './barred';
import { Touches } from './footprint';
import type { Future } from './futures';
import type { Knowledge } from './journal';
import { type Actors, everything, isAlone, isIn, nobody } from './part';

/**
 * Finds persistent sets: actors such that nothing that the others may do, before one of these moves, could
 * make a difference to their next steps.
 */
export class PersistentSet {
  readonly #known: Knowledge;
  readonly #nothing: BarredSet;
  readonly #sources: readonly InterruptActor[];
  readonly #scratch = new Touches();
  /** What the next steps of the set touch, and whether they mind grace periods. */
  #members: Touches = this.#scratch;
  #minds = false;
  #holdsLocks = false;
  /** What the others may do, by actor. */
  readonly #others: (Future | undefined)[];

  constructor(known: Knowledge, nothing: BarredSet) {
    const { machine } = known;
    this.#known = known;
    this.#nothing = nothing;
    this.#sources = machine.actors.filter((actor) => actor.kind === 'interrupt');
    this.#others = machine.actors.map(() => undefined);
  }

  /** The smallest one with these actors, or `everything`. Not looked at: whether one of them can move. */
  around(actors: Actors): Actors {
    let set = actors;
    for (;;) {
      const missing = this.#missing(set);
      if (missing === everything) return everything;
      if (missing === nobody) return set;
      set |= missing;
    }
  }

  /** Who has to be added to a set because of something that they may do; `everything` where that does not help. */
  #missing(set: Actors): Actors {
    const handlers = this.#gather(set);
    if (handlers !== nobody) return handlers;
    const barred = this.#barredBy(set);
    if (barred === undefined) return everything;
    const { machine, scene, futures, grace } = this.#known;
    for (let actor = 0; actor < futures.length; actor++) {
      this.#others[actor] = undefined;
      if (isIn(set, actor) || actor === machine.rcu || this.#isBelow(actor, set)) continue;
      const future = futures[actor]?.from(scene.places[actor] ?? 0, barred);
      if (future === undefined) return everything;
      if (future.footprint.conflictsWith(this.#members)) return this.#join(actor);
      this.#others[actor] = future;
    }
    const counting = this.#whoCounts(set);
    if (counting !== nobody) return counting;
    return grace.conflicts(scene, set, this.#members, this.#minds, barred, this.#others)
      ? everything
      : nobody;
  }

  #join(actor: number): Actors {
    return this.#known.scene.steps[actor]?.isMover === true ? 1 << actor : everything;
  }

  /** Puts together what the next steps of a set touch. The handlers that keep its threads from moving, or `everything`. */
  #gather(set: Actors): Actors {
    const { scene, slots, futures } = this.#known;
    let handlers = nobody;
    this.#minds = false;
    this.#holdsLocks = false;
    this.#members = this.#scratch;
    this.#scratch.clear();
    for (let actor = 0; actor < futures.length; actor++) {
      if (!isIn(set, actor)) continue;
      const step = scene.steps[actor];
      const place = scene.places[actor] ?? 0;
      // Who may come round to the same place again could keep the others waiting for ever.
      if (step?.isMover !== true || futures[actor]?.isOnCircle(place) !== false) return everything;
      this.#minds ||= step.minds;
      this.#holdsLocks ||= step.holdsLocks;
      if (step.pool >= 0) this.#scratch.addAll(slots.taking(scene, step.pool));
      if (isAlone(set) && step.pool < 0 && !step.holdsLocks) this.#members = step.touches;
      else this.#scratch.addAll(step.touches);
      const handler = this.#sources.length === 0 ? -1 : scene.handlerOver(actor);
      if (handler >= 0 && !isIn(set, handler)) handlers |= 1 << handler;
    }
    return handlers;
  }

  /** What nobody else can take while the set stands still; undefined where a source may strike one of it. */
  #barredBy(set: Actors): BarredSet | undefined {
    const { resources, scene, slots } = this.#known;
    let barred = this.#nothing;
    for (const { word, holder } of this.#holdsLocks ? scene.held : []) {
      if (!isIn(set, holder)) continue;
      barred = barred.with(word);
      // It keeps others away only as long as its memory is there, and nobody else stores to it.
      this.#scratch.read(word);
    }
    barred = slots.bar(scene, set, barred);
    for (const source of this.#sources) {
      if (isIn(set, source.index)) continue;
      for (const cpu of scene.steps[source.index]?.strikes ?? []) {
        const member = this.#memberOn(cpu, set);
        if (member < 0) continue;
        if (scene.handlerOn(cpu) >= 0 || scene.hasInterruptsOff(cpu))
          barred = barred.with(resources.interrupts(cpu));
        // The handler could wait for ever for what comes of this step, or of others of the set.
        else if (!isAlone(set) || this.#holdsLocks || this.#minds) return undefined;
      }
    }
    return barred;
  }

  /** The thread of this CPU, or the source whose handler runs there, if the set has one of them; else -1. */
  #memberOn(cpu: number, set: Actors): number {
    const { machine, scene } = this.#known;
    return machine.actors.findIndex(
      (actor) =>
        isIn(set, actor.index) &&
        (actor.kind === 'thread' ? actor.cpu === cpu : scene.steps[actor.index]?.handlesOn === cpu),
    );
  }

  /** A thread below a handler of the set does not move. */
  #isBelow(actor: number, set: Actors): boolean {
    if (this.#sources.length === 0) return false;
    const handler = this.#known.scene.handlerOver(actor);
    return handler >= 0 && isIn(set, handler);
  }

  /**
   * Who else raises or lowers a reference count that the set does, unless it can neither come to 0 nor be full
   * meanwhile: then nobody can tell in which order that is done.
   */
  #whoCounts(set: Actors): Actors {
    const { scene, futures, grace } = this.#known;
    for (let actor = 0; actor < futures.length; actor++) {
      const word = isIn(set, actor) ? (scene.steps[actor]?.counts ?? -1) : -1;
      if (word < 0) continue;
      if (grace.mayCount(scene, this.#others)) return everything;
      const other = this.#others.findIndex((future) => future?.footprint.doesRead(word) === true);
      if (other >= 0 && !this.#staysInRange(set, word)) return this.#join(other);
    }
    return nobody;
  }

  /** Do the next steps of the set, and all that the others may do, keep a count between 0 and the largest? */
  #staysInRange(set: Actors, word: number): boolean {
    const { scene, futures } = this.#known;
    let least = scene.valueOf(word);
    let most = least;
    for (let actor = 0; actor < futures.length; actor++) {
      const step = scene.steps[actor];
      const place = scene.places[actor] ?? 0;
      if (!isIn(set, actor)) {
        least -= futures[actor]?.puts(place, word) ?? 0;
        most += futures[actor]?.gets(place, word) ?? 0;
      } else if (step?.counts === word) {
        if (step.isPut) least -= 1;
        else most += 1;
      }
    }
    return least > 0 && most <= largestCount;
  }
}
