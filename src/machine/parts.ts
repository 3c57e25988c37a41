import type { Machine } from './machine';
import {
  actorRegisters,
  cpuAt,
  gracePeriodAt,
  handlerAt,
  isShared,
  statusAt,
  waitedForAt,
} from './machine';

/**
 * The words of a state by who can touch them: a step of an actor reads and writes its own component, the
 * one of the object that it accesses, the global one, that of its CPU, and the ghosts; nothing else. The
 * exceptions are allocation and the RCU machinery's own choices, which may look at everything.
 */
export interface StateParts {
  /** Every word of the state is in exactly one. */
  readonly components: readonly Int32Array[];
  /** Status and grace period. */
  readonly global: number;
  /** Memory that only observes, and inputs, which never change. */
  readonly ghost: number;
  readonly ofActor: readonly number[];
  /** Per CPU; -1 where nobody but its one actor can change it: the words are that actor's then. */
  readonly ofCpu: readonly number[];
  /** Per object; -1 for private memory: the words are the actor's then. */
  readonly ofObject: readonly number[];
}

export function stateParts(machine: Machine): StateParts {
  const { actors, program } = machine;
  const components: number[][] = [[statusAt, gracePeriodAt, waitedForAt], []];
  const [global, ghost] = [0, 1];
  const wordsOf = (component: number): number[] => components[component] ?? [];
  const add = (words: number[]): number => components.push(words) - 1;

  const ofActor = actors.map(({ index, code }) => {
    const at = machine.actorAt[index] ?? 0;
    return add(range(at, actorRegisters + code.registers));
  });
  const struck = new Set(actors.flatMap((actor) => (actor.kind === 'interrupt' ? actor.cpus : [])));
  const ofCpu = Array.from({ length: machine.cpus + 1 }, (_, cpu) => {
    const words = [cpuAt(cpu), handlerAt(cpu)];
    const owner =
      cpu === machine.cpus
        ? machine.rcu
        : actors.find((actor) => actor.kind === 'thread' && actor.cpu === cpu)?.index;
    if (owner === undefined || struck.has(cpu)) return add(words);
    wordsOf(ofActor[owner] ?? ghost).push(...words);
    return -1;
  });
  const ofObject = program.objects.map((object) => {
    const words = range(machine.memoryAt + object.word, object.words);
    for (let word = object.word; word < object.word + object.words; word++) {
      const unstored = machine.unstoredAt[word] ?? -1;
      if (unstored >= 0) words.push(unstored);
    }
    const heap = machine.heapIndex[object.index] ?? -1;
    if (heap >= 0) words.push(machine.lifeAt + 2 * heap, machine.lifeAt + 2 * heap + 1);
    if (isShared(machine, object.index)) return add(words);
    const owner = object.owner === undefined ? ghost : (ofActor[object.owner] ?? ghost);
    wordsOf(owner).push(...words);
    return -1;
  });
  return {
    components: components.map((words) => Int32Array.from(words)),
    global,
    ghost,
    ofActor,
    ofCpu,
    ofObject,
  };
}

const range = (from: number, length: number): number[] =>
  Array.from({ length }, (_, index) => from + index);
