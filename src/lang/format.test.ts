import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRace } from './format';
import { parseRace } from './parse';
import { parser } from './race.grammar';
import { commentedRaceText, crowdedRaceText, plainRaceText } from './testing/race-text';

function format(text: string): string {
  const result = formatRace(text, 'test.race');
  if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join('\n'));
  return result.text;
}

/** The program without its places. */
function programOf(text: string): unknown {
  const { file, diagnostics } = parseRace(text, 'test.race');
  expect(diagnostics).toEqual([]);
  return withoutSpans(file.declarations);
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inside]) => key !== 'span' && !(key === 'end' && isSpan(inside)))
      .map(([key, inside]) => [key, key === 'placeText' ? viewName(inside) : withoutSpans(inside)]),
  );
}

/** Blanks in the place of a view are not in its name. */
const viewName = (place: unknown): string => String(place).replace(/\s+/g, '');

const isSpan = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'endColumn' in value;

/** All comments in order; how their lines are indented and end is the formatter's business. */
function commentsOf(text: string): readonly string[] {
  const comments: string[] = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (name !== 'LineComment' && name !== 'BlockComment') return;
      const lines = text.slice(from, to).split('\n');
      comments.push(lines.map((line) => line.trim()).join('\n'));
    },
  });
  return comments;
}

