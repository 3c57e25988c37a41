import type { Instruction, Register } from '../../lang';
import type { Known } from './constants';
import { followers } from './region';

/** Per instruction, the registers that it or a later one reads, those left out whose value is known. */
export function findNeeded(
  instructions: readonly Instruction[],
  known: readonly (Known | undefined)[],
): readonly ReadonlySet<Register>[] {
  const needed: ReadonlySet<Register>[] = instructions.map(() => new Set());
  for (let changed = true; changed;) {
    changed = false;
    for (let pc = instructions.length - 1; pc >= 0; pc--) {
      const instruction = instructions[pc];
      const values = known[pc];
      if (instruction === undefined || values === undefined) continue;
      const set = new Set(
        followers(instruction, pc, values).flatMap((next) => [...(needed[next] ?? [])]),
      );
      if ('to' in instruction) set.delete(instruction.to);
      for (const register of readsOf(instruction)) if (!values.has(register)) set.add(register);
      if (set.size === needed[pc]?.size) continue;
      needed[pc] = set;
      changed = true;
    }
  }
  return needed;
}

/** Notes are left out of the model. */
function readsOf(instruction: Instruction): readonly Register[] {
  const reads: Register[] = [];
  if ('place' in instruction && instruction.place.base >= 0) reads.push(instruction.place.base);
  if ('from' in instruction) reads.push(instruction.from);
  if ('left' in instruction) reads.push(instruction.left, instruction.right);
  if ('condition' in instruction) reads.push(instruction.condition);
  if ('expected' in instruction) reads.push(instruction.expected);
  if ('pointer' in instruction) reads.push(instruction.pointer);
  if (instruction.op === 'format') reads.push(...instruction.values);
  if (instruction.op === 'slice') reads.push(instruction.begin, instruction.end);
  if (instruction.op === 'wait' || instruction.op === 'user-return') reads.push(instruction.value);
  return reads;
}
