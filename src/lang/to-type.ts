import type { SyntaxNode } from '@lezer/common';
import type { TypedName, TypeSyntax } from './ast';
import { EngineBug } from './engine-bug';
import type { Span } from './program';
import {
  childrenOf,
  maximumNesting,
  reportNesting,
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
  if (depth > maximumNesting) return tooDeep(context, span);
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
    case 'ArrayType': {
      const lengths = node.getChildren('ArrayLength');
      if (depth + lengths.length > maximumNesting) return tooDeep(context, span);
      return {
        kind: 'array',
        span,
        of: toType(context, requireType(node), depth + 1),
        lengths: lengths.map((length) => {
          const [, inside] = childrenOf(length);
          if (inside === undefined) throw new EngineBug('an array length without a number');
          return toExpression(context, inside, depth + 1);
        }),
      };
    }
    default:
      throw new EngineBug(`${node.name} is no type`);
  }
}

function tooDeep(context: SyntaxContext, span: Span): TypeSyntax {
  reportNesting(context, span);
  return { kind: 'named', span, name: 'int' };
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
