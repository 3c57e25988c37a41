import { type Choice, type Machine } from '../../machine';
import { EngineBug } from '../../lang';
import type { Components } from '../components';
import { barNothing } from './barred';
import { Futures } from './futures';
import { Grace } from './grace';
import { Journal, type Knowledge } from './journal';
import { LocalGraph } from './local-graph';
import { NextSteps } from './next-steps';
import { everything, isAlone, isIn, type Part, rcuVariantOf, toRcuPart } from './part';
import { PersistentSet } from './persistent-set';
import { RcuAlone } from './rcu-alone';
import { Resources } from './resources';
import { Scene } from './scene';
import { Slots } from './slots';
import { wordsOfKind } from './words-of-kind';

/**
 * Partial order reduction: says which part of the ways on from a state is enough, so that every fault and
 * every ending is still found.
 *
 * What actors may do is read off the steps that they were seen to take, each by itself, whatever the others
 * did. That is less than they can do until a search that is reduced so has seen nothing new: whoever drives
 * it asks again after `refresh`, until every answer still holds. README.md says why that is enough.
 */
export class Reducer {
  readonly #known: Knowledge;
  readonly #journal: Journal;
  readonly #sets: PersistentSet;
  readonly #rcu: RcuAlone;

  constructor(machine: Machine, components: Components) {
    this.#known = createKnowledge(machine, components);
    this.#journal = new Journal(this.#known);
    const nothing = barNothing();
    this.#sets = new PersistentSet(this.#known, nothing);
    this.#rcu = new RcuAlone(this.#known, nothing);
  }

  /** The next questions are about this row. */
  look(row: Int32Array): void {
    this.#known.scene.look(row);
  }

  /**
   * A part that is enough at the row looked at. `tryOut` takes its ways on and says whether there was one,
   * without which no part is enough; `last` is the actor that moved last, which is asked first.
   */
  choose(last: number, tryOut: (part: Part) => boolean): Part {
    const variant = this.#rcu.find();
    if (variant >= 0 && tryOut(toRcuPart(variant))) return toRcuPart(variant);
    const { machine, scene } = this.#known;
    const larger: Part[] = [];
    for (let k = -1; k < machine.rcu; k++) {
      const actor = k < 0 ? last : k;
      if (k === last || actor === machine.rcu || scene.steps[actor]?.isMover !== true) continue;
      const set = this.#sets.around(1 << actor);
      if (isAlone(set) && tryOut(set)) return set;
      if (set !== everything && !isAlone(set)) larger.push(set);
    }
    const sizeOf = (set: Part): number =>
      machine.actors.filter(({ index }) => isIn(set, index)).length;
    larger.sort((left, right) => sizeOf(left) - sizeOf(right));
    for (const set of larger) if (tryOut(set)) return set;
    tryOut(everything);
    return everything;
  }

  /** Is a part that was chosen at the row looked at still enough? */
  isEnough(part: Part): boolean {
    if (part === everything) return true;
    const variant = rcuVariantOf(part);
    return variant >= 0 ? this.#rcu.find() === variant : this.#sets.around(part) === part;
  }

  /** Notes a choice that was taken at the row looked at, and the row that it led to. */
  note(choice: Choice, next: Int32Array): void {
    this.#journal.note(choice, next);
  }

  /** Notes a ghost that a choice taken at `row` touched. */
  noteGhost(choice: Choice, row: Int32Array, word: number, writes: boolean): void {
    this.#journal.noteGhost(choice, row, word, writes);
  }

  /** Takes in what was noted. */
  refresh(): void {
    this.#journal.refresh();
  }

  /** Grows with each `refresh` that there was something for. */
  get now(): number {
    return this.#journal.now;
  }

  /** Does an answer given at `then` hold for this row, since nothing new can come of it? */
  isUnchanged(row: Int32Array, then: number): boolean {
    return this.#journal.isUnchanged(row, then);
  }
}

function createKnowledge(machine: Machine, components: Components): Knowledge {
  const resources = new Resources(machine);
  const counts = new Set(wordsOfKind(machine.program, 'refcount'));
  const steps = machine.actors.map((actor) => new NextSteps(components, resources, actor, counts));
  const graphs = steps.map(() => new LocalGraph());
  const futures = steps.map(
    (own, actor) => new Futures(machine, resources, graphs[actor] ?? new LocalGraph(), own),
  );
  const rcu = futures[machine.rcu];
  if (rcu === undefined) throw new EngineBug('a machine without RCU');
  return {
    machine,
    components,
    resources,
    steps,
    graphs,
    futures,
    scene: new Scene(machine, components, steps),
    slots: new Slots(machine, resources, futures),
    grace: new Grace(machine, resources, rcu),
  };
}
