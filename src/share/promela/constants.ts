import type { BinaryOperator, Instruction, Register } from '../../lang';
import { followers } from './region';

/** The registers whose value is always the same one before an instruction, and that value. */
export type Known = ReadonlyMap<Register, number>;

export interface Entry {
  readonly pc: number;
  readonly known: Known;
}

/**
 * Constants: most registers hold one only until the next operation, and the addresses of private memory
 * are known everywhere. Undefined for an instruction that nothing leads to.
 */
export function findConstants(
  instructions: readonly Instruction[],
  entries: readonly Entry[],
  literalOf: (text: number) => number,
): readonly (Known | undefined)[] {
  const before: (Known | undefined)[] = instructions.map(() => undefined);
  const pending: Entry[] = [...entries];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { pc } = next;
    const instruction = instructions[pc];
    const old = before[pc];
    const known = old === undefined ? next.known : intersect(old, next.known);
    if (instruction === undefined || known === old) continue;
    before[pc] = known;
    const after = transfer(instruction, known, literalOf);
    for (const target of followers(instruction, pc, known))
      pending.push({ pc: target, known: after });
  }
  return before;
}

/** The same map when nothing is lost. */
function intersect(left: Known, right: Known): Known {
  const both = [...left].filter(([register, value]) => right.get(register) === value);
  return both.length === left.size ? left : new Map(both);
}

function transfer(
  instruction: Instruction,
  known: Known,
  literalOf: (text: number) => number,
): Known {
  if (!('to' in instruction)) return known;
  const after = new Map(known);
  const value = valueOf(instruction, known, literalOf);
  if (value === undefined) after.delete(instruction.to);
  else after.set(instruction.to, value);
  return after;
}

/** What an operation without an effect gives, where that is known and no fault. */
function valueOf(
  instruction: Instruction,
  known: Known,
  literalOf: (text: number) => number,
): number | undefined {
  switch (instruction.op) {
    case 'constant':
      return instruction.value;
    case 'text':
      return literalOf(instruction.literal);
    case 'copy':
      return known.get(instruction.from);
    case 'binary': {
      const left = known.get(instruction.left);
      const right = known.get(instruction.right);
      return left === undefined || right === undefined
        ? undefined
        : compute(instruction.operator, left, right);
    }
    default:
      return undefined;
  }
}

/** The arithmetic of addresses and what is compared with them; the rest can wait for the run. */
function compute(operator: BinaryOperator, left: number, right: number): number | undefined {
  const result = ((): number | undefined => {
    switch (operator) {
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      case '==':
        return Number(left === right);
      case '!=':
        return Number(left !== right);
      case '<':
        return Number(left < right);
      case '<=':
        return Number(left <= right);
      case '>':
        return Number(left > right);
      case '>=':
        return Number(left >= right);
      default:
        return undefined;
    }
  })();
  return result === undefined || Math.abs(result) > 0x7fffffff ? undefined : result;
}
