import type { Machine } from '../../machine';
import type { Barred } from './barred';
import { Footprint, Touches } from './footprint';
import { type Circle, findCircles, type LocalGraph } from './local-graph';
import { addLife, type Hand, type NextStep, type NextSteps } from './next-steps';
import type { Resources } from './resources';

/** What an actor may still touch, and what it may hand to RCU. */
export class Future {
  readonly footprint: Footprint;
  readonly hands: Hand[] = [];

  constructor(resources: number) {
    this.footprint = new Footprint(resources);
  }

  hand(hand: Hand): void {
    const isKnown = this.hands.some(
      ({ object, isJustFreed }) => object === hand.object && isJustFreed === hand.isJustFreed,
    );
    if (!isKnown) this.hands.push(hand);
  }

  addAll({ footprint, hands }: Future): void {
    this.footprint.addAll(footprint);
    for (const hand of hands) this.hand(hand);
  }
}

/**
 * What one actor may still touch from each of its places on, read off the steps that it was seen to take:
 * the next steps of all places that they lead to. A step that needs something barred is not taken.
 */
export class Futures {
  readonly #machine: Machine;
  readonly #resources: Resources;
  readonly #graph: LocalGraph;
  readonly #steps: NextSteps;
  readonly #slots: readonly (readonly number[])[];
  #circles: readonly Circle[] = [];
  #circleOf: Int32Array = new Int32Array(0);
  #known: (readonly Future[])[] = [];
  readonly #unseen = new Map<string, Future>();
  #mayAllocate: boolean[] = [];
  /** Per pool, and per count, by circle. */
  #allocations: (readonly number[])[] = [];
  readonly #gets = new Map<number, readonly number[]>();
  readonly #puts = new Map<number, readonly number[]>();
  /** Per circle: when an edge was seen last that can be reached from it. */
  #since: number[] = [];
  #size = -1;

  constructor(machine: Machine, resources: Resources, graph: LocalGraph, steps: NextSteps) {
    this.#machine = machine;
    this.#resources = resources;
    this.#graph = graph;
    this.#steps = steps;
    this.#slots = machine.program.pools.map(({ objects }) => objects);
  }

  /** Takes in what was seen since the last time; says whether there was anything. */
  refresh(): boolean {
    if (this.#size === this.#graph.size) return false;
    this.#size = this.#graph.size;
    ({ circles: this.#circles, circleOf: this.#circleOf } = findCircles(this.#graph));
    this.#known = [];
    this.#unseen.clear();
    this.#gets.clear();
    this.#puts.clear();
    this.#allocations = this.#slots.map((_, pool) => this.#countAll((step) => step.pool === pool));
    this.#mayAllocate = this.#circles.map((_, circle) =>
      this.#allocations.some((most) => (most[circle] ?? 0) > 0),
    );
    this.#since = [];
    for (const { nodes } of this.#circles) this.#since.push(this.#lastSeen(nodes));
    return true;
  }

  /** Can the actor come back to this place? */
  isOnCircle(id: number): boolean {
    const circle = this.#circleOf[id] ?? -1;
    return this.#circles[circle]?.isCyclic ?? false;
  }

  /** When something was seen last that the actor may do from here on. */
  since(id: number): number {
    return this.#since[this.#circleOf[id] ?? -1] ?? 0;
  }

  mayAllocate(id: number): boolean {
    const circle = this.#circleOf[id] ?? -1;
    return circle < 0 ? this.#steps.of(id).pool >= 0 : (this.#mayAllocate[circle] ?? false);
  }

  /** The most slots of a pool that the actor takes from here on; Infinity where it may go round. */
  allocations(id: number, pool: number): number {
    const circle = this.#circleOf[id] ?? -1;
    if (circle < 0) return this.#steps.of(id).pool === pool ? 1 : 0;
    return this.#allocations[pool]?.[circle] ?? 0;
  }

  /** The most references on one count, a memory word, that the actor takes from here on. */
  gets(id: number, word: number): number {
    return this.#references(id, word, false);
  }

  /** The most that it drops. */
  puts(id: number, word: number): number {
    return this.#references(id, word, true);
  }

  #references(id: number, word: number, isPut: boolean): number {
    const isOne = (step: NextStep): boolean => step.isPut === isPut && step.counts === word;
    const circle = this.#circleOf[id] ?? -1;
    if (circle < 0) return isOne(this.#steps.of(id)) ? 1 : 0;
    const known = isPut ? this.#puts : this.#gets;
    let all = known.get(word);
    if (all === undefined) known.set(word, (all = this.#countAll(isOne)));
    return all[circle] ?? 0;
  }

  from(id: number, barred: Barred): Future {
    const circle = this.#circleOf[id] ?? -1;
    if (circle < 0) return this.#ofUnseen(id, barred);
    const all = (this.#known[barred.id] ??= this.#ofCircles(barred));
    return all[circle] ?? this.#ofUnseen(id, barred);
  }

  #ofUnseen(id: number, barred: Barred): Future {
    const key = `${id} ${barred.id}`;
    let future = this.#unseen.get(key);
    if (future === undefined) {
      future = new Future(this.#resources.count);
      this.#addStep(future, this.#steps.of(id), barred);
      this.#unseen.set(key, future);
    }
    return future;
  }

  #ofCircles(barred: Barred): readonly Future[] {
    const all: Future[] = [];
    for (const { nodes } of this.#circles) {
      const future = new Future(this.#resources.count);
      for (const node of nodes) {
        this.#addStep(future, this.#steps.of(node), barred);
        for (const { to, needs } of this.#graph.edges[node] ?? []) {
          const circle = all[this.#circleOf[to] ?? -1];
          if (circle !== undefined && !barred.has(needs)) future.addAll(circle);
        }
      }
      all.push(future);
    }
    return all;
  }

  #addStep(future: Future, step: NextStep, barred: Barred): void {
    if (step.lock >= 0 && barred.has(step.lock)) return;
    const { footprint } = future;
    footprint.touch(step.touches);
    if (step.hand !== undefined) future.hand(step.hand);
    if (!step.isMover)
      for (const cpu of step.strikes) {
        const interrupts = this.#resources.interrupts(cpu);
        if (!barred.has(interrupts)) footprint.write(interrupts);
      }
    for (const slot of this.#slots[step.pool] ?? []) {
      if (barred.has(this.#resources.life(slot))) continue;
      const life = new Touches();
      addLife(life, this.#machine, this.#resources, slot);
      footprint.touch(life);
    }
  }

  #lastSeen(nodes: readonly number[]): number {
    let last = 0;
    for (const node of nodes) {
      last = Math.max(last, this.#graph.touched[node] ?? 0);
      for (const { to, since } of this.#graph.edges[node] ?? [])
        last = Math.max(last, since, this.#since[this.#circleOf[to] ?? -1] ?? 0);
    }
    return last;
  }

  /** Per circle: the most steps of a kind on any way from there; Infinity where one can go round. */
  #countAll(isOne: (step: NextStep) => boolean): readonly number[] {
    const all: number[] = [];
    for (const { nodes, isCyclic } of this.#circles) {
      let most = 0;
      for (const node of nodes) {
        const own = !isOne(this.#steps.of(node)) ? 0 : isCyclic ? Infinity : 1;
        most = Math.max(most, own);
        for (const { to } of this.#graph.edges[node] ?? [])
          most = Math.max(most, own + (all[this.#circleOf[to] ?? -1] ?? 0));
      }
      all.push(most);
    }
    return all;
  }
}
