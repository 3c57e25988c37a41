import type { Views } from '../lang';
import { addressOfWord } from '../lang';
import type { Machine, State } from '../machine';
import { inspectHeap, objectAt, peekWord } from '../machine';

export type ListOfViews = Views['lists'][number];

const walks = new WeakMap<State, readonly (readonly number[])[]>();

/** The objects that a walk from the head of list number `list` meets, in order. Stops at poison, memory that is gone, or a circle. */
export function reachable(machine: Machine, state: State, list: number): readonly number[] {
  let known = walks.get(state);
  if (known === undefined) {
    known = machine.program.views.lists.map((view) => walk(machine, state, view.headWord, view));
    walks.set(state, known);
  }
  return known[list] ?? [];
}

/** As `reachable`, for one bucket of a hash table. */
export function walk(
  machine: Machine,
  state: State,
  headWord: number,
  node: { readonly struct: number; readonly nodeOffset: number; readonly nextOffset: number },
): readonly number[] {
  const met: number[] = [];
  let pointer = peekWord(machine, state, addressOfWord(headWord));
  for (;;) {
    const object = objectOfNode(machine, pointer, node);
    if (object === undefined || met.includes(object) || !isAllocated(machine, state, object))
      return met;
    met.push(object);
    const word = (machine.program.objects[object]?.word ?? 0) + node.nextOffset;
    pointer = peekWord(machine, state, addressOfWord(word));
  }
}

/** The object whose node a pointer names; undefined for NULL, poison and anything else. */
export function objectOfNode(
  machine: Machine,
  pointer: number,
  node: { readonly struct: number; readonly nodeOffset: number },
): number | undefined {
  const object = objectAt(machine, pointer);
  if (object === undefined || object.struct !== node.struct) return undefined;
  return addressOfWord(object.word + node.nodeOffset) === pointer ? object.index : undefined;
}

export function isAllocated(machine: Machine, state: State, object: number): boolean {
  const life = inspectHeap(machine, state, object)?.life;
  return life !== 'freed' && life !== 'unallocated';
}

/** The list that objects of this struct stand on, or -1. */
export const listOfStruct = (machine: Machine, struct: number): number =>
  machine.program.views.lists.findIndex((list) => list.struct === struct);
