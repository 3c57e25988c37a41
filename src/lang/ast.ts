import type { BinaryOperator, Span } from './program';

/** `.race` text as written, with spans; names are not resolved and types are not checked. */
export interface FileSyntax {
  readonly path: string;
  readonly declarations: readonly Declaration[];
}

export interface Identifier {
  readonly text: string;
  readonly span: Span;
}

export interface TextLiteral {
  readonly value: string;
  readonly span: Span;
}

export type TypeSyntax = { readonly span: Span } & (
  | { readonly kind: 'named'; readonly name: string }
  | {
      readonly kind: 'pointer';
      readonly to: TypeSyntax;
      readonly flavour: 'plain' | 'tagged' | 'private';
    }
  | { readonly kind: 'array'; readonly of: TypeSyntax; readonly lengths: readonly Expression[] }
);

/** A name with a type: a field, a parameter of a function, a variable. */
export interface TypedName {
  readonly name: Identifier;
  readonly type: TypeSyntax;
}

export type Declaration = { readonly span: Span } & (
  | { readonly kind: 'include'; readonly path: TextLiteral }
  | { readonly kind: 'const'; readonly name: Identifier; readonly value: Expression }
  | {
      readonly kind: 'param';
      readonly name: Identifier;
      readonly value: Expression;
      readonly minimum: Expression;
      readonly maximum: Expression;
    }
  | {
      readonly kind: 'struct';
      readonly name: Identifier;
      readonly label: TextLiteral | undefined;
      readonly fields: readonly TypedName[];
    }
  | {
      readonly kind: 'var' | 'object' | 'input' | 'ghost';
      readonly name: Identifier;
      readonly label: TextLiteral | undefined;
      readonly type: TypeSyntax;
    }
  | { readonly kind: 'pool'; readonly struct: Identifier; readonly size: Expression }
  | { readonly kind: 'init'; readonly body: Block }
  | ActorDeclaration
  | FunctionDeclaration
  | {
      readonly kind: 'show';
      readonly view: Identifier;
      readonly place: Expression;
      /** The place as written: what the view is called unless it has a label. */
      readonly placeText: string;
      readonly of: Expression | undefined;
      readonly label: TextLiteral | undefined;
    }
  | { readonly kind: 'suggest'; readonly schedule: TextLiteral }
);

export interface ActorDeclaration {
  readonly kind: 'actor';
  readonly span: Span;
  readonly name: Identifier;
  readonly letter: Identifier;
  readonly cpus: readonly Identifier[];
  /** For an interrupt: how often it strikes at most. */
  readonly times: Expression | undefined;
  readonly body: Block;
}

export interface FunctionDeclaration {
  readonly kind: 'function';
  readonly span: Span;
  readonly name: Identifier;
  readonly parameters: readonly TypedName[];
  readonly result: TypeSyntax | undefined;
  readonly body: Block;
}

export interface Block {
  readonly kind: 'block';
  readonly span: Span;
  /** The closing brace. */
  readonly end: Span;
  readonly statements: readonly Statement[];
}

export type Statement =
  | Block
  | ({ readonly span: Span } & (
      | { readonly kind: 'private'; readonly name: Identifier; readonly type: TypeSyntax }
      | {
          readonly kind: 'let';
          readonly name: Identifier;
          readonly type: TypeSyntax | undefined;
          readonly value: Expression;
        }
      | {
          readonly kind: 'if';
          readonly condition: Expression;
          readonly whenTrue: Statement;
          readonly whenFalse: Statement | undefined;
        }
      | { readonly kind: 'while'; readonly condition: Expression; readonly body: Statement }
      | { readonly kind: 'break' | 'continue' }
      | { readonly kind: 'return'; readonly value: Expression | undefined }
      | { readonly kind: 'note'; readonly name: Identifier; readonly values: readonly Expression[] }
      | {
          readonly kind: 'assign';
          readonly place: Expression;
          readonly operator: '=' | '+=' | '-=';
          readonly value: Expression;
        }
      | { readonly kind: 'evaluate'; readonly value: Expression }
    ));

export type Expression = { readonly span: Span } & (
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'text'; readonly value: string }
  | CallSyntax
  | {
      readonly kind: 'member';
      readonly of: Expression;
      readonly field: Identifier;
      readonly arrow: boolean;
    }
  | { readonly kind: 'index'; readonly of: Expression; readonly index: Expression }
  | { readonly kind: 'unary'; readonly operator: '!' | '-' | '*' | '&'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator | '&&' | '||';
      readonly left: Expression;
      readonly right: Expression;
    }
  /** Something that could not be understood and has been reported. */
  | { readonly kind: 'broken' }
);

export interface CallSyntax {
  readonly kind: 'call';
  readonly span: Span;
  readonly name: Identifier;
  readonly values: readonly Expression[];
}
