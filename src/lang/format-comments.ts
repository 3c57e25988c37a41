import { glued, indentation, type Gap, type Item, word } from './format-items';
import { blank as space } from './format-gaps';
import type { Comment, Token } from './format-tokens';

/** After one of these a block comment is about what follows it. */
const leading = /^(?:[(,[!:]|\.\.?|->|[=!<>+-]=|[-+*/%&|=<>]|&&|\|\|)$/;

/**
 * What is before a token inside a statement. Where block comments go and where lines break does not
 * depend on the line breaks of the text, so a formatted text stays as it is.
 */
export function gapBefore(token: Token, gap: Gap): readonly Item[] {
  const { comments, previous } = token;
  const items: Item[] = [];
  const wrap: Item = { kind: 'wrap', indent: gap.indent };
  const stay: Item = { kind: 'gap', ...space };
  const isLeading = leading.test(previous);
  let before: Comment | undefined;
  for (const comment of comments) {
    if (before?.isLine || (comment.isLine && comment.newlinesBefore > 0)) items.push(wrap);
    else if (before === undefined && !comment.isLine && isLeading) {
      items.push({ kind: 'gap', ...gap, space: previous !== '(' && previous !== '[' });
    } else items.push(stay);
    items.push(word(comment.text, comment.isLine ? 0 : undefined));
    before = comment;
  }
  if (before === undefined) items.push({ kind: 'gap', ...gap });
  else if (before.isLine) items.push(wrap);
  else if (isLeading || comments.some((comment) => comment.isLine)) items.push(stay);
  else items.push({ kind: 'gap', ...gap });
  return items;
}

export interface LinePlace {
  /** Of the token's line. */
  readonly indent: number;
  /** Of comments on lines of their own. */
  readonly commentIndent: number;
  /** Whether one blank line stays, except next to a brace. */
  readonly blanks: boolean;
}

/** What is before a token that begins a line: comments after the line before, then those above it. */
export function lineBefore(token: Token, place: LinePlace): readonly Item[] {
  const { comments } = token;
  const isClosing = token.text === '}' || token.text === '';
  const isOpening = token.previous === '{' || token.previous === '';
  const newlines = [...comments.map((comment) => comment.newlinesBefore), token.newlinesBefore];
  // Somewhere the line ends; a comment between two statements on one line is about the second.
  if (isClosing) newlines.push(Math.max(1, newlines.pop() ?? 0));
  if (token.previous === '' || newlines.every((count) => count === 0)) {
    newlines[0] = Math.max(1, newlines[0] ?? 0);
  }

  const items: Item[] = [];
  let isTrailing = true;
  newlines.forEach((count, index) => {
    const comment = comments[index];
    const indent = comment ? place.commentIndent : place.indent;
    const isEdge = (isTrailing && isOpening) || (comment === undefined && isClosing);
    if (count === 0) items.push({ kind: 'gap', ...space });
    else items.push({ kind: 'line', indent, blank: place.blanks && count > 1 && !isEdge });
    if (count > 0) isTrailing = false;
    if (comment === undefined) return;
    const text = count > 0 ? alignStars(comment.text, indent) : comment.text;
    items.push(word(text, isTrailing || comment.isLine ? 0 : undefined));
  });
  return items;
}

/** What is between the braces of nothing. */
export function emptyBraces(token: Token, indent: number): readonly Item[] {
  const { comments } = token;
  if (comments.length === 0) return [];
  const isOneLine =
    token.newlinesBefore === 0 &&
    comments.every((comment) => !comment.isLine && comment.newlinesBefore === 0);
  if (isOneLine) return gapBefore(token, { space: true, cost: glued, indent: 0 });
  return lineBefore(token, { indent, commentIndent: indent + indentation, blanks: true });
}

/** The stars of a block comment stand below each other; other comments stay as they are. */
function alignStars(comment: string, indent: number): string {
  const [first = '', ...rest] = comment.split('\n');
  const inner = rest.map((line) => line.trim());
  if (!inner.every((line) => line.startsWith('*'))) return comment;
  return [first, ...inner.map((line) => ' '.repeat(indent + 1) + line)].join('\n');
}
