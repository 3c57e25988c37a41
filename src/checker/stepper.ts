import { EngineBug } from '../lang';
import {
  activeWait,
  type Choice,
  execute,
  type Fault,
  type FaultKind,
  faultKindOf,
  firstCallbackVariant,
  gracePeriodEndVariant,
  gracePeriodStartVariant,
  isInside,
  type Machine,
  type State,
  stepVariant,
  toChoice,
} from '../machine';
import { Components } from './components';
import { Locals } from './locals';
import { blocked, type Effect, Memo } from './memo';

/** Called for each way a row can go on; the row after it is in `Stepper.next`. */
export type Visit = (choice: Choice) => void;

/**
 * The ways a state can go on, on rows of component numbers. A step depends on the components that it can
 * touch and on nothing else, so each is run once on the machine and then remembered; what may look at the
 * whole state (allocation, RCU's own choices, steps after which an actor stands still) always runs on it.
 */
export class Stepper {
  readonly components: Components;
  readonly next: Int32Array;
  readonly #machine: Machine;
  readonly #locals: readonly Locals[];
  readonly #memos: readonly Memo[];
  readonly #state: State;
  readonly #heap: readonly number[];
  #row: Int32Array;
  #visit: Visit = () => undefined;
  readonly #graceMemo = new Memo();
  /** Per actor, by its component and its CPU's: is it inside a read-side section? */
  readonly #inside: Map<number, boolean>[] = [];
  readonly #callbacksRide: boolean;
  /** Told which ghosts the steps of an actor touch, by the row before; each step is run at least once. */
  onGhost: ((choice: Choice, row: Int32Array, word: number, writes: boolean) => void) | undefined;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.components = new Components(machine);
    this.next = new Int32Array(this.components.count);
    this.#row = this.next;
    this.#state = new Int32Array(machine.stateWords);
    this.#locals = machine.actors.map(({ index }) => new Locals(this.components, index));
    this.#memos = machine.actors.map(() => new Memo());
    this.#callbacksRide = machine.program.objects.some(({ storage }) => isObserver(storage));
    this.#heap = machine.program.objects.flatMap(({ index, storage }) =>
      storage === 'heap' ? [index] : [],
    );
  }

  get bytes(): number {
    return this.#memos.reduce((sum, memo) => sum + memo.bytes, this.components.bytes);
  }

  isFaulted(row: Int32Array): boolean {
    return this.#statusOf(row) !== 0;
  }

  faultKindOf(row: Int32Array): FaultKind | undefined {
    return faultKindOf(this.#statusOf(row));
  }

  #statusOf(row: Int32Array): number {
    const { tables, global } = this.components;
    return tables[global]?.word(row[global] ?? 0, 0) ?? 0;
  }

  /** Visits every choice of these actors (a bit for each) that is enabled, in the machine's order. */
  successors(row: Int32Array, visit: Visit, actors = -1): void {
    if (this.isFaulted(row)) return;
    this.#row = row;
    this.#visit = visit;
    for (const actor of this.#machine.actors) {
      if ((actors & (1 << actor.index)) === 0) continue;
      const local = this.#localOf(actor.index);
      switch (actor.kind) {
        case 'thread':
          if (local.kind !== 'none' && !this.#isInterrupted(local.cpu)) this.#step(actor.index);
          break;
        case 'interrupt':
          if (local.isActive) this.#step(actor.index);
          else this.#strikes(actor.index, actor.cpus);
          break;
        case 'rcu':
          if (local.kind !== 'none') this.#step(actor.index);
          this.#rcu(actor.index, local.kind === 'none');
      }
    }
  }

  /** Visits one of RCU's own choices, if it is enabled. */
  advanceRcu(row: Int32Array, variant: number, visit: Visit): void {
    if (this.isFaulted(row)) return;
    this.#row = row;
    this.#visit = visit;
    const rcu = this.#machine.rcu;
    this.#rcu(rcu, this.#localOf(rcu).kind === 'none', variant);
  }

  #localOf(actor: number): ReturnType<Locals['of']> {
    const locals = this.#locals[actor];
    if (locals === undefined) throw new EngineBug(`no actor ${actor}`);
    return locals.of(this.#row[this.components.ofActor[actor] ?? 0] ?? 0);
  }

  /** Whether a handler runs on the CPU of that component. */
  #isInterrupted(cpu: number): boolean {
    return cpu >= 0 && this.components.tables[cpu]?.word(this.#row[cpu] ?? 0, 1) !== 0;
  }

  #strikes(actor: number, cpus: readonly number[]): void {
    const { ofActor, ofCpu, tables } = this.components;
    const at = ofActor[actor] ?? 0;
    if (tables[at]?.word(this.#row[at] ?? 0, 4) === 0) return;
    for (const cpu of cpus) {
      const component = ofCpu[cpu] ?? -1;
      const table = tables[component];
      const id = this.#row[component] ?? 0;
      if (table?.word(id, 0) === 0 && table.word(id, 1) === 0)
        this.#take(actor, 1 + cpu, -1, component, this.#localOf(actor).ghosts);
    }
  }

  #step(actor: number): void {
    const local = this.#localOf(actor);
    if (local.kind === 'wide') this.#run(toChoice(actor, stepVariant));
    else this.#take(actor, stepVariant, local.touches, local.cpu, local.ghosts);
  }

  /** A step that touches the actor's own component, the global one and those given; -1 for none. */
  #take(actor: number, variant: number, object: number, cpu: number, ghosts: boolean): void {
    const { ofActor, global, ghost } = this.components;
    const row = this.#row;
    const memo = this.#memoOf(actor);
    const at = ofActor[actor] ?? 0;
    let entry = memo.find(
      variant,
      row[at] ?? 0,
      object < 0 ? -1 : (row[object] ?? 0),
      row[global] ?? 0,
      cpu < 0 ? -1 : (row[cpu] ?? 0),
      ghosts ? (row[ghost] ?? 0) : -1,
    );
    if (entry < 0) {
      entry = this.#learn(actor, variant, object, cpu, ghosts);
      if (entry < 0) return;
    }
    const local = memo.result(entry, 0);
    if (local === blocked) return;
    const { next } = this;
    next.set(row);
    next[at] = local;
    if (object >= 0) next[object] = memo.result(entry, 1);
    next[global] = memo.result(entry, 2);
    if (cpu >= 0) next[cpu] = memo.result(entry, 3);
    if (ghosts) next[ghost] = memo.result(entry, 4);
    if (this.#mayEnd(actor)) this.#run(toChoice(actor, variant));
    else this.#visit(toChoice(actor, variant));
  }

  /**
   * Runs a choice that was never taken with these components; the number of its entry. -1 when the
   * result says more than they do, a deadlock or a leak; it has been visited then.
   */
  #learn(actor: number, variant: number, object: number, cpu: number, ghosts: boolean): number {
    const { components, next } = this;
    const { ofActor, global, ghost } = components;
    const row = this.#row;
    const at = ofActor[actor] ?? 0;
    const choice = toChoice(actor, variant);
    const remember = (effect: Effect): number =>
      this.#memoOf(actor).add(
        variant,
        row[at] ?? 0,
        object < 0 ? -1 : (row[object] ?? 0),
        row[global] ?? 0,
        cpu < 0 ? -1 : (row[cpu] ?? 0),
        ghosts ? (row[ghost] ?? 0) : -1,
        effect,
      );
    components.expand(row, this.#state);
    if (variant === stepVariant && activeWait(this.#machine, this.#state, actor) !== undefined)
      return remember({ local: blocked, object: 0, global: 0, cpu: 0, ghost: 0 });
    const fault = this.#execute(choice);
    components.collapse(this.#state, next);
    if (fault?.kind === 'deadlock' || fault?.kind === 'leak') {
      this.#visit(choice);
      return -1;
    }
    const mayChange = [at, object, global, cpu, ghosts ? ghost : -1];
    for (let k = 0; k < components.count; k++) {
      if (next[k] !== row[k] && !mayChange.includes(k))
        throw new EngineBug(`a step changed component ${k}, which it cannot touch`);
    }
    return remember({
      local: next[at] ?? 0,
      object: next[object] ?? 0,
      global: next[global] ?? 0,
      cpu: next[cpu] ?? 0,
      ghost: next[ghost] ?? 0,
    });
  }

  #memoOf(actor: number): Memo {
    const memo = this.#memos[actor];
    if (memo === undefined) throw new EngineBug(`no actor ${actor}`);
    return memo;
  }

  /**
   * After the step in `next`: could it be a deadlock or the end? Only when the actor that moved stands
   * still now; then the machine must say. When it has finished, not if somebody else can surely move.
   */
  #mayEnd(actor: number): boolean {
    const { next, components } = this;
    const { ofActor, global, ghost } = components;
    const at = ofActor[actor] ?? 0;
    const local = this.#locals[actor]?.of(next[at] ?? 0);
    if (local === undefined || local.kind === 'none') return !this.#canAnyMove();
    if (!local.mayBlock) return false;
    const { touches, cpu, ghosts } = local;
    const entry = this.#memoOf(actor).find(
      stepVariant,
      next[at] ?? 0,
      touches < 0 ? -1 : (next[touches] ?? 0),
      next[global] ?? 0,
      cpu < 0 ? -1 : (next[cpu] ?? 0),
      ghosts ? (next[ghost] ?? 0) : -1,
    );
    return entry < 0 || this.#memoOf(actor).result(entry, 0) === blocked;
  }

  /** In `next`: is there a thread at a step that nothing can keep it from? */
  #canAnyMove(): boolean {
    const { next, components } = this;
    for (const actor of this.#machine.actors) {
      if (actor.kind !== 'thread') continue;
      const local = this.#locals[actor.index]?.of(next[components.ofActor[actor.index] ?? 0] ?? 0);
      if (local === undefined || local.kind === 'none' || local.mayBlock) continue;
      if (local.cpu < 0 || components.tables[local.cpu]?.word(next[local.cpu] ?? 0, 1) === 0)
        return true;
    }
    return false;
  }

  /** RCU's own choices, or one of them. */
  #rcu(rcu: number, isIdle: boolean, only = -1): void {
    const { tables, global, ofObject } = this.components;
    const grace = tables[global];
    const id = this.#row[global] ?? 0;
    let hasQueued = false;
    for (const object of this.#heap) {
      const component = ofObject[object] ?? 0;
      const table = tables[component];
      if (table === undefined) continue;
      const stage = table.word(this.#row[component] ?? 0, table.width - 1) & 3;
      if (stage === 0) continue;
      if (stage === 1) hasQueued = true;
      if (stage === 3 && isIdle && (only < 0 || only === firstCallbackVariant + object))
        this.#take(rcu, firstCallbackVariant + object, component, -1, this.#callbacksRide);
    }
    if (grace?.word(id, 1) !== 0) {
      if (grace?.word(id, 2) === 0 && (only < 0 || only === gracePeriodEndVariant))
        this.#grace(rcu, gracePeriodEndVariant, 0);
    } else if (hasQueued && (only < 0 || only === gracePeriodStartVariant))
      this.#grace(rcu, gracePeriodStartVariant, this.#insideMask());
  }

  /**
   * The start or the end of a grace period moves every queued object by itself, and the global component
   * as who is inside says: what became of each is remembered apart.
   */
  #grace(rcu: number, variant: number, inside: number): void {
    const { components, next } = this;
    const { global, ofObject } = components;
    const row = this.#row;
    const memo = this.#graceMemo;
    next.set(row);
    let isKnown = true;
    const entry = memo.find(variant, row[global] ?? 0, -1, inside, global, -1);
    if (entry < 0) isKnown = false;
    else next[global] = memo.result(entry, 0);
    for (const object of this.#heap) {
      const k = ofObject[object] ?? 0;
      const moved = memo.find(variant, row[k] ?? 0, -1, -1, k, -1);
      if (moved < 0) isKnown = false;
      else next[k] = memo.result(moved, 0);
    }
    const choice = toChoice(rcu, variant);
    if (isKnown && this.#canAnyMove()) {
      this.#visit(choice);
      return;
    }
    components.expand(row, this.#state);
    const fault = this.#execute(choice);
    components.collapse(this.#state, next);
    if (fault === undefined && !isKnown) {
      const remember = (k: number, value: number): void => {
        if (memo.find(variant, row[k] ?? 0, -1, value, k, -1) >= 0) return;
        const effect = { local: next[k] ?? 0, object: 0, global: 0, cpu: 0, ghost: 0 };
        memo.add(variant, row[k] ?? 0, -1, value, k, -1, effect);
      };
      remember(global, inside);
      for (const object of this.#heap) remember(ofObject[object] ?? 0, -1);
    }
    this.#visit(choice);
  }

  /** A bit for each actor that a grace period beginning now waits for. */
  #insideMask(): number {
    const { ofActor, ofCpu } = this.components;
    let mask = 0;
    let isExpanded = false;
    for (const actor of this.#machine.actors) {
      const local = this.#row[ofActor[actor.index] ?? 0] ?? 0;
      const cpu = actor.kind === 'thread' ? (ofCpu[actor.cpu] ?? -1) : -1;
      const cpuId = cpu < 0 ? 0 : (this.#row[cpu] ?? 0);
      const known = (this.#inside[actor.index] ??= new Map());
      const key = local * 256 + cpuId;
      let inside = known.get(key);
      if (inside === undefined) {
        if (!isExpanded) this.components.expand(this.#row, this.#state);
        isExpanded = true;
        inside = isInside(this.#machine, this.#state, actor.index);
        known.set(key, inside);
      }
      if (inside) mask |= 1 << actor.index;
    }
    return mask;
  }

  /** A choice on the whole state. */
  #run(choice: Choice): void {
    this.components.expand(this.#row, this.#state);
    this.#execute(choice);
    this.components.collapse(this.#state, this.next);
    this.#visit(choice);
  }

  #execute(choice: Choice): Fault | undefined {
    let fault: Fault | undefined;
    const { onGhost } = this;
    execute(
      this.#machine,
      this.#state,
      choice,
      (event) => {
        if (event.kind === 'fault') fault = event.fault;
      },
      onGhost && ((word, writes) => onGhost(choice, this.#row, word, writes)),
    );
    return fault;
  }
}

const isObserver = (storage: string): boolean => storage === 'ghost';
