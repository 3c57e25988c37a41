import type { Diagnostic } from './diagnostic';
import { maximumNesting } from './syntax-context';
import type { LineTable } from './span';

const tokens = /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^\\\n"]|\\.)*"|[([{]|[)\]}]/g;

/** Says where brackets nest too deep, before a parser sees the text. */
export function nestingProblem(text: string, lines: LineTable): Diagnostic | undefined {
  let depth = 0;
  for (const match of text.matchAll(tokens)) {
    const [token] = match;
    if (token === '(' || token === '[' || token === '{') depth++;
    else if (token === ')' || token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > maximumNesting) {
      return {
        code: 'nesting',
        message: `nested too deeply: expected at most ${maximumNesting} levels`,
        span: lines.spanOf(match.index, match.index + 1),
      };
    }
  }
  return undefined;
}
