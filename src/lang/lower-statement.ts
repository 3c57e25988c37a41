import { EngineBug } from './engine-bug';
import { lowerInitial } from './lower-call';
import { jumpUnless } from './lower-condition';
import { emitLoad, emitStore } from './lower-effect';
import { lowerPlace } from './lower-place';
import type { Frame, Lowering } from './lowering';
import type { CheckedStatement } from './tree';

/** See `Lowering.statement`. */
export function lowerStatement(
  lowering: Lowering,
  frame: Frame,
  statement: CheckedStatement,
): void {
  const { code } = lowering;
  const { span } = statement;
  switch (statement.kind) {
    case 'block':
      for (const inner of statement.statements) lowering.statement(frame, inner);
      break;
    case 'let': {
      const { local, value } = statement;
      frame.locals.set(local, lowerInitial(lowering, frame, local, value, 'block'));
      break;
    }
    case 'assign': {
      const to = frame.locals.get(statement.local);
      if (to === undefined) throw new EngineBug(`${statement.local.name} has no register`);
      lowering.value(frame, statement.value, to);
      break;
    }
    case 'store': {
      const { memory } = statement.place;
      const place = lowerPlace(lowering, frame, statement.place, span);
      const from = lowering.value(frame, statement.value);
      emitStore(lowering, memory, place, from, 'plain', span);
      break;
    }
    case 'update': {
      const { operator } = statement;
      const { memory } = statement.place;
      const place = lowerPlace(lowering, frame, statement.place, span);
      const left = code.newRegister();
      emitLoad(lowering, memory, place, left, 'plain', span);
      const right = lowering.value(frame, statement.value);
      const to = code.newRegister();
      if (operator === 'concatenate') code.emit({ op: operator, to, left, right }, span);
      else code.emit({ op: 'binary', to, operator, left, right }, span);
      emitStore(lowering, memory, place, to, 'plain', span);
      break;
    }
    case 'if':
      lowerIf(lowering, frame, statement);
      break;
    case 'while':
      lowerWhile(lowering, frame, statement);
      break;
    case 'break':
    case 'continue': {
      const loop = frame.loops.at(-1);
      if (loop === undefined) throw new EngineBug(`a ${statement.kind} outside of a loop`);
      code.emit({ op: 'jump', target: statement.kind === 'break' ? loop.end : loop.next }, span);
      break;
    }
    case 'return':
      if (statement.value !== undefined) lowering.value(frame, statement.value, frame.result);
      code.emit({ op: 'jump', target: frame.end }, span);
      break;
    case 'note': {
      const values = statement.values.map((value) => lowering.value(frame, value));
      code.emit({ op: 'note', name: statement.name, values }, span);
      break;
    }
    case 'evaluate':
      lowering.value(frame, statement.value);
  }
}

function lowerIf(
  lowering: Lowering,
  frame: Frame,
  statement: CheckedStatement & { readonly kind: 'if' },
): void {
  const { code } = lowering;
  const otherwise = code.newLabel();
  jumpUnless(lowering, frame, statement.condition, otherwise);
  lowering.statement(frame, statement.whenTrue);
  if (statement.whenFalse === undefined) {
    code.put(otherwise);
    return;
  }
  const end = code.newLabel();
  code.emit({ op: 'jump', target: end }, statement.span);
  code.put(otherwise);
  lowering.statement(frame, statement.whenFalse);
  code.put(end);
}

function lowerWhile(
  lowering: Lowering,
  frame: Frame,
  statement: CheckedStatement & { readonly kind: 'while' },
): void {
  const { code } = lowering;
  const next = code.newLabel();
  const end = code.newLabel();
  code.put(next);
  jumpUnless(lowering, frame, statement.condition, end);
  frame.loops.push({ next, end });
  lowering.statement(frame, statement.body);
  frame.loops.pop();
  code.emit({ op: 'jump', target: next }, statement.span);
  code.put(end);
}
