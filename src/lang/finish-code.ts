import { type Assembler, grow } from './assembler';
import { colourRegisters } from './colour-registers';
import { findLiveness } from './liveness';
import type { Code, Instruction, Register } from './program';
import { renameRegisters } from './registers-of';
import { tidyCode } from './tidy-code';

export interface FinishedCode {
  readonly code: Code;
  /** Where control enters for each of the assembler's entries. */
  readonly entries: readonly number[];
}

/** Labels become places, virtual registers real ones. Throws `TooLarge`. */
export function finishCode(assembler: Assembler): FinishedCode {
  const { instructions, entries } = tidyCode(
    assembler.instructions,
    assembler.labels,
    assembler.entries.map((entry) => entry.label),
  );
  const count = assembler.registers.length;
  const liveness = findLiveness(instructions, count);
  instructions.forEach(({ at }, index) => {
    grow(assembler.size, 'live', liveness.before.count(index), at);
  });
  const fixed = assembler.entries.map(({ argument }, index) => ({
    register: argument,
    entry: entries[index] ?? 0,
  }));
  const colours = colourRegisters(instructions, liveness, count, fixed);
  const colourOf = (register: Register): Register => colours[register] ?? -1;

  const alive = instructions.map((_, index) => liveness.before.members(index));
  return {
    entries,
    code: {
      instructions: instructions.map((instruction) => ({
        ...renameRegisters(instruction, colourOf, colourOf),
        ...originOf(instruction),
      })),
      calls: assembler.calls,
      registers: 1 + Math.max(-1, ...colours),
      live: alive.map((members) => members.map(colourOf)),
      locals: alive.map((members) =>
        members.flatMap((register) => {
          const name = assembler.registers[register];
          return name === undefined ? [] : [{ name, register: colourOf(register) }];
        }),
      ),
    },
  };
}

function originOf({ at, call }: Instruction): Pick<Instruction, 'at' | 'call'> {
  return { at, call };
}
