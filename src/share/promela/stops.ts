import type { Instruction, StepOperation } from '../../lang';

export function isStep(operation: Instruction): operation is Instruction & StepOperation {
  switch (operation.op) {
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
      return false;
    default:
      return true;
  }
}

/** Does an actor stop before this instruction? `interruptible`: an interrupt can strike it. */
export const isStop =
  (interruptible: boolean) =>
  (instruction: Instruction): boolean =>
    isStep(instruction) && (interruptible || !isInterruptEdge(instruction));

const isInterruptEdge = ({ op }: Instruction): boolean =>
  op === 'interrupts-off' || op === 'interrupts-on' || op === 'interrupts-restore';