/** Lines whose code ends beyond column 100 although they hold more than one word. */
function longLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => ({ line, words: 0, end: 0 }));
  let index = 0;
  let start = 0;
  parser.parse(text).iterate({
    enter: ({ node, name, from, to }) => {
      if (name === 'LineComment' || name === 'BlockComment' || node.firstChild !== null) return;
      for (let line = lines[index]; line && start + line.line.length < from; line = lines[index]) {
        start += line.line.length + 1;
        index++;
      }
      const line = lines[index];
      if (line === undefined) return;
      line.end = to - start;
      if (/^[\w"]/.test(text.slice(from, to))) line.words++;
    },
  });
  return lines.filter(({ words, end }) => end > 100 && words > 1).map(({ line }) => line);
}

function expectSound(text: string): void {
  const formatted = format(text);
  expect(programOf(formatted)).toEqual(programOf(text));
  expect(commentsOf(formatted)).toEqual(commentsOf(text));
  expect(format(formatted)).toBe(formatted);
  expect(longLines(formatted)).toEqual([]);
}

/** Name, text as written, text as formatted. */
const examples: readonly (readonly [string, string, string])[] = [
  ['an empty text', '', ''],
  ['blanks', ' \n\n\t', ''],
  ['only a comment', '\n\n  // why  ', '// why\n'],
  ['a constant', 'const   A=-1 ;', 'const A = -1;\n'],
  ['a parameter', 'param a=3 in 1 .. 8;', 'param a = 3 in 1..8;\n'],
  ['an input', 'input s:op [ OPS ];', 'input s: op[OPS];\n'],
  ['variables', 'var a : tagged*t ; var b:* * t[2] [3];', 'var a: tagged *t;\nvar b: **t[2][3];\n'],
  ['an object', 'object o as"x":pid;', 'object o as "x": pid;\n'],
  ['a pool', 'pool k [n+1] ;', 'pool k[n + 1];\n'],
  ['a view', 'show list a.b of  c . d as"x";', 'show list a.b of c.d as "x";\n'],
  ['the place of a view', 'show list  a  .b[ 1+2 ] ;', 'show list a.b[1 + 2];\n'],
  ['an interrupt', 'interrupt e E on A ,B times 1{}', 'interrupt e E on A, B times 1 {}\n'],
  ['a function', 'fn f ( a:int,b:private*t )->bool{}', 'fn f(a: int, b: private *t) -> bool {}\n'],
  [
    'blank lines: one at most, none at the edges',
    '\n\nconst a = 1;\n\n\n\nconst b = 1;\nconst c = 1;\ninit {\n\n  f();\n\n\n  g();\n\n}\n\n',
    'const a = 1;\n\nconst b = 1;\nconst c = 1;\ninit {\n  f();\n\n  g();\n}\n',
  ],
  ['a struct on one line', 'struct a { b:int;c:*a; }', 'struct a { b: int; c: *a; }\n'],
  ['a struct on several', 'struct a { b:int;\nc:*a; }', 'struct a {\n  b: int;\n  c: *a;\n}\n'],
  [
    'a struct too long for one line',
    `struct a as "a {b}" { ${'b'.repeat(50)}: int; ${'c'.repeat(50)}: int; }`,
    `struct a as "a {b}" {\n  ${'b'.repeat(50)}: int;\n  ${'c'.repeat(50)}: int;\n}\n`,
  ],
  [
    'one statement per line',
    'init { let a:int=1;a+=2 ;b[ i ]->c -=f( ) ; break; return ; return a;note n( a,b ) ; }',
    'init {\n  let a: int = 1;\n  a += 2;\n  b[i]->c -= f();\n  break;\n  return;\n  return a;\n  note n(a, b);\n}\n',
  ],
  [
    'operators that would stick together',
    'init { a = & & b; c = - - d && & e; f = g / * h; }',
    'init {\n  a = & &b;\n  c = --d && &e;\n  f = g / *h;\n}\n',
  ],
  ['parentheses as written', 'init { a=((b)+c)*d; }', 'init {\n  a = ((b) + c) * d;\n}\n'],
  [
    'if and else',
    'init { if(a)b();else c(); if(a){b();}\nelse if(c)\nd();\nelse{e();} }',
    'init {\n  if (a) b();\n  else c();\n  if (a) {\n    b();\n  } else if (c) d();\n  else {\n    e();\n  }\n}\n',
  ],
  [
    'a loop in an if, an if in a loop',
    'init { if(a)while(b){c();}else d(); while(a)if(b)c();else d(); while(a)b(); }',
    'init {\n  if (a)\n    while (b) {\n      c();\n    }\n  else d();\n  while (a)\n    if (b) c();\n    else d();\n  while (a) b();\n}\n',
  ],
  [
    'comments in their places',
    'const a = 1;// one\n// two\n/* three */ const b = 2; /* four */\n/* five */\nconst c = 3;',
    'const a = 1; // one\n// two\n/* three */ const b = 2; /* four */\n/* five */\nconst c = 3;\n',
  ],
  [
    'comments in blocks',
    'init {//one\n\n//two\nf();\n\n//three\n\n}\ninit {/* none */}\ninit {\n// none\n}\n//end',
    'init { //one\n  //two\n  f();\n\n  //three\n}\ninit { /* none */ }\ninit {\n  // none\n}\n//end\n',
  ],
  [
    'comments of an if',
    'init { if (a) // one\nb(); // two\nelse /* three */ c();\nif (a) { } // four\nelse { } }',
    'init {\n  if (a) // one\n    b(); // two\n  else /* three */ c();\n  if (a) {} // four\n  else {}\n}\n',
  ],
  [
    'comments in an expression',
    'init { f(/* one */a,/* two */b/* three */,c // four\n,// five\n-/* six */d); }',
    'init {\n  f(/* one */ a, /* two */ b /* three */, c // four\n      , // five\n      - /* six */ d);\n}\n',
  ],
  [
    'a comment with stars',
    '/*\n * one\n */\ninit {\n/* two\n* three */\n    /* as\nwritten */\n}',
    '/*\n * one\n */\ninit {\n  /* two\n   * three */\n  /* as\nwritten */\n}\n',
  ],
  [
    'windows line ends',
    'const a = 1; // b\r\n\r\n\r\nconst c = 2;\r\n',
    'const a = 1; // b\n\nconst c = 2;\n',
  ],
  [
    'a long call',
    `init { seq_printf(m, format("${'n'.repeat(25)}", notify_name(notify), notify_whom(notify), timer->it_pid)); }`,
    `init {\n  seq_printf(m,\n      format("${'n'.repeat(25)}", notify_name(notify), notify_whom(notify), timer->it_pid));\n}\n`,
  ],
  [
    'a long condition',
    `init { if (${'a'.repeat(40)} == 1 && ${'b'.repeat(30)} == 2 || ${'c'.repeat(30)}) { d(); } }`,
    `init {\n  if (${'a'.repeat(40)} == 1 && ${'b'.repeat(30)} == 2 ||\n      ${'c'.repeat(30)}) {\n    d();\n  }\n}\n`,
  ],
  [
    'a statement that does not fit after its condition',
    `init { if (${'a'.repeat(60)}) return ${'b'.repeat(40)}; else return 1; }`,
    `init {\n  if (${'a'.repeat(60)})\n    return ${'b'.repeat(40)};\n  else return 1;\n}\n`,
  ],
  [
    'a statement that fits exactly, and one that does not, two levels in',
    `init { while (a) if (b) c = ${'d'.repeat(84)}; else c = ${'d'.repeat(86)}; if (a) if (b) c = ${'d'.repeat(85)}; }`,
    `init {\n  while (a)\n    if (b) c = ${'d'.repeat(84)};\n    else c = ${'d'.repeat(86)};\n  if (a)\n    if (b)\n      c = ${'d'.repeat(85)};\n}\n`,
  ],
  [
    'a long head of a function',
    `fn f(${'a'.repeat(50)}: int, ${'b'.repeat(20)}: int, c: *pid) -> *${'d'.repeat(20)} {}`,
    `fn f(${'a'.repeat(50)}: int, ${'b'.repeat(20)}: int,\n    c: *pid) -> *${'d'.repeat(20)} {}\n`,
  ],
];

describe('formatRace', () => {
  it.each(examples)('%s', (_, text, formatted) => {
    expect(format(text)).toBe(formatted);
    expectSound(text);
  });

  it.each([
    'const a = ;',
    'init {',
    'fn f() { return 1 }',
    'const a = 010;',
    '/* open',
    `const a = ${'('.repeat(300)}`,
    `const a = ${'1 + '.repeat(300)}1;`,
  ])('gives the diagnostics of %s', (text) => {
    const { diagnostics } = parseRace(text, 'broken.race');
    expect(diagnostics).not.toEqual([]);
    expect(formatRace(text, 'broken.race')).toEqual({ ok: false, diagnostics });
  });
});

describe('the texts of the posix-timers scenarios', () => {
  const folder = new URL('../scenarios/posix-timers/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.race'));

  it.each(files)('%s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    expectSound(text);
    expect(format(text)).toBe(text);
  });

  it('sound or refused with a piece cut out (seed 3)', () => {
    const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const cut = fc
      .tuple(fc.constantFrom(...texts), fc.nat(5000), fc.nat(20))
      .map(([text, at, length]) => text.slice(0, at) + text.slice(at + length));
    fc.assert(
      fc.property(cut, (text) => {
        const { diagnostics } = parseRace(text, 'test.race');
        if (diagnostics.length === 0) expectSound(text);
        else expect(formatRace(text, 'test.race')).toEqual({ ok: false, diagnostics });
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('any text', () => {
  const kinds = [
    ['without comments', plainRaceText],
    ['with comments', commentedRaceText],
    ['crowded with comments', crowdedRaceText],
  ] as const;

  it.each(kinds)('%s (seed 1)', (_, arbitrary) => {
    fc.assert(fc.property(arbitrary, expectSound), { seed: 1, numRuns: 300 });
  });

  it.each([
    ['comments', `${'/**/'.repeat(150_000)} const a = 1; // ${' '.repeat(100_000)}x`],
    ['statements', `init { ${'f(a, b); '.repeat(5000)} }`],
    ['branches', `init { ${'if (a) '.repeat(150)} b(); ${'else if (c) d(); '.repeat(40)} }`],
    ['braces', `init { ${'{ '.repeat(190)} a = -----b; ${'} '.repeat(190)} }`],
  ])('of any number of %s', (_, text) => {
    const formatted = format(text);
    expect(format(formatted) === formatted).toBe(true);
  });

  it('never throws (seed 2)', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        formatRace(text, 'test.race');
      }),
      { seed: 2 },
    );
  });
});
