import type { BinaryOperator, Instruction, LocalOperation, UnaryOperator } from '../lang';
import { accessStored, accessWord, ghostWord } from './access';
import { compare } from './compare';
import type { Context } from './context';
import { actorReturns } from './machine';

const largest = 0x7fffffff;
const smallest = -0x80000000;

/** Does an operation that rides along with a step. False after a fault. Sets the next pc. */
export function doLocal(context: Context, instruction: Instruction & LocalOperation): boolean {
  const { machine } = context;
  const { values } = machine;
  let next = context.pc + 1;
  switch (instruction.op) {
    case 'constant':
      context.write(instruction.to, instruction.value);
      break;
    case 'copy':
      context.write(instruction.to, context.read(instruction.from));
      break;
    case 'unary':
      if (
        !writeInt(
          context,
          instruction.to,
          computeUnary(instruction.operator, context.read(instruction.from)),
        )
      )
        return false;
      break;
    case 'binary': {
      const value = computeBinary(
        instruction.operator,
        context.read(instruction.left),
        context.read(instruction.right),
      );
      if (!writeInt(context, instruction.to, value)) return false;
      break;
    }
    case 'jump':
      next = instruction.target;
      break;
    case 'branch':
      if (context.read(instruction.condition) === 0) next = instruction.otherwise;
      break;
    case 'text':
      context.write(instruction.to, values.literal(instruction.literal));
      break;
    case 'concatenate': {
      const text =
        values.textOf(context.read(instruction.left)) +
        values.textOf(context.read(instruction.right));
      context.write(instruction.to, values.numberOf(text));
      break;
    }
    case 'format': {
      const words = instruction.values.map((register) => context.read(register));
      context.write(
        instruction.to,
        values.numberOf(values.format(machine.program.texts[instruction.format] ?? '', words)),
      );
      break;
    }
    case 'length':
      context.write(instruction.to, values.textOf(context.read(instruction.from)).length);
      break;
    case 'slice': {
      const begin = Math.max(0, context.read(instruction.begin));
      const text = values
        .textOf(context.read(instruction.from))
        .slice(begin, Math.max(begin, context.read(instruction.end)));
      context.write(instruction.to, values.numberOf(text));
      break;
    }
    case 'peek': {
      const ghost = ghostWord(context, instruction.place);
      if (ghost !== undefined) context.touchGhost(ghost, false);
      const at = ghost ?? accessStored(context, instruction.place, 'own');
      if (at < 0) return false;
      context.write(instruction.to, context.state[at] ?? 0);
      break;
    }
    case 'poke': {
      const ghost = ghostWord(context, instruction.place);
      if (ghost !== undefined) {
        context.touchGhost(ghost, true);
        context.state[ghost] = context.read(instruction.from);
        break;
      }
      const at = accessWord(context, instruction.place, 'own');
      if (at < 0) return false;
      // Nobody owns an input.
      const object = machine.objectOfWord[at - machine.memoryAt] ?? -1;
      if (machine.program.objects[object]?.owner !== context.actor) {
        const message = 'writes to an input, which never changes';
        return context.fault({ kind: 'wild-pointer', message, object });
      }
      context.state[at] = context.read(instruction.from);
      break;
    }
    case 'note':
      context.emit({
        kind: 'note',
        name: instruction.name,
        values: instruction.values.map((register) => context.read(register)),
      });
      break;
    case 'assert':
      if (context.read(instruction.condition) === 0) {
        const words = instruction.values.map((register) => context.read(register));
        const { message } = instruction;
        return context.fault({
          kind: 'assertion',
          message: words.length === 0 ? message : values.format(message, words),
        });
      }
      break;
    case 'user-return': {
      const value = context.read(instruction.value);
      const before = values.textOf(context.word(actorReturns));
      const after = before === '' ? String(value) : `${before},${String(value)}`;
      context.state[context.at + actorReturns] = values.numberOf(after);
      context.emit({ kind: 'user-return', value });
      break;
    }
  }
  context.pc = next;
  return true;
}

/** False, after a fault, when there is no value or it does not fit an int. */
function writeInt(context: Context, to: number, value: number | undefined): boolean {
  if (value === undefined) return context.fault({ kind: 'overflow', message: 'divides by 0' });
  if (value > largest || value < smallest) {
    return context.fault({ kind: 'overflow', message: 'the result does not fit in 32 bits' });
  }
  context.write(to, value);
  return true;
}

function computeUnary(operator: UnaryOperator, value: number): number {
  switch (operator) {
    case '!':
      return value === 0 ? 1 : 0;
    case '-':
      return -value;
    case 'with_tag':
      return value | 1;
    case 'without_tag':
      return value & ~1;
    case 'has_tag':
      return value & 1;
  }
}

/** Undefined for a division by 0. The caller checks that the result fits. */
function computeBinary(operator: BinaryOperator, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : Math.trunc(left / right);
    case '%':
      return right === 0 ? undefined : left % right;
    case '&':
      return left & right;
    case '|':
      return left | right;
    default:
      return compare(operator, left, right);
  }
}
