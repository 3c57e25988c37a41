import type { Block, Expression, Statement } from './ast';
import type { CheckContext } from './check-context';
import { combine } from './check-operator';
import { conditionOf, convert, isAssignable, scalarOf, valueOf, withArticle } from './convert';
import { declareLocal } from './declare-local';
import { resolveType } from './resolve-type';
import { createScope } from './scope';
import type { CheckedBlock, CheckedStatement, Value } from './tree';
import { brokenType, isScalar } from './types';

/** What a statement turned into, and whether control can come out at its end. */
export interface Checked<T = CheckedStatement> {
  readonly statement: T;
  readonly completes: boolean;
  /** Whether a `break` inside leaves the loop around it. */
  readonly breaks: boolean;
}

interface Around {
  readonly inLoop: boolean;
}

export function checkBlock(
  context: CheckContext,
  block: Block,
  around: Around = { inLoop: false },
): Checked<CheckedBlock> {
  const scope = createScope(context.scope.globals, context.scope);
  return checkStatements({ ...context, scope }, block, around);
}

/** The statements of a block in the scope of the context itself. */
export function checkStatements(
  context: CheckContext,
  block: Block,
  around: Around = { inLoop: false },
): Checked<CheckedBlock> {
  const statements: CheckedStatement[] = [];
  let completes = true;
  let breaks = false;
  let hasWarned = false;
  for (const syntax of block.statements) {
    if (!completes && !hasWarned) {
      context.warn(
        'unreachable',
        syntax.span,
        'this is never reached: expected nothing behind a jump',
      );
      hasWarned = true;
    }
    const checked = checkStatement(context, syntax, around);
    if (checked === undefined) continue;
    statements.push(checked.statement);
    breaks ||= completes && checked.breaks;
    completes &&= checked.completes;
  }
  const { span, end } = block;
  return { statement: { kind: 'block', span, end, statements }, completes, breaks };
}

const simple = (statement: CheckedStatement): Checked => ({
  statement,
  completes: true,
  breaks: false,
});

/** Undefined when there is nothing to run: the statement was wrong or only declares something. */
function checkStatement(
  context: CheckContext,
  syntax: Statement,
  around: Around,
): Checked | undefined {
  const { span } = syntax;
  switch (syntax.kind) {
    case 'block':
      return checkBlock(context, syntax, around);
    case 'private':
      context.report(
        'private',
        span,
        '"private" is for actors: expected it directly in the body of one',
      );
      return undefined;
    case 'let':
      return simple(checkLet(context, syntax));
    case 'if':
      return checkIf(context, syntax, around);
    case 'while':
      return checkWhile(context, syntax);
    case 'break':
    case 'continue': {
      if (!around.inLoop)
        context.report(
          'statement',
          span,
          `"${syntax.kind}" outside of a loop: expected a while around it`,
        );
      return {
        statement: { kind: syntax.kind, span },
        completes: false,
        breaks: syntax.kind === 'break',
      };
    }
    case 'return':
      return { statement: checkReturn(context, syntax), completes: false, breaks: false };
    case 'note': {
      const values = syntax.values.map((value) => scalarOf(context, value));
      return simple({ kind: 'note', span, name: syntax.name.text, values });
    }
    case 'assign':
      return simpleIf(checkAssign(context, syntax));
    case 'evaluate': {
      const value = context.value(context, syntax.value);
      if (syntax.value.kind !== 'call' && value.kind !== 'broken') {
        context.report(
          'statement',
          syntax.value.span,
          'this does nothing: expected a call or an assignment',
        );
      }
      return simple({ kind: 'evaluate', span, value });
    }
  }
}

function simpleIf(statement: CheckedStatement | undefined): Checked | undefined {
  return statement && simple(statement);
}

function checkLet(
  context: CheckContext,
  syntax: Statement & { readonly kind: 'let' },
): CheckedStatement {
  const { name, span } = syntax;
  const declared = syntax.type && resolveType(context, syntax.type);
  let value: Value;
  if (declared !== undefined && isScalar(declared)) {
    value = valueOf(context, syntax.value, declared);
  } else {
    value = scalarOf(context, syntax.value);
    if (declared !== undefined && syntax.type !== undefined) {
      context.report(
        'type',
        syntax.type.span,
        `${withArticle(declared)} does not fit a register: expected a single value, or "private" memory`,
      );
    }
  }
  if (declared === undefined && value.type.kind === 'null') {
    context.report(
      'type',
      name.span,
      `of which struct is "${name.text}"? expected a type, "let ${name.text}: *T = NULL;"`,
    );
  }
  const type = declared ?? (value.type.kind === 'null' ? brokenType : value.type);
  const local = declareLocal(context, name, type);
  return { kind: 'let', span, local, value };
}

