import type { Declaration, FunctionDeclaration } from './ast';
import type { CheckContext } from './check-context';
import { withArticle } from './convert';
import { declarationsOf, declareName } from './declare-names';
import { resolveType } from './resolve-type';
import type { FunctionSymbol } from './symbols';
import { brokenType, isScalar, nothingType, type Type } from './types';
import type { TypeSyntax } from './ast';

export interface DeclaredFunction {
  readonly declaration: FunctionDeclaration;
  readonly symbol: FunctionSymbol;
}

/** What functions take and give; their bodies are checked once all of them are known. */
export function declareFunctions(
  context: CheckContext,
  declarations: readonly Declaration[],
): readonly DeclaredFunction[] {
  return declarationsOf(declarations, 'function').map((declaration) => {
    const symbol: FunctionSymbol = {
      kind: 'function',
      declaration,
      parameters: declaration.parameters.map(({ type }) => resolveScalar(context, type)),
      result: declaration.result ? resolveScalar(context, declaration.result) : nothingType,
      reference: { name: declaration.name.text, body: undefined },
    };
    declareName(context.scope.globals, declaration.name, symbol);
    return { declaration, symbol };
  });
}

function resolveScalar(context: CheckContext, syntax: TypeSyntax): Type {
  const type = resolveType(context, syntax);
  if (isScalar(type)) return type;
  context.report(
    'type',
    syntax.span,
    `${withArticle(type)} does not fit a register: expected a pointer to it`,
  );
  return brokenType;
}
