import {
  actorOf,
  type Choice,
  firstCallbackVariant,
  type Machine,
  stepVariant,
  variantOf,
} from '../../machine';
import type { Components } from '../components';
import type { Futures } from './futures';
import type { Grace } from './grace';
import type { LocalGraph } from './local-graph';
import type { NextSteps } from './next-steps';
import type { Resources } from './resources';
import type { Scene } from './scene';
import type { Slots } from './slots';

/** Everything about one program that a reduction knows and learns. */
export interface Knowledge {
  readonly machine: Machine;
  readonly components: Components;
  readonly resources: Resources;
  /** Per actor. */
  readonly steps: readonly NextSteps[];
  readonly graphs: readonly LocalGraph[];
  readonly futures: readonly Futures[];
  readonly scene: Scene;
  readonly slots: Slots;
  readonly grace: Grace;
}

/** Writes down what actors are seen to do, and when that was seen first. */
export class Journal {
  readonly #known: Knowledge;
  #hasNews = false;
  #now = 0;
  /** When something was seen last that functions do which RCU calls: at an idle RCU, nothing leads to them. */
  #callbacksSince = 0;

  constructor(known: Knowledge) {
    this.#known = known;
  }

  /** Grows with each `refresh` that there was something for. */
  get now(): number {
    return this.#now;
  }

  /** A choice that was taken at the scene, and the row that it led to. */
  note(choice: Choice, next: Int32Array): void {
    const { machine, components, resources, scene, grace } = this.#known;
    const actor = actorOf(choice);
    const variant = variantOf(choice);
    const from = scene.places[actor] ?? 0;
    const to = next[components.ofActor[actor] ?? 0] ?? 0;
    if (variant === stepVariant) this.#noteEdge(actor, from, to, this.#needsOf(actor, next));
    else if (actor !== machine.rcu)
      this.#noteEdge(actor, from, to, resources.interrupts(variant - 1));
    else if (variant >= firstCallbackVariant && from !== to) {
      if (grace.note(variant - firstCallbackVariant, to)) this.#announce(actor);
    }
  }

  #needsOf(actor: number, next: Int32Array): number {
    const { resources, scene, slots } = this.#known;
    const step = scene.steps[actor];
    if (step === undefined) return -1;
    return step.pool < 0 ? step.lock : resources.life(slots.taken(scene, step.pool, next));
  }

  #noteEdge(actor: number, from: number, to: number, needs: number): void {
    if (this.#known.graphs[actor]?.add(from, to, needs, this.#now + 1) === true)
      this.#announce(actor);
  }

  /** Something new was seen of an actor. */
  #announce(actor: number): void {
    this.#hasNews = true;
    if (actor === this.#known.machine.rcu) this.#callbacksSince = this.#now + 1;
  }

  /** A ghost that a choice taken at `row` touched. */
  noteGhost(choice: Choice, row: Int32Array, word: number, writes: boolean): void {
    const { components, steps, graphs } = this.#known;
    const actor = actorOf(choice);
    const place = row[components.ofActor[actor] ?? 0] ?? 0;
    if (steps[actor]?.noteGhost(place, word, writes) !== true) return;
    graphs[actor]?.touch(place, this.#now + 1);
    this.#announce(actor);
  }

  /** Takes in what was noted since the last time. */
  refresh(): void {
    if (!this.#hasNews) return;
    this.#hasNews = false;
    this.#now++;
    for (const futures of this.#known.futures) futures.refresh();
  }

  /** Does an answer given at `then` still hold for this row, since nothing new can come of it? */
  isUnchanged(row: Int32Array, then: number): boolean {
    if (then < this.#callbacksSince) return false;
    const { components, futures } = this.#known;
    for (let actor = 0; actor < futures.length; actor++) {
      const place = row[components.ofActor[actor] ?? 0] ?? 0;
      if ((futures[actor]?.since(place) ?? 0) > then) return false;
    }
    return true;
  }
}
