import { EngineBug } from './engine-bug';
import type { Frame, Lowering } from './lowering';
import type { Place, Register, Span } from './program';
import type { PlaceTree, Value } from './tree';

/** The address of a place, as a register and an offset in bytes. */
export function lowerPlace(lowering: Lowering, frame: Frame, place: PlaceTree, at: Span): Place {
  return lowering.deeper(at, () => placeOf(lowering, frame, place, at));
}

function placeOf(lowering: Lowering, frame: Frame, place: PlaceTree, at: Span): Place {
  switch (place.kind) {
    case 'fixed':
      return { base: -1, offset: place.address };
    case 'inside': {
      const { base, offset } = lowerPlace(lowering, frame, place.of, at);
      return { base, offset: offset + place.bytes };
    }
    case 'followed':
      return lowerPointer(lowering, frame, place.pointer);
    case 'element':
      return lowerElement(lowering, frame, place, at);
  }
}

/** `&x` and `container_of` are offsets: following them needs no arithmetic. */
function lowerPointer(lowering: Lowering, frame: Frame, pointer: Value): Place {
  if (pointer.kind === 'address') return lowerPlace(lowering, frame, pointer.place, pointer.span);
  if (pointer.kind !== 'shift') return { base: lowering.value(frame, pointer), offset: 0 };
  const { base, offset } = lowering.deeper(pointer.span, () =>
    lowerPointer(lowering, frame, pointer.of),
  );
  return { base, offset: offset + pointer.bytes };
}

function lowerElement(
  lowering: Lowering,
  frame: Frame,
  place: PlaceTree & { readonly kind: 'element' },
  at: Span,
): Place {
  const { code } = lowering;
  const { base, offset } = lowerPlace(lowering, frame, place.of, at);
  const index = lowering.value(frame, place.index);
  requireIndex(lowering, index, place.length, at);
  const size = constant(lowering, place.bytes, at);
  const distance = code.newRegister();
  code.emit({ op: 'binary', to: distance, operator: '*', left: index, right: size }, at);
  if (base < 0) return { base: distance, offset };
  const sum = code.newRegister();
  code.emit({ op: 'binary', to: sum, operator: '+', left: base, right: distance }, at);
  return { base: sum, offset };
}

function requireIndex(lowering: Lowering, index: Register, length: number, at: Span): void {
  const { code } = lowering;
  for (const [operator, limit] of [
    ['>=', 0],
    ['<', length],
  ] as const) {
    const isInside = code.newRegister();
    const right = constant(lowering, limit, at);
    code.emit({ op: 'binary', to: isInside, operator, left: index, right }, at);
    const message = `the index is not one of 0 to ${length - 1}`;
    code.emit({ op: 'assert', condition: isInside, message, values: [] }, at);
  }
}

/** The address as a value. */
export function lowerAddress(
  lowering: Lowering,
  { base, offset }: Place,
  at: Span,
  wanted: Register | undefined,
): Register {
  if (base < 0) return constant(lowering, offset, at, wanted);
  if (offset === 0 && wanted === undefined) return base;
  const to = wanted ?? lowering.code.newRegister();
  if (offset === 0) lowering.code.emit({ op: 'copy', to, from: base }, at);
  else {
    const right = constant(lowering, offset, at);
    lowering.code.emit({ op: 'binary', to, operator: '+', left: base, right }, at);
  }
  return to;
}

export function constant(lowering: Lowering, value: number, at: Span, wanted?: Register): Register {
  if (!Number.isInteger(value)) throw new EngineBug(`${value} is no word`);
  const to = wanted ?? lowering.code.newRegister();
  lowering.code.emit({ op: 'constant', to, value }, at);
  return to;
}
