import type { Block, FunctionDeclaration } from './ast';
import type { CallSite, CheckContext } from './check-context';
import { checkBlock, checkStatements } from './check-statement';
import { checkTarget } from './check-target';
import { checkValue } from './check-value';
import { withArticle } from './convert';
import { declareLocal } from './declare-local';
import type { Reporter } from './diagnostic';
import { createScope, type Scope } from './scope';
import type { FunctionSymbol, Globals } from './symbols';
import type { CheckedBlock, FunctionBody } from './tree';
import { nothingType, type Type } from './types';

export function createCheckContext(
  scope: Scope,
  warnings: Reporter,
  calls: CallSite[] = [],
  result: Type = nothingType,
): CheckContext {
  const { report } = scope.globals.reporter;
  return {
    scope,
    result,
    calls,
    report,
    warn: warnings.report,
    value: checkValue,
    target: checkTarget,
  };
}

export interface CheckedFunction {
  readonly body: FunctionBody;
  readonly calls: readonly CallSite[];
}

export function checkFunction(
  globals: Globals,
  warnings: Reporter,
  declaration: FunctionDeclaration,
  symbol: FunctionSymbol,
): CheckedFunction {
  const calls: CallSite[] = [];
  const context = createCheckContext(createScope(globals), warnings, calls, symbol.result);
  const parameters = declaration.parameters.map(({ name }, index) =>
    declareLocal(context, name, symbol.parameters[index] ?? nothingType),
  );
  const { statement: body, completes } = checkBlock(context, declaration.body);
  if (completes && symbol.result.kind !== 'nothing' && symbol.result.kind !== 'broken') {
    context.report(
      'missing-return',
      declaration.body.end,
      `not every path returns a value: expected a return of ${withArticle(symbol.result)}`,
    );
  }
  const name = declaration.name.text;
  return { body: { name, parameters, result: symbol.result, body }, calls };
}

/** The body of an actor or of init, in a scope that already has the private variables. */
export function checkActorBody(scope: Scope, warnings: Reporter, body: Block): CheckedBlock {
  return checkStatements(createCheckContext(scope, warnings), body).statement;
}
