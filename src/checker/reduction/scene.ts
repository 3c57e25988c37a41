import type { Actor } from '../../lang';
import type { Machine } from '../../machine';
import type { Components } from '../components';
import type { NextStep, NextSteps } from './next-steps';
import { type Actors } from './part';
import { wordsOfKind } from './words-of-kind';

/** A spinlock's word: where the rows have it, and its memory word. */
interface LockWord {
  readonly component: number;
  readonly offset: number;
  readonly word: number;
}

/** A lock, as its memory word, and the actor that holds it. */
export interface Held {
  readonly word: number;
  readonly holder: number;
}

/** What a row says that a reduction asks for. */
export class Scene {
  readonly actors: readonly Actor[];
  /** Per actor: its next step, and the number of its component. */
  readonly steps: NextStep[] = [];
  readonly places: number[] = [];
  /** Objects that RCU has. */
  readonly staged: number[] = [];
  #row: Int32Array = new Int32Array(0);
  readonly #held: Held[] = [];
  #isHeldKnown = false;
  readonly #machine: Machine;
  readonly #components: Components;
  readonly #nextSteps: readonly NextSteps[];
  readonly #locks: readonly LockWord[];
  readonly #heap: readonly number[];

  constructor(machine: Machine, components: Components, nextSteps: readonly NextSteps[]) {
    this.actors = machine.actors;
    this.#machine = machine;
    this.#components = components;
    this.#nextSteps = nextSteps;
    this.#locks = findLocks(machine, components);
    this.#heap = machine.program.objects.flatMap(({ index, storage }) =>
      storage === 'heap' ? [index] : [],
    );
  }

  look(row: Int32Array): void {
    const { ofActor } = this.#components;
    this.#row = row;
    for (let actor = 0; actor < this.#nextSteps.length; actor++) {
      const place = row[ofActor[actor] ?? 0] ?? 0;
      const step = this.#nextSteps[actor]?.of(place);
      this.places[actor] = place;
      if (step !== undefined) this.steps[actor] = step;
    }
    this.#isHeldKnown = false;
    this.staged.length = 0;
    for (const object of this.#heap) if (this.stageOf(object) !== 0) this.staged.push(object);
  }

  /** Bit per actor that the grace period still waits for. */
  get waitedFor(): Actors {
    return this.#word(this.#components.global, 2);
  }

  get isGracePeriodRunning(): boolean {
    return this.#word(this.#components.global, 1) !== 0;
  }

  lifeOf(object: number): number {
    const component = this.#components.ofObject[object] ?? 0;
    return this.#word(component, (this.#components.tables[component]?.width ?? 0) - 2);
  }

  /** Is anything about the object another in `row`? */
  isOther(object: number, row: Int32Array): boolean {
    const component = this.#components.ofObject[object] ?? 0;
    return row[component] !== this.#row[component];
  }

  stageOf(object: number): number {
    return this.#callbackWord(object) & 3;
  }

  /** Of an object that RCU has: is it freed, and not handed to a function? */
  isJustFreed(object: number): boolean {
    return this.#callbackWord(object) >> 2 === 0;
  }

  #callbackWord(object: number): number {
    const component = this.#components.ofObject[object] ?? 0;
    return this.#word(component, (this.#components.tables[component]?.width ?? 0) - 1);
  }

  /** The locks that are held and their holders, in a fixed order. */
  get held(): readonly Held[] {
    if (this.#isHeldKnown) return this.#held;
    this.#isHeldKnown = true;
    this.#held.length = 0;
    for (const { component, offset, word } of this.#locks) {
      const holder = this.#word(component, offset) - 1;
      if (holder >= 0 && holder < this.actors.length) this.#held.push({ word, holder });
    }
    return this.#held;
  }

  isInside(actor: Actor): boolean {
    if (this.steps[actor.index]?.isInside === true) return true;
    return (
      actor.kind === 'thread' && this.hasInterruptsOff(actor.cpu) && this.handlerOn(actor.cpu) < 0
    );
  }

  /** Of a CPU that can be struck; the flag of another one is part of its thread's next step. */
  hasInterruptsOff(cpu: number): boolean {
    const component = this.#components.ofCpu[cpu] ?? -1;
    return component >= 0 && this.#word(component, 0) !== 0;
  }

  /** What is in a memory word that is nobody's own. */
  valueOf(word: number): number {
    const object = this.#machine.objectOfWord[word] ?? 0;
    const first = this.#machine.program.objects[object]?.word ?? 0;
    return this.#word(this.#components.ofObject[object] ?? -1, word - first);
  }

  /** The source whose handler runs there, or -1. */
  handlerOn(cpu: number): number {
    const component = this.#components.ofCpu[cpu] ?? -1;
    return component < 0 ? -1 : this.#word(component, 1) - 1;
  }

  /** The source whose handler keeps a thread from moving, or -1. */
  handlerOver(index: number): number {
    const actor = this.actors[index];
    return actor?.kind === 'thread' ? this.handlerOn(actor.cpu) : -1;
  }

  #word(component: number, offset: number): number {
    return this.#components.tables[component]?.word(this.#row[component] ?? 0, offset) ?? 0;
  }
}

function findLocks(
  { program, objectOfWord }: Machine,
  { ofObject }: Components,
): readonly LockWord[] {
  return wordsOfKind(program, 'spinlock').map((word) => {
    const object = objectOfWord[word] ?? 0;
    const offset = word - (program.objects[object]?.word ?? 0);
    return { component: ofObject[object] ?? -1, offset, word };
  });
}
