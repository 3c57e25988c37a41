import type { Actor, Instruction, Place } from '../../lang';
import { wordOfAddress } from '../../lang';
import { actorWords, type Machine, objectAt } from '../../machine';
import type { Components } from '../components';
import { Touches } from './footprint';
import type { Resources } from './resources';

/** An object that a step hands to RCU, to be freed at once after the grace period or by a function. */
export interface Hand {
  readonly object: number;
  readonly isJustFreed: boolean;
}

/** What the next step of an actor may touch, as far as it follows from what the actor has to itself. */
export interface NextStep {
  /** Grows: ghosts are added when they are seen to be touched. */
  readonly touches: Touches;
  /** False: finished, or a source or RCU with no code under way. */
  readonly isMover: boolean;
  /** The lock that it takes, as a resource; -1 for none. */
  readonly lock: number;
  /** The pool that it takes a slot of, or -1. */
  readonly pool: number;
  /** In a section, holding a lock, or with interrupts off on a CPU that no source strikes. */
  readonly isInside: boolean;
  readonly holdsLocks: boolean;
  /** Changes whether a thread is inside, or what RCU has. */
  readonly minds: boolean;
  readonly hand: Hand | undefined;
  /** The reference count that it raises or lowers, as a memory word; -1 for none. */
  readonly counts: number;
  readonly isPut: boolean;
  /** For a source: the CPUs that it may still strike, now or later, and the one its handler runs on or -1. */
  readonly strikes: readonly number[];
  readonly handlesOn: number;
}

/** The next steps of one actor, each worked out once for every value of its component. */
export class NextSteps {
  readonly #components: Components;
  readonly #resources: Resources;
  readonly #actor: Actor;
  /** The memory words that are reference counts. */
  readonly #counts: ReadonlySet<number>;
  readonly #known: NextStep[] = [];

  constructor(
    components: Components,
    resources: Resources,
    actor: Actor,
    counts: ReadonlySet<number>,
  ) {
    this.#components = components;
    this.#resources = resources;
    this.#actor = actor;
    this.#counts = counts;
  }

  of(id: number): NextStep {
    return (this.#known[id] ??= this.#work(id));
  }

  #work(id: number): NextStep {
    const { ofActor, ofCpu, tables } = this.#components;
    const actor = this.#actor;
    const resources = this.#resources;
    const table = tables[ofActor[actor.index] ?? 0];
    const word = (offset: number): number => table?.word(id, offset) ?? 0;
    const pc = word(actorWords.pc);
    const handlesOn = actor.kind === 'interrupt' ? word(actorWords.cpu) - 1 : -1;
    const nesting = word(actorWords.nesting);
    const locks = word(actorWords.locks);
    // The flag of a CPU that can be struck is not the actor's own, and may be on or off.
    const ownsFlag = actor.kind === 'thread' && (ofCpu[actor.cpu] ?? -1) < 0;
    const isOff = ownsFlag && word(actorWords.registers + actor.code.registers) !== 0;
    const touches = new Touches();
    const base = {
      touches,
      lock: -1,
      pool: -1,
      isInside: nesting > 0 || locks > 0 || isOff || handlesOn >= 0,
      holdsLocks: locks > 0,
      strikes: actor.kind === 'interrupt' && word(actorWords.strikes) > 0 ? actor.cpus : [],
      handlesOn,
      minds: false,
      hand: undefined,
      counts: -1,
      isPut: false,
    };
    if (actor.kind === 'interrupt' && handlesOn < 0) {
      return { ...base, isMover: false };
    }
    const instruction = actor.code.instructions[pc];
    if (instruction === undefined || instruction.op === 'end') return { ...base, isMover: false };
    const { word: place, hand } = this.#touch(touches, instruction, (register) =>
      word(actorWords.registers + register),
    );
    // A grace period that begins before the end of a handler waits for it, and may as well begin after.
    let crosses = false;
    if (actor.kind === 'thread' && isEdge(instruction)) {
      crosses = !staysInside(instruction, nesting, locks, isOff);
      if (instruction.op.startsWith('interrupts')) touches.write(resources.interrupts(actor.cpu));
    }
    return {
      ...base,
      isMover: true,
      lock: instruction.op === 'lock' ? place : -1,
      pool: instruction.op === 'allocate' ? instruction.pool : -1,
      minds: crosses || instruction.op === 'free' || hand !== undefined,
      hand,
      counts: isCounting(instruction) ? place : -1,
      isPut: instruction.op === 'reference-put',
    };
  }

  /** Notes a ghost that the step touched, riding along; says whether that is new. */
  noteGhost(id: number, word: number, writes: boolean): boolean {
    const { touches } = this.of(id);
    if ((writes ? touches.writes : touches.reads).includes(word)) return false;
    if (writes) touches.write(word);
    else touches.read(word);
    return true;
  }

  /** Adds what the instruction itself touches; the memory word that it names, or -1, and what RCU gets. */
  #touch(
    touches: Touches,
    instruction: Instruction,
    register: (number: number) => number,
  ): { readonly word: number; readonly hand: Hand | undefined } {
    const { machine } = this.#components;
    const resources = this.#resources;
    const nothing = { word: -1, hand: undefined };
    if (instruction.op === 'free' || instruction.op === 'call-rcu') {
      const object = objectOf(machine, register(instruction.pointer));
      if (object < 0) return nothing;
      touches.write(resources.queue(object));
      if (instruction.op === 'free') {
        addLife(touches, machine, resources, object);
        return nothing;
      }
      touches.read(resources.life(object));
      return { word: -1, hand: { object, isJustFreed: instruction.callback < 0 } };
    }
    if (!('place' in instruction)) return nothing;
    const address = addressOf(instruction.place, register);
    const object = objectOf(machine, address);
    if (object < 0) return nothing;
    const word = wordOfAddress(address);
    // Raising and lowering a count commute with each other, not with those who look at it.
    const isCount = this.#counts.has(word);
    const isRead = instruction.op === 'load' || instruction.op === 'wait';
    if (isCount ? isCounting(instruction) : isRead) touches.read(word);
    else touches.write(word);
    return { word, hand: undefined };
  }
}

/** The end or the beginning of an object's life: of all its words, too. */
export function addLife(
  touches: Touches,
  { program }: Machine,
  resources: Resources,
  object: number,
): void {
  const { word, words } = program.objects[object] ?? { word: 0, words: 0 };
  touches.write(resources.life(object));
  for (let at = word; at < word + words; at++) touches.write(at);
}

const isCounting = ({ op }: Instruction): boolean =>
  op === 'reference-get' || op === 'reference-put';

const isEdge = ({ op }: Instruction): boolean =>
  op === 'lock' ||
  op === 'unlock' ||
  op === 'rcu-lock' ||
  op === 'rcu-unlock' ||
  op.startsWith('interrupts');

/** Is the actor in a section by something else, before and after? */
function staysInside({ op }: Instruction, nesting: number, locks: number, isOff: boolean): boolean {
  switch (op) {
    case 'rcu-lock':
    case 'lock':
      return isOff || nesting > 0 || locks > 0;
    case 'rcu-unlock':
      return isOff || nesting > 1 || locks > 0;
    case 'unlock':
      return isOff || nesting > 0 || locks > 1;
    default:
      return nesting > 0 || locks > 0;
  }
}

const addressOf = ({ base, offset }: Place, register: (number: number) => number): number =>
  (base < 0 ? 0 : register(base)) + offset;

const objectOf = (machine: Machine, address: number): number =>
  objectAt(machine, address)?.index ?? -1;
