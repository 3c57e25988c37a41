import type { BinaryOperator, Comparison, Ordering, Span, UnaryOperator } from './program';
import type { Type } from './types';

/**
 * Checked code: names resolved, types known, built-ins told apart. What `check` makes and `lower`
 * turns into instructions.
 */
export interface FunctionBody {
  readonly name: string;
  readonly parameters: readonly Local[];
  readonly result: Type;
  readonly body: CheckedBlock;
}

/** Filled in once the function has been checked; calls may refer to it before. */
export interface FunctionReference {
  readonly name: string;
  body: FunctionBody | undefined;
}

/** A variable in a register. */
export interface Local {
  readonly name: string;
  readonly type: Type;
  /** Whether it is assigned to after its declaration. */
  assigned: boolean;
}

export type Memory = 'shared' | 'private' | 'ghost';

/** Somewhere in memory. */
export type PlaceTree =
  | { readonly kind: 'fixed'; readonly address: number; readonly memory: Memory }
  | { readonly kind: 'followed'; readonly pointer: Value; readonly memory: Memory }
  | {
      readonly kind: 'inside';
      readonly of: PlaceTree;
      readonly bytes: number;
      readonly memory: Memory;
    }
  | {
      readonly kind: 'element';
      readonly of: PlaceTree;
      readonly index: Value;
      readonly length: number;
      readonly bytes: number;
      readonly memory: Memory;
    };

export type Value = { readonly span: Span; readonly type: Type } & (
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'wide'; readonly digits: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'local'; readonly local: Local }
  | { readonly kind: 'load'; readonly place: PlaceTree; readonly ordering: Ordering }
  | { readonly kind: 'address'; readonly place: PlaceTree }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly of: Value }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Value;
      readonly right: Value;
    }
  | {
      readonly kind: 'logical';
      readonly operator: '&&' | '||';
      readonly left: Value;
      readonly right: Value;
    }
  /** An int as a u64. */
  | { readonly kind: 'widen'; readonly of: Value }
  | { readonly kind: 'concatenate'; readonly left: Value; readonly right: Value }
  | { readonly kind: 'format'; readonly format: string; readonly values: readonly Value[] }
  | { readonly kind: 'length'; readonly of: Value }
  | { readonly kind: 'slice'; readonly of: Value; readonly begin: Value; readonly end: Value }
  /** An address so many bytes further: container_of. */
  | { readonly kind: 'shift'; readonly of: Value; readonly bytes: number }
  | {
      readonly kind: 'call';
      readonly function: FunctionReference;
      readonly values: readonly Value[];
    }
  | { readonly kind: 'exchange'; readonly place: PlaceTree; readonly value: Value }
  | {
      readonly kind: 'compare-exchange';
      readonly place: PlaceTree;
      readonly expected: Value;
      readonly value: Value;
    }
  | { readonly kind: 'lock-irqsave'; readonly place: PlaceTree }
  | { readonly kind: 'allocate'; readonly pool: number; readonly zeroed: boolean }
  | { readonly kind: 'reference-get-unless-zero' | 'reference-put'; readonly place: PlaceTree }
  | Effect
  | { readonly kind: 'broken' }
);

/** Calls that give nothing. */
export type Effect =
  | {
      readonly kind: 'store';
      readonly place: PlaceTree;
      readonly value: Value;
      readonly ordering: Ordering;
    }
  | {
      readonly kind: 'wait';
      readonly place: PlaceTree;
      readonly comparison: Comparison;
      readonly value: Value;
      readonly spins: boolean;
    }
  | {
      readonly kind: 'lock' | 'unlock' | 'lock-irq' | 'unlock-irq' | 'reference-get';
      readonly place: PlaceTree;
    }
  | { readonly kind: 'unlock-irqrestore'; readonly place: PlaceTree; readonly flags: Value }
  | { readonly kind: 'interrupts-off' | 'interrupts-on' | 'rcu-lock' | 'rcu-unlock' }
  | { readonly kind: 'free'; readonly pointer: Value }
  | {
      readonly kind: 'call-rcu';
      readonly pointer: Value;
      /** Undefined for kfree_rcu. */
      readonly callback: FunctionReference | undefined;
    }
  | { readonly kind: 'reference-set'; readonly place: PlaceTree; readonly value: Value }
  | { readonly kind: 'copy-to-user'; readonly text: Value }
  | { readonly kind: 'user-return'; readonly value: Value }
  | {
      readonly kind: 'assert';
      readonly condition: Value;
      readonly message: string;
      readonly values: readonly Value[];
    };

export interface CheckedBlock {
  readonly kind: 'block';
  readonly span: Span;
  readonly end: Span;
  readonly statements: readonly CheckedStatement[];
}

export type CheckedStatement =
  | CheckedBlock
  | ({ readonly span: Span } & (
      | { readonly kind: 'let'; readonly local: Local; readonly value: Value }
      | { readonly kind: 'assign'; readonly local: Local; readonly value: Value }
      | { readonly kind: 'store'; readonly place: PlaceTree; readonly value: Value }
      | {
          readonly kind: 'update';
          readonly place: PlaceTree;
          readonly operator: '+' | '-' | 'concatenate';
          readonly value: Value;
        }
      | {
          readonly kind: 'if';
          readonly condition: Value;
          readonly whenTrue: CheckedStatement;
          readonly whenFalse: CheckedStatement | undefined;
        }
      | { readonly kind: 'while'; readonly condition: Value; readonly body: CheckedStatement }
      | { readonly kind: 'break' | 'continue' }
      | { readonly kind: 'return'; readonly value: Value | undefined }
      | { readonly kind: 'note'; readonly name: string; readonly values: readonly Value[] }
      | { readonly kind: 'evaluate'; readonly value: Value }
    ));
