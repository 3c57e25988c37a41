import type { SyntaxNode } from '@lezer/common';
import { EngineBug } from './engine-bug';
import { emptyBraces, gapBefore, lineBefore } from './format-comments';
import { blank, blankAtBase, breakableAtBase, gapBetween } from './format-gaps';
import {
  append,
  columnAfter,
  flatWidth,
  indentation,
  type Item,
  maximumWidth,
  word,
} from './format-items';
import type { Tokens } from './format-tokens';
import { childrenOf } from './syntax-context';

interface Place {
  /** Of the statement or declaration. */
  readonly indent: number;
  /** Pairs of brackets around. */
  readonly depth: number;
}

/** Adds the items of a tree without errors. */
export function addFile(items: Item[], tokens: Tokens, file: SyntaxNode): void {
  addLines(items, tokens, childrenOf(file), 0);
  append(items, lineBefore(tokens.end, { indent: 0, commentIndent: 0, blanks: true }));
}

/** Declarations, fields or statements, each on a line of its own. */
function addLines(
  items: Item[],
  tokens: Tokens,
  nodes: readonly SyntaxNode[],
  indent: number,
): void {
  for (const node of nodes) {
    const before = lineBefore(tokens.at(node), { indent, commentIndent: indent, blanks: true });
    append(items, before);
    addNode(items, tokens, node, { indent, depth: 0 });
  }
}

function addNode(items: Item[], tokens: Tokens, node: SyntaxNode, place: Place): void {
  switch (node.name) {
    case 'Block':
      addBraces(items, tokens, node, place.indent);
      break;
    case 'FieldList':
      addFields(items, tokens, node, place.indent);
      break;
    case 'If':
    case 'While':
      addBranches(items, tokens, node, place);
      break;
    default:
      addChildren(items, tokens, node, place);
  }
}

function addChildren(items: Item[], tokens: Tokens, node: SyntaxNode, place: Place): void {
  const children = childrenOf(node);
  if (children.length === 0) items.push(word(tokens.at(node).text));
  let { depth } = place;
  let left: SyntaxNode | undefined;
  for (const child of children) {
    if (left !== undefined) {
      append(items, gapBefore(tokens.at(child), gapBetween(node, left, child, depth)));
    }
    if (child.name === ')' || child.name === ']') depth = place.depth;
    addNode(items, tokens, child, { indent: place.indent, depth });
    if (child.name === '(' || child.name === '[') depth = place.depth + 1;
    left = child;
  }
}

/** `{`, what is inside on lines of its own, `}`. */
function addBraces(items: Item[], tokens: Tokens, node: SyntaxNode, indent: number): void {
  const inside = childrenOf(node).slice(1, -1);
  const close = node.lastChild ?? node;
  const inner = indent + indentation;
  items.push(word('{'));
  addLines(items, tokens, inside, inner);
  append(
    items,
    inside.length === 0
      ? emptyBraces(tokens.at(close), indent)
      : lineBefore(tokens.at(close), { indent, commentIndent: inner, blanks: true }),
  );
  items.push(word('}'));
}

/** The fields of a struct stay on one line if they are and fit. */
function addFields(items: Item[], tokens: Tokens, node: SyntaxNode, indent: number): void {
  if (node.getChild('FieldDeclaration') === null || !tokens.isOnOneLine(node)) {
    addBraces(items, tokens, node, indent);
    return;
  }
  const line: Item[] = [];
  for (const [index, child] of childrenOf(node).entries()) {
    if (index > 0) append(line, gapBefore(tokens.at(child), blank));
    addChildren(line, tokens, child, { indent, depth: 0 });
  }
  if (columnAfter(items) + flatWidth(line) <= maximumWidth) append(items, line);
  else addBraces(items, tokens, node, indent);
}

/** `if` and `while`: a short statement after the condition stays on its line. */
function addBranches(items: Item[], tokens: Tokens, node: SyntaxNode, place: Place): void {
  const { indent } = place;
  const [keyword, condition, body, otherwise, other] = childrenOf(node);
  if (keyword === undefined || condition === undefined || body === undefined) {
    throw new EngineBug(`a ${node.name} without a statement`);
  }
  items.push(word(keyword.name));
  append(items, gapBefore(tokens.at(condition), blank));
  addNode(items, tokens, condition, place);
  addBranch(items, tokens, body, indent);

  if (otherwise === undefined || other === undefined) return;
  const token = tokens.at(otherwise);
  append(
    items,
    body.name === 'Block'
      ? gapBefore(token, breakableAtBase)
      : lineBefore(token, { indent, commentIndent: indent, blanks: false }),
  );
  items.push(word(otherwise.name));
  if (other.name === 'If') {
    append(items, gapBefore(tokens.at(other), breakableAtBase));
    addBranches(items, tokens, other, place);
  } else {
    addBranch(items, tokens, other, indent);
  }
}

function addBranch(items: Item[], tokens: Tokens, node: SyntaxNode, indent: number): void {
  const token = tokens.at(node);
  if (node.name === 'Block') {
    append(items, gapBefore(token, blankAtBase));
    addBraces(items, tokens, node, indent);
    return;
  }
  const inner = indent + indentation;
  if (node.name !== 'If' && node.name !== 'While') {
    const sameLine: Item[] = [];
    append(sameLine, gapBefore(token, blank));
    addChildren(sameLine, tokens, node, { indent, depth: 0 });
    if (columnAfter(items) + flatWidth(sameLine) <= maximumWidth) {
      append(items, sameLine);
      return;
    }
  }
  append(items, lineBefore(token, { indent: inner, commentIndent: inner, blanks: false }));
  addNode(items, tokens, node, { indent: inner, depth: 0 });
}
