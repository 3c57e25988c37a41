import type { Label } from './assembler';
import type { Frame, Lowering } from './lowering';
import type { Value } from './tree';

/** Goes to `label` when the condition does not hold, else on. */
export function jumpUnless(lowering: Lowering, frame: Frame, condition: Value, label: Label): void {
  const { code } = lowering;
  if (condition.kind === 'constant') {
    if (condition.value === 0) code.emit({ op: 'jump', target: label }, condition.span);
  } else if (condition.kind === 'unary' && condition.operator === '!') {
    lowering.deeper(condition.span, () => jumpIf(lowering, frame, condition.of, label));
  } else if (condition.kind === 'logical') {
    lowering.deeper(condition.span, () => {
      if (condition.operator === '&&') {
        jumpUnless(lowering, frame, condition.left, label);
        jumpUnless(lowering, frame, condition.right, label);
      } else {
        const holds = code.newLabel();
        jumpIf(lowering, frame, condition.left, holds);
        jumpUnless(lowering, frame, condition.right, label);
        code.put(holds);
      }
    });
  } else {
    const register = lowering.value(frame, condition);
    code.emit({ op: 'branch', condition: register, otherwise: label }, condition.span);
  }
}

/** Goes to `label` when the condition holds, else on. */
export function jumpIf(lowering: Lowering, frame: Frame, condition: Value, label: Label): void {
  const { code } = lowering;
  if (condition.kind === 'unary' && condition.operator === '!') {
    lowering.deeper(condition.span, () => jumpUnless(lowering, frame, condition.of, label));
  } else if (condition.kind === 'logical' && condition.operator === '||') {
    lowering.deeper(condition.span, () => {
      jumpIf(lowering, frame, condition.left, label);
      jumpIf(lowering, frame, condition.right, label);
    });
  } else {
    const fails = code.newLabel();
    jumpUnless(lowering, frame, condition, fails);
    code.emit({ op: 'jump', target: label }, condition.span);
    code.put(fails);
  }
}
