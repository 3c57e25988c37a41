import type { SyntaxNode } from '@lezer/common';
import type { Expression } from './ast';
import { EngineBug } from './engine-bug';
import {
  childrenOf,
  maximumNesting,
  reportNesting,
  requireChild,
  spanOf,
  type SyntaxContext,
  textOf,
  toIdentifier,
  toTextLiteral,
} from './syntax-context';

const largest = 2n ** 64n - 1n;
const binaryOperators = [
  '||',
  '&&',
  '|',
  '&',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
] as const;
const unaryOperators = ['!', '-', '*', '&'] as const;

/** An expression of the Lezer tree, which has no errors inside. */
export function toExpression(context: SyntaxContext, node: SyntaxNode, depth: number): Expression {
  const span = spanOf(context, node);
  if (depth > maximumNesting) {
    reportNesting(context, span);
    return { kind: 'broken', span };
  }
  const children = childrenOf(node);
  const child = (index: number): SyntaxNode => {
    const found = children[index];
    if (found === undefined) throw new EngineBug(`a ${node.name} without part ${index}`);
    return found;
  };
  const inside = (index: number): Expression => toExpression(context, child(index), depth + 1);

  switch (node.name) {
    case 'Name':
      return { kind: 'name', span, name: textOf(context, node) };
    case 'Number':
      return toNumber(context, node);
    case 'String':
      return { kind: 'text', span, value: toTextLiteral(context, node).value };
    case 'Group':
      return inside(1);
    case 'Call':
      return {
        kind: 'call',
        span,
        name: toIdentifier(context, child(0)),
        values: toArguments(context, child(1), depth + 1),
      };
    case 'Member':
      return {
        kind: 'member',
        span,
        of: inside(0),
        arrow: child(1).name === '->',
        field: toIdentifier(context, child(2)),
      };
    case 'Index':
      return { kind: 'index', span, of: inside(0), index: inside(2) };
    case 'Unary': {
      const operator = unaryOperators.find((known) => known === child(0).name);
      if (operator === undefined) throw new EngineBug(`unknown operator ${child(0).name}`);
      return { kind: 'unary', span, operator, of: inside(1) };
    }
    case 'Binary': {
      const operator = binaryOperators.find((known) => known === child(1).name);
      if (operator === undefined) throw new EngineBug(`unknown operator ${child(1).name}`);
      return { kind: 'binary', span, operator, left: inside(0), right: inside(2) };
    }
    default:
      throw new EngineBug(`${node.name} is no expression`);
  }
}

/** The values between the parentheses of an ArgumentList. */
export function toArguments(
  context: SyntaxContext,
  node: SyntaxNode,
  depth: number,
): readonly Expression[] {
  return childrenOf(node)
    .filter((child) => child.name !== '(' && child.name !== ')' && child.name !== ',')
    .map((child) => toExpression(context, child, depth));
}

/** The expression between the parentheses of a Condition. */
export function toCondition(context: SyntaxContext, node: SyntaxNode, depth: number): Expression {
  const [, inside] = childrenOf(requireChild(node, 'Condition'));
  if (inside === undefined) throw new EngineBug('an empty condition');
  return toExpression(context, inside, depth);
}

function toNumber(context: SyntaxContext, node: SyntaxNode): Expression {
  const span = spanOf(context, node);
  const text = textOf(context, node);
  if (/^0[0-9]/.test(text)) {
    context.reporter.report(
      'number',
      span,
      'a number may not begin with 0: expected a decimal or 0x… number',
    );
    return { kind: 'broken', span };
  }
  const value = BigInt(text.length > 30 ? largest + 1n : text);
  if (value > largest) {
    context.reporter.report('number', span, 'number too large: expected at most 64 bits');
    return { kind: 'broken', span };
  }
  return { kind: 'number', span, value };
}
