import type { SyntaxNode } from '@lezer/common';
import type { TypedName, TypeSyntax } from './ast';
import { EngineBug } from './engine-bug';
import {
  childrenOf,
  maximumNesting,
  requireChild,
  spanOf,
  type SyntaxContext,
  textOf,
  toIdentifier,
} from './syntax-context';
import { toExpression } from './to-expression';

const flavours = { PointerType: 'plain', TaggedType: 'tagged', PrivateType: 'private' } as const;

export function toType(context: SyntaxContext, node: SyntaxNode, depth = 0): TypeSyntax {
  const span = spanOf(context, node);
  if (depth > maximumNesting) {
    context.reporter.report(
      'nesting',
      span,
      `nested too deeply: expected at most ${maximumNesting} levels`,
    );
    return { kind: 'named', span, name: 'int' };
  }
  switch (node.name) {
    case 'NamedType':
      return { kind: 'named', span, name: textOf(context, node) };
    case 'PointerType':
    case 'TaggedType':
    case 'PrivateType':
      return {
        kind: 'pointer',
        span,
        to: toType(context, requireType(node), depth + 1),
        flavour: flavours[node.name],
      };
    case 'ArrayType':
      return {
        kind: 'array',
        span,
        of: toType(context, requireType(node), depth + 1),
        lengths: node.getChildren('ArrayLength').map((length) => {
          const [, inside] = childrenOf(length);
          if (inside === undefined) throw new EngineBug('an array length without a number');
          return toExpression(context, inside, depth + 1);
        }),
      };
    default:
      throw new EngineBug(`${node.name} is no type`);
  }
}

/** The type that is a child of this node. */
export function requireType(node: SyntaxNode): SyntaxNode {
  const found = findType(node);
  if (found === undefined) throw new EngineBug(`a ${node.name} without a type`);
  return found;
}

export function findType(node: SyntaxNode): SyntaxNode | undefined {
  return childrenOf(node).find((child) => child.name.endsWith('Type'));
}

/** `name: type`, as fields, parameters and variables are declared. */
export function toTypedName(context: SyntaxContext, node: SyntaxNode): TypedName {
  return {
    name: toIdentifier(context, requireChild(node, 'Identifier')),
    type: toType(context, requireType(node)),
  };
}
