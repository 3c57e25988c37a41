import type { SyntaxNode } from '@lezer/common';
import type { Block, Expression, Statement } from './ast';
import { EngineBug } from './engine-bug';
import {
  childrenOf,
  maximumNesting,
  reportNesting,
  requireChild,
  spanOf,
  type SyntaxContext,
  toIdentifier,
} from './syntax-context';
import { toArguments, toCondition, toExpression } from './to-expression';
import { findType, toType, toTypedName } from './to-type';

export function toBlock(context: SyntaxContext, node: SyntaxNode, depth = 0): Block {
  return {
    kind: 'block',
    span: spanOf(context, node),
    end: spanOf(context, requireChild(node, '}')),
    statements: childrenOf(node)
      .filter((child) => child.name !== '{' && child.name !== '}')
      .map((child) => toStatement(context, child, depth + 1)),
  };
}

function toStatement(context: SyntaxContext, node: SyntaxNode, depth: number): Statement {
  const span = spanOf(context, node);
  if (depth > maximumNesting) {
    reportNesting(context, span);
    return { kind: 'block', span, end: span, statements: [] };
  }
  const children = childrenOf(node);
  const expression = (index: number): Expression => {
    const child = children[index];
    if (child === undefined) throw new EngineBug(`a ${node.name} without part ${index}`);
    return toExpression(context, child, depth + 1);
  };

  switch (node.name) {
    case 'Block':
      return toBlock(context, node, depth);
    case 'Private':
      return { kind: 'private', span, ...toTypedName(context, node) };
    case 'Let': {
      const type = findType(node);
      return {
        kind: 'let',
        span,
        name: toIdentifier(context, requireChild(node, 'Identifier')),
        type: type && toType(context, type, depth + 1),
        value: expression(children.length - 2),
      };
    }
    case 'If': {
      const [, , whenTrue, , whenFalse] = children;
      if (whenTrue === undefined) throw new EngineBug('an if without a statement');
      return {
        kind: 'if',
        span,
        condition: toCondition(context, node, depth + 1),
        whenTrue: toStatement(context, whenTrue, depth + 1),
        whenFalse: whenFalse && toStatement(context, whenFalse, depth + 1),
      };
    }
    case 'While': {
      const [, , body] = children;
      if (body === undefined) throw new EngineBug('a while without a statement');
      return {
        kind: 'while',
        span,
        condition: toCondition(context, node, depth + 1),
        body: toStatement(context, body, depth + 1),
      };
    }
    case 'Break':
      return { kind: 'break', span };
    case 'Continue':
      return { kind: 'continue', span };
    case 'Return':
      return { kind: 'return', span, value: children.length > 2 ? expression(1) : undefined };
    case 'Note':
      return {
        kind: 'note',
        span,
        name: toIdentifier(context, requireChild(node, 'Identifier')),
        values: toArguments(context, requireChild(node, 'ArgumentList'), depth + 1),
      };
    case 'Assign': {
      const operator = (['=', '+=', '-='] as const).find((known) => node.getChild(known) !== null);
      if (operator === undefined) throw new EngineBug('an assignment without an operator');
      return { kind: 'assign', span, place: expression(0), operator, value: expression(2) };
    }
    case 'Evaluate':
      return { kind: 'evaluate', span, value: expression(0) };
    default:
      throw new EngineBug(`${node.name} is no statement`);
  }
}