/** A statement that is no block has a scope of its own, too. */
function checkInside(context: CheckContext, syntax: Statement, around: Around): Checked {
  if (syntax.kind === 'block') return checkBlock(context, syntax, around);
  const scope = createScope(context.scope.globals, context.scope);
  const empty: CheckedStatement = {
    kind: 'block',
    span: syntax.span,
    end: syntax.span,
    statements: [],
  };
  return checkStatement({ ...context, scope }, syntax, around) ?? simple(empty);
}

function checkIf(
  context: CheckContext,
  syntax: Statement & { readonly kind: 'if' },
  around: Around,
): Checked {
  const condition = conditionOf(context, syntax.condition);
  const whenTrue = checkInside(context, syntax.whenTrue, around);
  const whenFalse = syntax.whenFalse && checkInside(context, syntax.whenFalse, around);
  return {
    statement: {
      kind: 'if',
      span: syntax.span,
      condition,
      whenTrue: whenTrue.statement,
      whenFalse: whenFalse?.statement,
    },
    completes: whenTrue.completes || (whenFalse?.completes ?? true),
    breaks: whenTrue.breaks || (whenFalse?.breaks ?? false),
  };
}

function checkWhile(
  context: CheckContext,
  syntax: Statement & { readonly kind: 'while' },
): Checked {
  const condition = conditionOf(context, syntax.condition);
  const body = checkInside(context, syntax.body, { inLoop: true });
  const isEndless = condition.kind === 'constant' && condition.value !== 0;
  return {
    statement: { kind: 'while', span: syntax.span, condition, body: body.statement },
    completes: !isEndless || body.breaks,
    breaks: false,
  };
}

function checkReturn(
  context: CheckContext,
  syntax: Statement & { readonly kind: 'return' },
): CheckedStatement {
  const { span } = syntax;
  const { result } = context;
  if (syntax.value === undefined) {
    if (result.kind !== 'nothing' && result.kind !== 'broken') {
      context.report(
        'missing-return',
        span,
        `a return without a value: expected ${withArticle(result)}`,
      );
    }
    return { kind: 'return', span, value: undefined };
  }
  if (result.kind === 'nothing') {
    context.value(context, syntax.value);
    context.report(
      'value-expected',
      syntax.value.span,
      'nothing is returned here: expected "return;"',
    );
    return { kind: 'return', span, value: undefined };
  }
  return { kind: 'return', span, value: valueOf(context, syntax.value, result) };
}

function checkAssign(
  context: CheckContext,
  syntax: Statement & { readonly kind: 'assign' },
): CheckedStatement | undefined {
  const { span, operator } = syntax;
  const target = context.target(context, syntax.place);
  if (target === undefined) {
    context.value(context, syntax.value);
    return undefined;
  }
  if (!isAssignable(context, target.type, syntax.place.span)) return undefined;
  if (target.kind === 'place' && target.isInput) {
    context.value(context, syntax.value);
    context.report(
      'input',
      syntax.place.span,
      'an input is never written: expected another variable',
    );
    return undefined;
  }
  if (operator === '=') {
    const value = valueOf(context, syntax.value, target.type);
    if (target.kind === 'place') return { kind: 'store', span, place: target.place, value };
    target.local.assigned = true;
    return { kind: 'assign', span, local: target.local, value };
  }
  return checkUpdate(context, syntax.place, operator === '+=' ? '+' : '-', syntax.value, span);
}

function checkUpdate(
  context: CheckContext,
  left: Expression,
  operator: '+' | '-',
  right: Expression,
  span: Statement['span'],
): CheckedStatement | undefined {
  const target = context.target(context, left);
  if (target === undefined) return undefined;
  const current = context.value(context, left);
  const value = scalarOf(context, right);
  const whole = convert(context, combine(context, operator, current, value, span), target.type);
  if (whole.kind === 'broken') return undefined;
  if (target.kind === 'local') {
    target.local.assigned = true;
    return { kind: 'assign', span, local: target.local, value: whole };
  }
  const joins = whole.kind === 'concatenate' ? 'concatenate' : operator;
  return { kind: 'update', span, place: target.place, operator: joins, value };
}
