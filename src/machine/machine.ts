import type { Actor, Code, MemoryObject, Program } from '../lang';
import { memoryBase } from '../lang';
import { type FaultKind, faultKinds } from './fault';
import { ValueTable } from './values';

/**
 * A state: one flat array of fixed length per program. Equal states are equal arrays.
 *
 * ```text
 * status | grace period running | actors it waits for (bit per actor)
 * per CPU    interrupts off | handler + 1
 * per actor  pc | RCU nesting | locks held | CPU + 1 | strikes left | text | returns | registers…
 * per heap object   life | callback
 * memory words…
 * per word of a pool that kmalloc takes from   1 before the first store
 * ```
 */
export type State = Int32Array;

export const statusAt = 0;
export const gracePeriodAt = 1;
export const waitedForAt = 2;
const firstCpuAt = 3;

/** Offsets from an actor's base. */
export const actorPc = 0;
export const actorNesting = 1;
export const actorLocks = 2;
export const actorCpu = 3;
export const actorStrikes = 4;
export const actorText = 5;
export const actorReturns = 6;
export const actorRegisters = 7;

/** Where some of an actor's words are, for those who look at them without a state. */
export const actorWords = {
  pc: actorPc,
  nesting: actorNesting,
  locks: actorLocks,
  cpu: actorCpu,
  strikes: actorStrikes,
  registers: actorRegisters,
} as const;

/** `status`: 0 while it runs; after a fault its kind and actor, so that different faults are different states. */
export const running = 0;
export const faultStatus = (kind: number, actor: number): number => 1 + actor + 256 * kind;
export const faultKindOf = (status: number): FaultKind | undefined =>
  status === running ? undefined : faultKinds[(status - 1) >> 8];
export const isFaulted = (state: State): boolean => state[statusAt] !== running;

/** Values of an object's life word. */
export const unallocated = 0;
export const live = 1;
export const freed = 2;

/** An object's callback word: 0, or stage + 4 * (callback + 1), with `kfree_rcu` as callback -1. */
export const queued = 1;
export const waiting = 2;
export const ready = 3;

export const noCallback = 0;
export const toCallbackWord = (callback: number, stage: number): number =>
  stage + 4 * (callback + 1);
export const stageOf = (word: number): number => word & 3;
export const callbackOf = (word: number): number => (word >> 2) - 1;

/** A reference count that is full. */
export const largestCount = 0x7fffffff;

/** The pc of the RCU actor while it runs no callback. */
export const idle = -1;

/** A program with everything the three functions look up worked out once. */
export interface Machine {
  readonly program: Program;
  readonly values: ValueTable;
  readonly actors: readonly Actor[];
  readonly rcu: number;
  /** CPUs 0 … cpus-1; the RCU actor has a notional one of its own, number `cpus`. */
  readonly cpus: number;
  readonly stateWords: number;
  readonly actorAt: readonly number[];
  readonly memoryAt: number;
  readonly lifeAt: number;
  /** Memory word → object; object → index among heap objects or -1. */
  readonly objectOfWord: Int32Array;
  readonly heapIndex: readonly number[];
  readonly isPointer: Uint8Array;
  /** Per memory word: where the state says that nothing was stored there yet, or -1 where that cannot be. */
  readonly unstoredAt: Int32Array;
  /**
   * Per actor: can others tell whether its CPU has interrupts off? An interrupt source that can strike it
   * does, and so does a grace period, which waits for such CPUs. Handlers and callbacks are waited for
   * in any case.
   */
  readonly interruptible: readonly boolean[];
  /** Per actor and instruction: the registers that are dead when the actor stops there. */
  readonly dead: readonly (readonly Int32Array[])[];
}

export const cpuAt = (cpu: number): number => firstCpuAt + 2 * cpu;
export const handlerAt = (cpu: number): number => firstCpuAt + 2 * cpu + 1;

