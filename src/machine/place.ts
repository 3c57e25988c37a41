import type { Place } from '../lang';
import { memoryBase } from '../lang';
import type { Machine, State } from './machine';
import { actorRegisters } from './machine';

/** The address that a place names for the actor whose words begin at `at`. */
export function addressOfPlace(state: State, at: number, place: Place): number {
  return place.base < 0
    ? place.offset
    : (state[at + actorRegisters + place.base] ?? 0) + place.offset;
}

/** The memory word of a place, or -1 where it names none (NULL, poison, a tag, outside). */
export function wordOfPlace(machine: Machine, state: State, at: number, place: Place): number {
  const address = addressOfPlace(state, at, place);
  if (address < memoryBase || (address & 7) !== 0) return -1;
  const word = (address - memoryBase) >> 3;
  return word < machine.program.words ? word : -1;
}
