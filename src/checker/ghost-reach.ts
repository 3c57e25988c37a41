import type { Instruction } from '../lang';
import { type Machine, objectAt, ridesAlong } from '../machine';

/** The memory words of ghosts that what rides along with a step may touch. */
export interface Reach {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

/** What may ride along with a step of an actor that goes on at instruction `start`. */
export function reachOf(machine: Machine, actor: number, start: number): Reach {
  const instructions = machine.actors[actor]?.code.instructions ?? [];
  const interruptible = machine.interruptible[actor] ?? false;
  const reads = new Set<number>();
  const writes = new Set<number>();
  const seen = new Set<number>();
  const open = [start];
  for (let pc = open.pop(); pc !== undefined; pc = open.pop()) {
    const instruction = instructions[pc];
    if (instruction === undefined || seen.has(pc)) continue;
    seen.add(pc);
    for (const word of ghostWords(machine, instruction))
      (instruction.op === 'peek' ? reads : writes).add(word);
    if (instruction.op === 'jump') open.push(instruction.target);
    else if (ridesAlong(instruction, interruptible)) open.push(pc + 1);
    if (instruction.op === 'branch') open.push(instruction.otherwise);
  }
  return { reads: [...reads], writes: [...writes] };
}

/** The words of the ghost that a `peek` or `poke` names; of an array all, since its offset is the array's address. */
function ghostWords(machine: Machine, instruction: Instruction): readonly number[] {
  if (instruction.op !== 'peek' && instruction.op !== 'poke') return [];
  const object = objectAt(machine, instruction.place.offset);
  if (object?.storage !== 'ghost') return [];
  return Array.from({ length: object.words }, (_, k) => object.word + k);
}
