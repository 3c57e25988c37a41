import type { Instruction, LocalOperation, StepOperation } from '../lang';
import type { Context } from './context';
import { doLocal } from './local';
import { actorLocks, actorNesting, actorRegisters, cpuAt } from './machine';
import { doStep } from './step';

/** Far more than any loop over registers needs; a loop that never touches memory would never end. */
const mostLocalOperations = 5_000_000;

/**
 * Runs what rides along: up to the next step or the end. False after a fault. Registers that no later
 * instruction reads become 0.
 */
export function settle(context: Context): boolean {
  const { instructions } = context.code;
  for (let count = 0; ; count++) {
    const instruction = instructions[context.pc];
    context.instruction = instruction;
    if (instruction === undefined || instruction.op === 'end') return forget(context);
    if (count === mostLocalOperations) {
      return context.fault({ kind: 'endless-loop', message: 'goes round without touching memory' });
    }
    if (isLocal(instruction)) {
      if (!doLocal(context, instruction)) return false;
    } else if (isInterruptEdge(instruction) && !context.interruptible) {
      if (!doStep(context, instruction)) return false;
    } else {
      return forget(context);
    }
  }
}

function forget(context: Context): true {
  const dead = context.machine.dead[context.actor]?.[context.pc];
  if (dead !== undefined)
    for (const register of dead) context.state[context.at + actorRegisters + register] = 0;
  return true;
}

/** Leaves with everything given back? A fault if not. `what` is where it goes: "returns to user space". */
export function checkBalance(context: Context, what: string): boolean {
  const left =
    context.word(actorLocks) !== 0
      ? 'holding a lock'
      : context.word(actorNesting) !== 0
        ? 'inside an RCU section'
        : context.state[cpuAt(context.cpu)] !== 0
          ? 'with interrupts off'
          : undefined;
  return left === undefined || context.fault({ kind: 'unbalanced', message: `${what} ${left}` });
}

/** Whether an instruction is done together with the step before it. */
export const ridesAlong = (instruction: Instruction, interruptible: boolean): boolean =>
  isLocal(instruction) || (isInterruptEdge(instruction) && !interruptible);

const isInterruptEdge = (instruction: Instruction & StepOperation): boolean =>
  instruction.op === 'interrupts-off' ||
  instruction.op === 'interrupts-on' ||
  instruction.op === 'interrupts-restore';

function isLocal(instruction: Instruction): instruction is Instruction & LocalOperation {
  switch (instruction.op) {
    case 'constant':
    case 'copy':
    case 'unary':
    case 'binary':
    case 'jump':
    case 'branch':
    case 'concatenate':
    case 'text':
    case 'format':
    case 'length':
    case 'slice':
    case 'peek':
    case 'poke':
    case 'note':
    case 'assert':
    case 'user-return':
      return true;
    default:
      return false;
  }
}
