import { addressOfWord } from '../lang';
import type { Machine, State } from '../machine';
import { peekWord } from '../machine';

/** The word of a field of an object, by its path; 0 where there is no such field. */
export function fieldWord(machine: Machine, state: State, object: number, path: string): number {
  const description = machine.program.objects[object];
  const field = machine.program.structs[description?.struct ?? -1]?.fields.find(
    (one) => one.path === path,
  );
  if (description === undefined || field === undefined) return 0;
  return peekWord(machine, state, addressOfWord(description.word + field.offset));
}
