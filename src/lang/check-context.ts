import type { Expression } from './ast';
import type { Span } from './program';
import type { Scope } from './scope';
import type { DiagnosticCode } from './diagnostic';
import type { Local, PlaceTree, Value } from './tree';
import { brokenType, type Type } from './types';

/** Something that can stand left of `=`. */
export type Target =
  | { readonly kind: 'local'; readonly local: Local; readonly type: Type }
  | {
      readonly kind: 'place';
      readonly place: PlaceTree;
      readonly type: Type;
      readonly isInput: boolean;
    };

/** A call of one function in another, for the search for recursion. */
export interface CallSite {
  readonly name: string;
  readonly span: Span;
}

/** What checking one body needs. `value` and `target` are the two that everything recurs through. */
export interface CheckContext {
  readonly scope: Scope;
  /** What `return` has to give; nothing in an actor and in init. */
  readonly result: Type;
  /** Where functions used here are written down. */
  readonly calls: CallSite[];
  readonly report: (code: DiagnosticCode, span: Span, message: string) => void;
  readonly warn: (code: DiagnosticCode, span: Span, message: string) => void;
  /** Any expression; a call that gives nothing has the type `nothing`. */
  readonly value: (context: CheckContext, expression: Expression) => Value;
  /** Undefined when it is no place, which has been reported then. */
  readonly target: (context: CheckContext, expression: Expression) => Target | undefined;
}

export function brokenValue(span: Span): Value {
  return { kind: 'broken', span, type: brokenType };
}
