import { BitRows } from './bits';
import type { Instruction } from './program';
import { type Uses, usesOf } from './registers-of';

export interface Liveness {
  /** Row per instruction: the registers whose value it or a later one can still read. */
  readonly before: BitRows;
  /** Row per instruction: those whose value a later one can still read. */
  readonly after: BitRows;
  readonly uses: readonly Uses[];
}

/** Where control can go from an instruction. */
export function successorsOf(instruction: Instruction, index: number): readonly number[] {
  switch (instruction.op) {
    case 'jump':
      return [instruction.target];
    case 'branch':
      return [index + 1, instruction.otherwise];
    case 'end':
      return [];
    default:
      return [index + 1];
  }
}

/** Backwards over the code until nothing changes. */
export function findLiveness(instructions: readonly Instruction[], registers: number): Liveness {
  const before = new BitRows(instructions.length, registers);
  const after = new BitRows(instructions.length, registers);
  const needed = new BitRows(1, registers);
  const uses = instructions.map(usesOf);
  for (let changed = true; changed;) {
    changed = false;
    for (let index = instructions.length - 1; index >= 0; index--) {
      const instruction = instructions[index];
      const use = uses[index];
      if (instruction === undefined || use === undefined) continue;
      for (const next of successorsOf(instruction, index)) after.addAll(index, before, next);
      needed.clear(0);
      needed.addAll(0, after, index);
      if (use.writes !== undefined) needed.remove(0, use.writes);
      for (const register of use.reads) needed.add(0, register);
      if (before.addAll(index, needed, 0)) changed = true;
    }
  }
  return { before, after, uses };
}
