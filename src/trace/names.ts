import type { Field, MemoryObject } from '../lang';
import { addressOfWord, wordOfAddress } from '../lang';
import type { Machine, State } from '../machine';
import { inspectHeap, isStored, objectAt, peekWord } from '../machine';
import type { Part } from './words';

/**
 * `timer {it_id}` with the field filled in: "timer 2". Before the id was stored (it and the validity
 * word are 0 still, or nothing was stored at all): "a new timer". Memory of a freed object is gone,
 * so its name is too: "a freed timer"; `sceneAt` remembers better.
 */
export function objectName(machine: Machine, state: State, object: number): string {
  const description = machine.program.objects[object];
  if (description === undefined) return 'no object';
  const struct = machine.program.structs[description.struct];
  if (description.storage !== 'heap' || description.liveAtStart) return description.name;
  const label = struct?.label ?? struct?.name ?? description.name;
  const noun = nounOf(label);
  const life = inspectHeap(machine, state, object)?.life;
  if (life === 'freed') return `a freed ${noun}`;
  if (life === 'unallocated' || isNew(machine, state, description, label)) return `a new ${noun}`;
  return label.replace(/\{([^}]*)\}/g, (_, path: string) => {
    const word = wordOf(machine, state, description, path);
    return word === undefined ? '?' : String(word);
  });
}

/** `timer {it_id}` → "timer". */
export const nounOf = (label: string): string => label.replace(/\s*\{.*$/, '').trim() || 'object';

/** The noun for objects of a struct: "timer", or the struct's own name. */
export function structNoun(machine: Machine, struct: number): string {
  const layout = machine.program.structs[struct];
  return nounOf(layout?.label ?? layout?.name ?? 'object');
}

function isNew(machine: Machine, state: State, object: MemoryObject, label: string): boolean {
  const path = /\{([^}]*)\}/.exec(label)?.[1];
  if (path === undefined) return false;
  const id = wordOf(machine, state, object, path);
  if (id === undefined) return true;
  if (id !== 0) return false;
  const valid = machine.program.views.valid.find(({ struct }) => struct === object.struct);
  if (valid === undefined || inspectHeap(machine, state, object.index)?.life !== 'live')
    return false;
  return peekWord(machine, state, addressOfWord(object.word + valid.offset)) === 0;
}

/** Undefined where nothing was stored yet. */
function wordOf(
  machine: Machine,
  state: State,
  object: MemoryObject,
  path: string,
): number | undefined {
  const field = machine.program.structs[object.struct]?.fields.find((one) => one.path === path);
  if (field === undefined) return 0;
  const address = addressOfWord(object.word + field.offset);
  return isStored(machine, state, address) ? peekWord(machine, state, address) : undefined;
}

/** What lies at an address: an object and the path of a field in it. */
export interface FieldPath {
  readonly object: number;
  /** `list.next`, `[1].first`; empty for a scalar variable or the start of an object that has no such field. */
  readonly path: string;
  readonly field: Field | undefined;
}

export function fieldPath(machine: Machine, address: number): FieldPath | undefined {
  const object = objectAt(machine, address);
  if (object === undefined) return undefined;
  const offset = wordOfAddress(address) - object.word;
  const field = machine.program.structs[object.struct]?.fields.find((one) => one.offset === offset);
  return { object: object.index, path: field?.path ?? '', field };
}

/** The name of an actor in sentences: its CPU when it is the only thread there, else its own name. */
export function actorName(machine: Machine, actor: number): string {
  const description = machine.actors[actor];
  if (description === undefined) return 'nobody';
  switch (description.kind) {
    case 'thread': {
      const { cpu } = description;
      const isAlone = machine.actors.every(
        (one) => one.kind !== 'thread' || one.cpu !== cpu || one.index === actor,
      );
      return isAlone ? `CPU${String(cpu)}` : description.name;
    }
    case 'interrupt':
      return `the ${description.name} interrupt`;
    case 'rcu':
      return 'RCU';
  }
}

export const actorPart = (machine: Machine, actor: number): Part => ({
  text: actorName(machine, actor),
  actor,
});

/** A thread by what it does, as on its card: "reader". Others have one name only. */
export const rolePart =
  (machine: Machine) =>
  (actor: number): Part => {
    const description = machine.actors[actor];
    return description?.kind === 'thread'
      ? { text: description.name, actor }
      : actorPart(machine, actor);
  };
