import type { Instruction, StepOperation } from '../../lang';
import { ridesAlong } from '../../machine';

/** A step of its own where others can tell: all but what touches registers and private memory only. */
export const isStep = (operation: Instruction): operation is Instruction & StepOperation =>
  !ridesAlong(operation, true);

/** Does an actor stop before this instruction? `interruptible`: others can tell its interrupts off from on. */
export const isStop =
  (interruptible: boolean) =>
  (instruction: Instruction): boolean =>
    !ridesAlong(instruction, interruptible);
