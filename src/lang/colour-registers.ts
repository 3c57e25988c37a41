import { BitRows } from './bits';
import { EngineBug } from './engine-bug';
import type { Liveness } from './liveness';
import type { Instruction, Register } from './program';

/**
 * A real register for every virtual one, so that two that are needed at the same time differ. First
 * come, first served; a copy goes into its source's register where it can. `fixed` registers, the
 * arguments of callbacks, are all register 0.
 */
export function colourRegisters(
  instructions: readonly Instruction[],
  { after, before, uses }: Liveness,
  registers: number,
  fixed: readonly { readonly register: Register; readonly entry: number }[],
): readonly Register[] {
  const conflicts = new BitRows(registers, registers);
  const separate = (register: Register, others: readonly Register[], but?: Register): void => {
    for (const other of others) {
      if (other === register || other === but) continue;
      conflicts.add(register, other);
      conflicts.add(other, register);
    }
  };
  instructions.forEach((instruction, index) => {
    const written = uses[index]?.writes;
    if (written === undefined) return;
    const source = instruction.op === 'copy' ? instruction.from : undefined;
    separate(written, after.members(index), source);
  });
  for (const { register, entry } of fixed) separate(register, before.members(entry));

  const colours = new Array<Register>(registers).fill(-1);
  for (const { register } of fixed) colours[register] = 0;
  instructions.forEach((instruction, index) => {
    const written = uses[index]?.writes;
    if (written === undefined || colours[written] !== -1) return;
    const taken = new Set(conflicts.members(written).map((other) => colours[other]));
    const source = instruction.op === 'copy' ? (colours[instruction.from] ?? -1) : -1;
    let colour = source >= 0 && !taken.has(source) ? source : 0;
    while (taken.has(colour)) colour++;
    colours[written] = colour;
  });
  for (const { register } of fixed) {
    if (conflicts.members(register).some((other) => colours[other] === 0)) {
      throw new EngineBug('the argument of a callback has no register');
    }
  }
  return colours;
}
