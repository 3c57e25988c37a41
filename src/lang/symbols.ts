import type { FunctionDeclaration } from './ast';
import type { Reporter } from './diagnostic';
import type { FunctionReference, Local, Memory, Value } from './tree';
import type { StructInfo, Type } from './types';

/** A variable in memory: `var`, `object`, `input`, `private` or `ghost`. */
export interface MemorySymbol {
  readonly kind: 'memory';
  readonly name: string;
  readonly type: Type;
  readonly memory: Memory;
  /** `input`: read by all, written by none. */
  readonly isInput: boolean;
  /** In bytes. */
  readonly address: number;
  /** Index into `Program.objects`. */
  readonly object: number;
}

/** A `const`, a `param` or one of the language's own, such as NULL. */
export interface ConstantSymbol {
  readonly kind: 'constant';
  /** Undefined when it is wrong, which has been reported then. */
  readonly value: () => Value | undefined;
}

export interface FunctionSymbol {
  readonly kind: 'function';
  readonly declaration: FunctionDeclaration;
  readonly parameters: readonly Type[];
  readonly result: Type;
  readonly reference: FunctionReference;
}

export interface LocalSymbol {
  readonly kind: 'local';
  readonly local: Local;
}

export type GlobalSymbol = MemorySymbol | ConstantSymbol | FunctionSymbol;
export type ScopedSymbol = MemorySymbol | LocalSymbol;

/** All that bodies can refer to. */
export interface Globals {
  readonly reporter: Reporter;
  readonly names: Map<string, GlobalSymbol>;
  readonly structs: Map<string, StructInfo>;
  /** Index into `Program.pools`, by the name of the struct. */
  readonly pools: Map<string, number>;
  /** How deep the expression being checked is in others and in constants. */
  depth: number;
}
