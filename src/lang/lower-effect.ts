import { assertNever } from './engine-bug';
import type { Frame, Lowering } from './lowering';
import { lowerPlace } from './lower-place';
import type { Ordering, Place, Register, Span } from './program';
import type { Effect, Memory } from './tree';

/** Calls that give nothing. Arguments are computed from left to right. */
export function lowerEffect(
  lowering: Lowering,
  frame: Frame,
  effect: Effect & { readonly span: Span },
): void {
  const { code } = lowering;
  const { span } = effect;
  switch (effect.kind) {
    case 'store': {
      const place = lowerPlace(lowering, frame, effect.place, span);
      const from = lowering.value(frame, effect.value);
      emitStore(lowering, effect.place.memory, place, from, effect.ordering, span);
      break;
    }
    case 'wait': {
      const place = lowerPlace(lowering, frame, effect.place, span);
      const value = lowering.value(frame, effect.value);
      const { comparison, spins } = effect;
      code.emit({ op: 'wait', place, comparison, value, spins }, span);
      break;
    }
    case 'lock':
    case 'unlock':
    case 'lock-irq':
    case 'unlock-irq': {
      const place = lowerPlace(lowering, frame, effect.place, span);
      const isLock = effect.kind === 'lock' || effect.kind === 'lock-irq';
      if (effect.kind === 'lock-irq')
        code.emit({ op: 'interrupts-off', to: code.newRegister() }, span);
      code.emit({ op: isLock ? 'lock' : 'unlock', place }, span);
      if (effect.kind === 'unlock-irq') code.emit({ op: 'interrupts-on' }, span);
      break;
    }
    case 'unlock-irqrestore': {
      const place = lowerPlace(lowering, frame, effect.place, span);
      const from = lowering.value(frame, effect.flags);
      code.emit({ op: 'unlock', place }, span);
      code.emit({ op: 'interrupts-restore', from }, span);
      break;
    }
    case 'interrupts-off':
      code.emit({ op: 'interrupts-off', to: code.newRegister() }, span);
      break;
    case 'interrupts-on':
    case 'rcu-lock':
    case 'rcu-unlock':
      code.emit({ op: effect.kind }, span);
      break;
    case 'free':
      code.emit({ op: 'free', pointer: lowering.value(frame, effect.pointer) }, span);
      break;
    case 'call-rcu': {
      const pointer = lowering.value(frame, effect.pointer);
      const callback = effect.callback === undefined ? -1 : lowering.callbackOf(effect.callback);
      code.emit({ op: 'call-rcu', pointer, callback }, span);
      break;
    }
    case 'reference-set': {
      const place = lowerPlace(lowering, frame, effect.place, span);
      const from = lowering.value(frame, effect.value);
      code.emit({ op: 'reference-set', place, from }, span);
      break;
    }
    case 'reference-get': {
      const place = lowerPlace(lowering, frame, effect.place, span);
      code.emit({ op: 'reference-get', place }, span);
      break;
    }
    case 'copy-to-user':
      code.emit({ op: 'copy-to-user', from: lowering.value(frame, effect.text) }, span);
      break;
    case 'user-return':
      code.emit({ op: 'user-return', value: lowering.value(frame, effect.value) }, span);
      break;
    case 'assert': {
      const condition = lowering.value(frame, effect.condition);
      const values = effect.values.map((value) => lowering.value(frame, value));
      code.emit({ op: 'assert', condition, message: effect.message, values }, span);
      break;
    }
    default:
      assertNever(effect);
  }
}

export function emitStore(
  lowering: Lowering,
  memory: Memory,
  place: Place,
  from: Register,
  ordering: Ordering,
  at: Span,
): void {
  if (memory === 'shared') lowering.code.emit({ op: 'store', place, from, ordering }, at);
  else lowering.code.emit({ op: 'poke', place, from }, at);
}

export function emitLoad(
  lowering: Lowering,
  memory: Memory,
  place: Place,
  to: Register,
  ordering: Ordering,
  at: Span,
): void {
  if (memory === 'shared') lowering.code.emit({ op: 'load', to, place, ordering }, at);
  else lowering.code.emit({ op: 'peek', to, place }, at);
}
