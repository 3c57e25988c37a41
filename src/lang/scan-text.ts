import type { Diagnostic } from './diagnostic';
import { maximumNesting } from './syntax-context';
import type { LineTable } from './span';

/** A comment or a text that never ends is a token here, too: up to the end of the file or of the line. */
const tokens =
  /\/\/[^\n]*|\/\*(?:[^]*?\*\/|[^]*)|"(?:[^\\\n"]|\\[^\n])*"?|[([{]|[)\]}]|(?:[-!*&]\s*){201,}/g;

/**
 * What a parser should not see: comments and texts without an end, for which it would look again and
 * again, and brackets and prefixes that nest too deep.
 */
export function findScanProblem(text: string, lines: LineTable): Diagnostic | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '(' || token === '[' || token === '{') depth++;
    else if (token === ')' || token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > maximumNesting || /^[-!*&]/.test(token)) {
      return {
        code: 'nesting',
        message: `nested too deeply: expected at most ${maximumNesting} levels`,
        span: lines.spanOf(index, index + 1),
      };
    }
    if (token.startsWith('/*') && !/^\/\*[^]*\*\/$/.test(token)) {
      return {
        code: 'syntax',
        message: 'this comment never ends: expected "*/"',
        span: lines.spanOf(index, index + 2),
        expected: ['"*/"'],
      };
    }
    if (token.startsWith('"') && !/^"(?:[^\\]|\\.)*"$/.test(token)) {
      return {
        code: 'syntax',
        message: "this text never ends: expected '\"' in the same line",
        span: lines.spanOf(index, index + token.length),
        expected: ["'\"'"],
      };
    }
  }
  return undefined;
}