export function createMachine(program: Program): Machine {
  const actors = program.actors;
  const cpus =
    1 +
    Math.max(
      -1,
      ...actors.flatMap((actor) =>
        actor.kind === 'thread' ? [actor.cpu] : actor.kind === 'interrupt' ? actor.cpus : [],
      ),
    );
  let next = firstCpuAt + 2 * (cpus + 1);
  const actorAt = actors.map((actor) => {
    const at = next;
    next += actorRegisters + actor.code.registers;
    return at;
  });
  const heapIndex = program.objects.map(() => -1);
  const lifeAt = next;
  let heap = 0;
  for (const object of program.objects)
    if (object.storage === 'heap') heapIndex[object.index] = heap++;
  const memoryAt = lifeAt + 2 * heap;
  const unstoredAt = findUnstored(program, memoryAt + program.words);
  const hasRcu = usesRcu(program);
  const struck = new Set(actors.flatMap((actor) => (actor.kind === 'interrupt' ? actor.cpus : [])));
  return {
    program,
    values: new ValueTable(program),
    actors,
    rcu: actors.length - 1,
    cpus,
    stateWords: memoryAt + program.words + unstoredAt.filter((at) => at >= 0).length,
    actorAt,
    memoryAt,
    lifeAt,
    objectOfWord: mapWords(program),
    heapIndex,
    isPointer: findPointers(program),
    unstoredAt,
    interruptible: actors.map(
      (actor) => actor.kind === 'thread' && (hasRcu || struck.has(actor.cpu)),
    ),
    dead: actors.map((actor) => findDead(actor.code)),
  };
}

function mapWords(program: Program): Int32Array {
  const objectOfWord = new Int32Array(program.words).fill(-1);
  for (const object of program.objects) {
    objectOfWord.fill(object.index, object.word, object.word + object.words);
  }
  return objectOfWord;
}

function findPointers(program: Program): Uint8Array {
  const isPointer = new Uint8Array(program.words);
  for (const object of program.objects) {
    for (const field of program.structs[object.struct]?.fields ?? []) {
      if (field.kind === 'pointer' || field.kind === 'tagged-pointer')
        isPointer[object.word + field.offset] = 1;
    }
  }
  return isPointer;
}

/** Does anything ever wait for a grace period? */
function usesRcu(program: Program): boolean {
  return [program.init, ...program.actors.map((actor) => actor.code)].some((code) =>
    code.instructions.some((instruction) => instruction.op === 'call-rcu'),
  );
}

/** Only kmalloc gives memory that holds nothing; programs without it have no such words. */
function findUnstored(program: Program, first: number): Int32Array {
  const unstoredAt = new Int32Array(program.words).fill(-1);
  const pools = new Set<number>();
  for (const code of [program.init, ...program.actors.map((actor) => actor.code)]) {
    for (const instruction of code.instructions)
      if (instruction.op === 'allocate' && !instruction.zeroed) pools.add(instruction.pool);
  }
  let next = first;
  for (const pool of pools) {
    for (const index of program.pools[pool]?.objects ?? []) {
      const { word, words } = program.objects[index] ?? { word: 0, words: 0 };
      for (let at = word; at < word + words; at++) unstoredAt[at] = next++;
    }
  }
  return unstoredAt;
}

function findDead(code: Code): readonly Int32Array[] {
  return code.live.map((alive) => {
    const dead: number[] = [];
    for (let register = 0; register < code.registers; register++) {
      if (!alive.includes(register)) dead.push(register);
    }
    return Int32Array.from(dead);
  });
}

/** The object that an address lies in, or undefined outside memory. */
export function objectAt(machine: Machine, address: number): MemoryObject | undefined {
  const word = (address - memoryBase) >> 3;
  const index = address < memoryBase ? -1 : (machine.objectOfWord[word] ?? -1);
  return machine.program.objects[index];
}

/** Memory that all actors share. Theirs alone, inputs and ghosts are none, and no step touches those. */
export function isShared({ program }: Machine, object: number): boolean {
  const storage = program.objects[object]?.storage;
  return storage === 'static' || storage === 'heap';
}

/** The word that an address names in `state`, without any check; 0 where nothing was stored. For views. */
export function peekWord(machine: Machine, state: State, address: number): number {
  return state[machine.memoryAt + ((address - memoryBase) >> 3)] ?? 0;
}

/** Whether the word that an address names holds anything: false in kmalloc's memory before the first store. */
export function isStored(machine: Machine, state: State, address: number): boolean {
  const at = machine.unstoredAt[(address - memoryBase) >> 3] ?? -1;
  return at < 0 || state[at] === 0;
}
