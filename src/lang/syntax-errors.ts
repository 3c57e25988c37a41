import type { Diagnostic } from './diagnostic';
import { parser } from './race.grammar';
import type { LineTable } from './span';

/** What the grammar can ask for, as a reader would write it, and a text that stands for it. */
const candidates: readonly (readonly [name: string, text: string])[] = [
  ['";"', ';'],
  ['")"', ')'],
  ['"]"', ']'],
  ['"}"', '}'],
  ['"{"', '{'],
  ['"("', '('],
  ['","', ','],
  ['":"', ':'],
  ['"="', '='],
  ['".."', '..'],
  ['"as"', 'as'],
  ['"in"', 'in'],
  ['"of"', 'of'],
  ['"on"', 'on'],
  ['"times"', 'times'],
  ['"->"', '->'],
  ['a statement', 'let'],
  ['an expression', '1'],
  ['a name', 'x'],
  ['a text in quotes', '""'],
  ['an operator', '%'],
  ['a declaration', 'const'],
];
/** Covered by a wider one: an expression may begin with a name, a text, "(" … */
const covered: Readonly<Record<string, readonly string[]>> = {
  'a name': ['"as"', '"in"', '"of"', '"on"', '"times"', 'a declaration'],
  'an operator': ['"->"'],
  'an expression': ['a name', 'a text in quotes', '"("', '";"'],
  'a statement': ['an expression', 'a name', 'a text in quotes', '"("', '"{"'],
  '";"': ['an operator', '"("', '"="', '"["', '"->"'],
  '")"': ['an operator', '"("', '"->"'],
  '"]"': ['an operator', '"("', '"->"'],
  '"{"': ['"->"'],
};
const startOfDeclaration =
  /^(?=(?:include|const|param|input|struct|var|ghost|object|pool|init|actor|interrupt|fn|show|suggest)\b)/gm;
const strictParser = parser.configure({ strict: true });
const mostReported = 20;

/**
 * Says of every broken declaration what was expected at its first error. The parser is asked: the
 * text up to the error is parsed with each candidate behind it, and those that it takes are named.
 */
export function findSyntaxErrors(
  text: string,
  lines: LineTable,
  broken: readonly number[],
): readonly Diagnostic[] {
  const starts = [
    0,
    ...[...text.matchAll(startOfDeclaration)].map((match) => match.index),
    text.length,
  ];
  const diagnostics: Diagnostic[] = [];
  let next = 0;
  /** `broken` is in order, and so are the declarations that are asked about. */
  const isDue = (from: number, to: number): boolean => {
    while ((broken[next] ?? to) < from) next++;
    return (broken[next] ?? Infinity) <= to;
  };
  for (let index = 0; index + 1 < starts.length && diagnostics.length < mostReported; index++) {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? text.length;
    if (from === to || !isDue(from, to)) continue;
    const at = firstError(text.slice(from, to));
    if (at !== undefined) diagnostics.push(describe(text, lines, from, from + at));
  }
  // Only when a "declaration" began inside a comment or the like: at least the parser's own place.
  const [first = 0] = broken;
  return diagnostics.length > 0
    ? diagnostics
    : [describe(text, lines, 0, firstError(text) ?? first)];
}

/** Where a text stops being the beginning of a file, if it does. */
function firstError(text: string): number | undefined {
  try {
    strictParser.parse(text);
    return undefined;
  } catch (error) {
    // A strict Lezer parser says so in a SyntaxError, and only there: "No parse at 12".
    const place = error instanceof SyntaxError ? /at (\d+)/.exec(error.message) : null;
    if (place === null) throw error;
    return Math.min(Number(place[1]), text.length);
  }
}

function describe(text: string, lines: LineTable, from: number, at: number): Diagnostic {
  const before = text.slice(from, at).trimEnd();
  const commented = before.slice(before.lastIndexOf('\n') + 1).includes('//') ? '\n' : ' ';
  const taken = candidates
    .filter(([, candidate]) => {
      const error = firstError(`${before}${commented}${candidate} @`);
      return error !== undefined && error > before.length + commented.length;
    })
    .map(([name]) => name);
  const expected = taken.filter((name) => !taken.some((wider) => covered[wider]?.includes(name)));
  const found = tokenAt(text, at);
  const wanted = expected.length === 0 ? '' : `: expected ${joinWords(expected)}`;
  // What is missing is missing behind the text before it, not at the next token lines below.
  const afterBefore =
    expected.includes('";"') && !text.slice(from + before.length, at).includes('//');
  const newline = afterBefore && text.slice(from + before.length, at).includes('\n');
  const span = newline
    ? lines.spanOf(from + before.length, from + before.length)
    : lines.spanOf(at, at + found.length);
  const what = found === '' ? 'the end of the file' : JSON.stringify(found);
  return { code: 'syntax', message: `unexpected ${what}${wanted}`, span, expected };
}

function tokenAt(text: string, at: number): string {
  const token = /^(?:[A-Za-z0-9_]+|"(?:[^\\\n"]|\\.)*"?|->|\.\.|[-+=!<>]=|&&|\|\||[^]|$)/u.exec(
    text.slice(at, at + 200),
  );
  return token?.[0] ?? '';
}

function joinWords(words: readonly string[]): string {
  const last = words[words.length - 1] ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
