import { EngineBug } from './engine-bug';
import { lowerCall } from './lower-call';
import { jumpUnless } from './lower-condition';
import { emitLoad, lowerEffect } from './lower-effect';
import { constant, lowerAddress, lowerPlace } from './lower-place';
import { type Frame, type Lowering, noRegister } from './lowering';
import type { Register } from './program';
import type { Value } from './tree';

/** See `Lowering.value`. */
export function lowerValue(
  lowering: Lowering,
  frame: Frame,
  value: Value,
  wanted?: Register,
): Register {
  const { code } = lowering;
  const { span } = value;
  const target = (): Register => wanted ?? code.newRegister();
  switch (value.kind) {
    case 'constant':
      return constant(lowering, value.value, span, wanted);
    case 'wide':
      return constant(lowering, lowering.wide.wordOf(value.digits), span, wanted);
    case 'text': {
      const to = target();
      code.emit({ op: 'text', to, literal: lowering.texts.indexOf(value.text) }, span);
      return to;
    }
    case 'local': {
      const from = frame.locals.get(value.local);
      if (from === undefined) throw new EngineBug(`${value.local.name} has no register`);
      if (wanted === undefined) return from;
      code.emit({ op: 'copy', to: wanted, from }, span);
      return wanted;
    }
    case 'load': {
      const place = lowerPlace(lowering, frame, value.place, span);
      const to = target();
      emitLoad(lowering, value.place.memory, place, to, value.ordering, span);
      return to;
    }
    case 'address':
      return lowerAddress(lowering, lowerPlace(lowering, frame, value.place, span), span, wanted);
    case 'shift': {
      const base = lowering.value(frame, value.of);
      return lowerAddress(lowering, { base, offset: value.bytes }, span, wanted);
    }
    case 'unary': {
      const from = lowering.value(frame, value.of);
      const to = target();
      code.emit({ op: 'unary', to, operator: value.operator, from }, span);
      return to;
    }
    case 'binary': {
      const left = lowering.value(frame, value.left);
      const right = lowering.value(frame, value.right);
      const to = target();
      code.emit({ op: 'binary', to, operator: value.operator, left, right }, span);
      return to;
    }
    case 'logical':
      return lowerLogical(lowering, frame, value, target());
    case 'widen':
      return lowerWiden(lowering, frame, value, wanted);
    case 'concatenate': {
      const left = lowering.value(frame, value.left);
      const right = lowering.value(frame, value.right);
      const to = target();
      code.emit({ op: 'concatenate', to, left, right }, span);
      return to;
    }
    case 'format': {
      const values = value.values.map((part) => lowering.value(frame, part));
      const to = target();
      code.emit({ op: 'format', to, format: lowering.texts.indexOf(value.format), values }, span);
      return to;
    }
    case 'length': {
      const from = lowering.value(frame, value.of);
      const to = target();
      code.emit({ op: 'length', to, from }, span);
      return to;
    }
    case 'slice': {
      const from = lowering.value(frame, value.of);
      const begin = lowering.value(frame, value.begin);
      const end = lowering.value(frame, value.end);
      const to = target();
      code.emit({ op: 'slice', to, from, begin, end }, span);
      return to;
    }
    case 'call':
      return lowerCall(lowering, frame, value, wanted);
    case 'exchange': {
      const place = lowerPlace(lowering, frame, value.place, span);
      const from = lowering.value(frame, value.value);
      const to = target();
      code.emit({ op: 'exchange', to, place, from }, span);
      return to;
    }
    case 'compare-exchange': {
      const place = lowerPlace(lowering, frame, value.place, span);
      const expected = lowering.value(frame, value.expected);
      const from = lowering.value(frame, value.value);
      const to = target();
      code.emit({ op: 'compare-exchange', to, place, expected, from }, span);
      return to;
    }
    case 'lock-irqsave': {
      const place = lowerPlace(lowering, frame, value.place, span);
      const to = target();
      code.emit({ op: 'interrupts-off', to }, span);
      code.emit({ op: 'lock', place }, span);
      return to;
    }
    case 'allocate': {
      const to = target();
      code.emit({ op: 'allocate', to, pool: value.pool, zeroed: value.zeroed }, span);
      return to;
    }
    case 'reference-get-unless-zero':
    case 'reference-put': {
      const place = lowerPlace(lowering, frame, value.place, span);
      const to = target();
      code.emit({ op: value.kind, to, place }, span);
      return to;
    }
    case 'broken':
      throw new EngineBug('a program with errors was lowered');
    default:
      lowerEffect(lowering, frame, value);
      return noRegister;
  }
}

function lowerLogical(
  lowering: Lowering,
  frame: Frame,
  value: Value & { readonly kind: 'logical' },
  to: Register,
): Register {
  const { code } = lowering;
  const fails = code.newLabel();
  const end = code.newLabel();
  jumpUnless(lowering, frame, value, fails);
  constant(lowering, 1, value.span, to);
  code.emit({ op: 'jump', target: end }, value.span);
  code.put(fails);
  constant(lowering, 0, value.span, to);
  code.put(end);
  return to;
}

/** Words below 0 stand for large constants in a u64, so no int below 0 may become one. */
function lowerWiden(
  lowering: Lowering,
  frame: Frame,
  { of, span }: Value & { readonly kind: 'widen' },
  wanted: Register | undefined,
): Register {
  const { code } = lowering;
  const from = lowering.value(frame, of, wanted);
  const condition = code.newRegister();
  const right = constant(lowering, 0, span);
  code.emit({ op: 'binary', to: condition, operator: '>=', left: from, right }, span);
  code.emit(
    { op: 'assert', condition, message: 'a number below 0 became a u64', values: [] },
    span,
  );
  return from;
}
