import type { SyntaxNode } from '@lezer/common';
import type { ActorDeclaration, Declaration, Expression, Identifier, TextLiteral } from './ast';
import { EngineBug } from './engine-bug';
import {
  childrenOf,
  requireChild,
  spanOf,
  type SyntaxContext,
  textOf,
  toIdentifier,
  toTextLiteral,
} from './syntax-context';
import { toExpression } from './to-expression';
import { toBlock } from './to-statement';
import { requireType, toType, toTypedName } from './to-type';

const memoryKinds = {
  Variable: 'var',
  HeapObject: 'object',
  Input: 'input',
  Ghost: 'ghost',
} as const;

/** A declaration of the Lezer tree, which has no errors inside. */
export function toDeclaration(context: SyntaxContext, node: SyntaxNode): Declaration {
  const span = spanOf(context, node);
  const children = childrenOf(node);
  const expression = (index: number): Expression => {
    const child = children[index];
    if (child === undefined) throw new EngineBug(`a ${node.name} without part ${index}`);
    return toExpression(context, child, 0);
  };
  const name = (): Identifier => toIdentifier(context, requireChild(node, 'Identifier'));

  switch (node.name) {
    case 'Include':
      return { kind: 'include', span, path: toTextLiteral(context, requireChild(node, 'String')) };
    case 'Const':
      return { kind: 'const', span, name: name(), value: expression(3) };
    case 'Parameter':
      return {
        kind: 'param',
        span,
        name: name(),
        value: expression(3),
        minimum: expression(5),
        maximum: expression(7),
      };
    case 'Struct':
      return {
        kind: 'struct',
        span,
        name: name(),
        label: labelOf(context, node),
        fields: requireChild(node, 'FieldList')
          .getChildren('FieldDeclaration')
          .map((field) => toTypedName(context, field)),
      };
    case 'Variable':
    case 'HeapObject':
    case 'Input':
    case 'Ghost':
      return {
        kind: memoryKinds[node.name],
        span,
        name: name(),
        label: labelOf(context, node),
        type: toType(context, requireType(node)),
      };
    case 'Pool':
      return { kind: 'pool', span, struct: name(), size: expression(3) };
    case 'Init':
      return { kind: 'init', span, body: toBlock(context, requireChild(node, 'Block')) };
    case 'Actor':
      return toActor(context, node, undefined);
    case 'Interrupt':
      return toActor(context, node, expression(children.length - 2));
    case 'Function': {
      const result = node.getChild('Result');
      return {
        kind: 'function',
        span,
        name: name(),
        parameters: requireChild(node, 'ParameterList')
          .getChildren('ParameterDeclaration')
          .map((parameter) => toTypedName(context, parameter)),
        result: result ? toType(context, requireType(result)) : undefined,
        body: toBlock(context, requireChild(node, 'Block')),
      };
    }
    case 'Show': {
      const [, , place] = children;
      const [, of] = childrenOf(node.getChild('Of') ?? node);
      if (place === undefined || of === undefined) throw new EngineBug('a view of nothing');
      return {
        kind: 'show',
        span,
        view: name(),
        place: toExpression(context, place, 0),
        placeText: textOf(context, place),
        of: node.getChild('Of') ? toExpression(context, of, 0) : undefined,
        label: labelOf(context, node),
      };
    }
    case 'Suggest':
      return {
        kind: 'suggest',
        span,
        schedule: toTextLiteral(context, requireChild(node, 'String')),
      };
    default:
      throw new EngineBug(`${node.name} is no declaration`);
  }
}

function labelOf(context: SyntaxContext, node: SyntaxNode): TextLiteral | undefined {
  const label = node.getChild('Label');
  return label ? toTextLiteral(context, requireChild(label, 'String')) : undefined;
}

function toActor(
  context: SyntaxContext,
  node: SyntaxNode,
  times: Expression | undefined,
): ActorDeclaration {
  const [name, letter, ...cpus] = node
    .getChildren('Identifier')
    .map((child) => toIdentifier(context, child));
  if (name === undefined || letter === undefined) throw new EngineBug('an actor without a name');
  return {
    kind: 'actor',
    span: spanOf(context, node),
    name,
    letter,
    cpus,
    times,
    body: toBlock(context, requireChild(node, 'Block')),
  };
}
