import { assertNever } from './engine-bug';
import type { WordKind } from './program';

/** A struct as declared; the fields are filled in once all structs are known. */
export interface StructInfo {
  readonly name: string;
  readonly label: string | undefined;
  readonly fields: Map<string, FieldInfo>;
  words: number;
  /** How many structs and arrays are in each other at most, itself included. */
  depth: number;
}

export interface FieldInfo {
  readonly name: string;
  readonly type: Type;
  /** In words from the start of the struct. */
  readonly offset: number;
}

export type Type =
  | { readonly kind: 'int' | 'bool' | 'u64' | 'text' | 'spinlock' | 'refcount' }
  | {
      readonly kind: 'pointer';
      readonly to: Type;
      readonly flavour: 'plain' | 'tagged' | 'private';
    }
  | { readonly kind: 'struct'; readonly struct: StructInfo }
  | { readonly kind: 'array'; readonly of: Type; readonly length: number }
  /** Of NULL and of list poison: fits every pointer. */
  | { readonly kind: 'null' }
  /** Of a call that gives nothing. */
  | { readonly kind: 'nothing' }
  /** Of something that has been reported already: fits everything. */
  | { readonly kind: 'broken' };

export type PointerType = Type & { readonly kind: 'pointer' };

export const intType: Type = { kind: 'int' };
export const boolType: Type = { kind: 'bool' };
export const u64Type: Type = { kind: 'u64' };
export const textType: Type = { kind: 'text' };
export const nullType: Type = { kind: 'null' };
export const nothingType: Type = { kind: 'nothing' };
export const brokenType: Type = { kind: 'broken' };

export function pointerTo(to: Type, flavour: PointerType['flavour'] = 'plain'): PointerType {
  return { kind: 'pointer', to, flavour };
}

/** As in source text. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case 'pointer':
      return `${type.flavour === 'plain' ? '' : `${type.flavour} `}*${typeText(type.to)}`;
    case 'struct':
      return type.struct.name;
    case 'array':
      return arrayText(type);
    case 'null':
      return 'NULL';
    case 'nothing':
      return 'nothing';
    default:
      return type.kind;
  }
}

function arrayText(type: Type & { kind: 'array' }): string {
  let lengths = '';
  let element: Type = type;
  for (; element.kind === 'array'; element = element.of) lengths += `[${element.length}]`;
  return typeText(element) + lengths;
}

export function isSameType(a: Type, b: Type): boolean {
  if (a.kind === 'broken' || b.kind === 'broken') return true;
  if (a.kind === 'pointer') {
    return b.kind === 'pointer' && a.flavour === b.flavour && isSameType(a.to, b.to);
  }
  if (a.kind === 'struct') return b.kind === 'struct' && a.struct === b.struct;
  if (a.kind === 'array')
    return b.kind === 'array' && a.length === b.length && isSameType(a.of, b.of);
  return a.kind === b.kind;
}

/** Whether a value of type `from` can be put where a `to` is wanted. */
export function fits(from: Type, to: Type): boolean {
  if (isSameType(from, to)) return true;
  if (from.kind === 'bool') return to.kind === 'int' || to.kind === 'u64';
  if (from.kind === 'int') return to.kind === 'u64';
  if (from.kind === 'null') return to.kind === 'pointer';
  return (
    from.kind === 'pointer' &&
    to.kind === 'pointer' &&
    from.flavour === 'plain' &&
    to.flavour === 'tagged' &&
    isSameType(from.to, to.to)
  );
}

/** Can live in a register: copied, passed, compared. */
export function isScalar(type: Type): boolean {
  switch (type.kind) {
    case 'int':
    case 'bool':
    case 'u64':
    case 'text':
    case 'pointer':
    case 'null':
    case 'broken':
      return true;
    default:
      return false;
  }
}

export function isNumber(type: Type): boolean {
  return type.kind === 'int' || type.kind === 'bool' || type.kind === 'broken';
}

export function isPointer(type: Type): boolean {
  return type.kind === 'pointer' || type.kind === 'null' || type.kind === 'broken';
}

export function wordsOf(type: Type): number {
  if (type.kind === 'struct') return type.struct.words;
  if (type.kind === 'array') return type.length * wordsOf(type.of);
  return 1;
}

/** How many structs and arrays are in each other. */
export function depthOf(type: Type): number {
  if (type.kind === 'struct') return type.struct.depth;
  return type.kind === 'array' ? 1 + depthOf(type.of) : 0;
}

/** What the word of a scalar in memory holds; undefined for what is no single word. */
export function wordKindOf(type: Type): WordKind | undefined {
  switch (type.kind) {
    case 'int':
    case 'bool':
    case 'u64':
    case 'text':
    case 'spinlock':
    case 'refcount':
      return type.kind;
    case 'pointer':
      return type.flavour === 'tagged' ? 'tagged-pointer' : 'pointer';
    case 'struct':
    case 'array':
    case 'null':
    case 'nothing':
    case 'broken':
      return undefined;
    default:
      return assertNever(type);
  }
}
