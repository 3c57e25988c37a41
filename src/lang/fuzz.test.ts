import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelCaseSources, scenarios, scenarioSources } from '../scenarios/posix-timers';
import { builtins } from './builtins';
import { compile, type CompileResult } from './compile';
import type { SourceFile } from './program';
import { crowdedRaceText, plainRaceText } from './testing/race-text';

// Whatever the text, compile gives a program or says what is wrong, at places that are in the files.

function checkFiles(entry: string, files: readonly SourceFile[]): CompileResult {
  const result = compile({ name: 'fuzz', entry, files });
  const diagnostics = result.ok ? result.warnings : result.diagnostics;
  if (!result.ok) expect(diagnostics.length).toBeGreaterThan(0);
  for (const { span, message } of diagnostics) {
    const lines = files.find(({ path }) => path === span.file)?.text.split('\n') ?? [];
    const from = lines[span.line - 1];
    const to = lines[span.endLine - 1];
    const isInside =
      from !== undefined &&
      to !== undefined &&
      span.column >= 1 &&
      span.column <= from.length + 1 &&
      span.endColumn >= 1 &&
      span.endColumn <= to.length + 1 &&
      (span.line < span.endLine || (span.line === span.endLine && span.column <= span.endColumn));
    expect({ span, message, isInside }).toEqual({ span, message, isInside: true });
    expect(message).not.toMatch(/undefined|NaN|broken|\[object/);
  }
  return result;
}

const compileText = (text: string): CompileResult =>
  checkFiles('f.race', [{ path: 'f.race', text }]);
const checkText = (text: string): void => {
  compileText(text);
};

const words = [
  ...['include', 'const', 'param', 'input', 'struct', 'var', 'object', 'pool', 'init', 'actor'],
  ...['interrupt', 'fn', 'show', 'suggest', 'let', 'private', 'if', 'else', 'while', 'break'],
  ...['continue', 'return', 'note', 'tagged', 'in', 'on', 'times', 'as', 'of', 'A', 'CPU0', 'list'],
  ...['int', 'bool', 'u64', 'text', 'spinlock', 'refcount', 'NULL', 'true', 'a', 'b', 's', 'f'],
  ...['{', '}', '(', ')', '[', ']', ';', ':', ',', '.', '..', '->', '=', '+=', '-=', '==', '<'],
  ...[
    '&&',
    '||',
    '&',
    '|',
    '!',
    '+',
    '-',
    '*',
    '/',
    '%',
    '0',
    '1',
    '9',
    '0xffffffffffffffff',
    '08',
  ],
  ...['"a"', '"%d"', '"', '//', '/*', '*/', '\n', '@', '\u00e9', '\u{1f600}', ...builtins.keys()],
];

const pieces = [
  'let x = a; ',
  'let y = f(x, 1); ',
  'b.n = *p; ',
  'while (x < 3) { x += 1; ',
  'if (p) { ',
  '} ',
  'else ',
  'break; ',
  'return x; ',
  'p = p->next; ',
  'private m: s; ',
  'spin_lock(&b.l); ',
  'call_rcu(p, g); ',
  'let p = kzalloc(s); ',
  'copy_to_user(format("%d", x)); ',
  'wait_until(a == x); ',
  'note n(x, p); ',
  'p->arr[x] += a; ',
  '} actor q B on CPU1 { ',
  '} fn h(x: int) -> int { ',
  '} fn g(p: *s) { ',
];
const declared =
  'struct s { n: int; next: *s; l: spinlock; arr: int[3]; } var a: int; var b: s; pool s[2]; fn f(x: int, y: int) -> int { return x + y; }\n';

describe('any text (seed 3)', () => {
  it('at random', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), checkText), {
      seed: 3,
      numRuns: 300,
    });
  });

  it('of random tokens', () => {
    const soup = fc.array(fc.constantFrom(...words), { maxLength: 120 });
    fc.assert(
      fc.property(soup, (tokens) => {
        checkText(tokens.join(' '));
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it('of random statements', () => {
    const body = fc.array(fc.constantFrom(...pieces), { maxLength: 30 });
    fc.assert(
      fc.property(body, (statements) => {
        checkText(`${declared}actor r A on CPU0 { ${statements.join('')} }`);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it('that the grammar allows', () => {
    fc.assert(fc.property(fc.oneof(plainRaceText, crowdedRaceText), checkText), {
      seed: 3,
      numRuns: 200,
    });
  });
});

interface Edit {
  readonly kind: 'delete' | 'duplicate' | 'swap' | 'insert';
  readonly byLine: boolean;
  readonly at: number;
  readonly with: number;
  readonly word: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'swap', 'insert'),
  byLine: fc.boolean(),
  at: fc.nat(),
  with: fc.nat(),
  word: fc.constantFrom(...words),
});

function edited(text: string, { kind, byLine, at, with: other, word }: Edit): string {
  const parts = byLine ? text.split(/(?<=\n)/) : text.split(/(?<=\s)|(?=\s)|\b/);
  const [first, second] = [at % parts.length, other % parts.length];
  const [one = '', two = ''] = [parts[first], parts[second]];
  if (kind === 'delete') parts.splice(first, 1);
  if (kind === 'duplicate') parts.splice(second, 0, one);
  if (kind === 'insert') parts.splice(first, 0, word);
  if (kind === 'swap') {
    parts[first] = two;
    parts[second] = one;
  }
  return parts.join('');
}

it('any shipped program with any slips (seed 4)', () => {
  const shipped = [
    ...scenarios.flatMap(({ id }) => [scenarioSources(id, 'before'), scenarioSources(id, 'after')]),
    kernelCaseSources('after'),
  ].filter((sources) => sources !== undefined);
  const slips = fc.array(edit, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...shipped), fc.nat(), slips, ({ entry, files }, file, edits) => {
      const at = file % files.length;
      const changed = files.map(({ path, text }, index) => ({
        path,
        text: index === at ? edits.reduce(edited, text) : text,
      }));
      checkFiles(entry, changed);
    }),
    { seed: 4, numRuns: 80 },
  );
}, 20_000);

const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');
const calling = (body: string): string => `${body}\nactor r A on CPU0 { f(1); }`;
const chain = (count: number, body: (next: string) => string, end: string): string =>
  calling(
    lines(count, (n) => `fn ${n === 0 ? 'f' : `f${n}`}(x: int) -> int { ${body(`f${n + 1}`)} }`) +
      `\nfn f${count}(x: int) -> int { ${end} }`,
  );
const nothing = 'actor r A on CPU0 {}';

/** What once was slow or too deep, or could be. `true` for a program. */
const extremes: readonly (readonly [name: string, text: string, ok: boolean])[] = [
  [
    'functions that do nothing, twice',
    chain(40, (f) => `${f}(x); return ${f}(x);`, 'return x;'),
    false,
  ],
  ['functions of functions', chain(40, (f) => `return ${f}(${f}(x));`, 'return x + 1;'), false],
  ['a chain of calls', chain(100, (f) => `return ${f}(x);`, 'return x;'), true],
  ['a long chain of calls', chain(3000, (f) => `return ${f}(x);`, 'return x;'), false],
  [
    'calls in conditions',
    chain(300, (f) => `if (${'!'.repeat(180)}${f}(x)) return 1; return 0;`, 'return x;'),
    false,
  ],
  [
    'calls in long conditions',
    chain(300, (f) => `if (${f}(x)${' && x'.repeat(150)}) return 1; return 0;`, 'return x;'),
    false,
  ],
  [
    'calls behind pointers',
    `var v: int;\n${lines(300, (n) => `fn f${n}() -> *int { return ${'&*'.repeat(90)}f${n + 1}(); }`)}\nfn f300() -> *int { return &v; }\nactor r A on CPU0 { *f0() = 1; }`,
    false,
  ],
  [
    'calls in indices',
    `var v: int[3];\n${chain(300, (f) => `return ${'v['.repeat(90)}${f}(x)${']'.repeat(90)};`, 'return x;')}`,
    false,
  ],
  [
    'constants of constants',
    `${lines(99, (n) => `const c${n} = ${'-'.repeat(190)}c${n + 1};`)}\nconst c99 = 1;\n${nothing}`,
    false,
  ],
  [
    'a chain of constants',
    `${lines(150, (n) => `const c${n} = c${n + 1};`)}\nconst c150 = 1;\n${nothing}`,
    true,
  ],
  [
    'structs of structs',
    `${lines(190, (n) => `struct s${n} { a: s${n + 1}; b: s${n + 1}; }`)}\nstruct s190 { a: int; }\n${nothing}`,
    false,
  ],
  [
    'structs of arrays',
    `${lines(150, (n) => `struct s${n} { a: s${n + 1}${'[1]'.repeat(150)}; }`)}\nstruct s150 { a: int; }\nvar v: s0;\n${nothing}`,
    false,
  ],
  ['arrays of arrays', `var v: int${'[1]'.repeat(20_000)};\n${nothing}`, false],
  ['stars', `var v: ${'*'.repeat(20_000)}int;\n${nothing}`, false],
  ['sums', `actor r A on CPU0 { let a = ${'1 + '.repeat(20_000)}1; }`, false],
  ['negations', `actor r A on CPU0 { let a = ${'-'.repeat(20_000)}1; }`, false],
  ['fields', `actor r A on CPU0 { let a = a${'.b'.repeat(20_000)}; }`, false],
  ['ifs', `actor r A on CPU0 { ${'if (1) '.repeat(10_000)}{} }`, false],
  ['elses', `actor r A on CPU0 { ${'if (1) {} else '.repeat(10_000)}{} }`, false],
  ['brackets', '('.repeat(100_000), false],
  ['brackets the wrong way round', ')('.repeat(20_000), false],
  ['comments that never end', `x ${'/* '.repeat(50_000)}`, false],
  ['texts that never end', `"${'\\"'.repeat(50_000)}`, false],
  ['quotes', '"'.repeat(20_000), false],
  ['blocks', `actor r A on CPU0 { ${'{}'.repeat(20_000)} }`, true],
  ['loops that never begin', `actor r A on CPU0 { ${'while (false) {} '.repeat(30_000)} }`, false],
  [
    'variables',
    `var x: int; actor r A on CPU0 { ${lines(4000, (n) => `let a${n} = x;`)} ${lines(4000, (n) => `user_return(a${n});`)} }`,
    false,
  ],
  ['unknown names', `actor r A on CPU0 { ${lines(3000, (n) => `nope${n} = 1;`)} }`, false],
  ['wrong declarations', 'var x int;\n'.repeat(3000), false],
  ['pools of structs of nothing', lines(8, (n) => `struct t${n} {} pool t${n}[262144];`), false],
  [
    'views of large structs',
    `${lines(60, (n) => `struct t${n} { a: int[262143]; p: *int; } show valid t${n}.p;`)}\n${nothing}`,
    false,
  ],
  [
    'callbacks',
    `struct t { n: int; } pool t[1];\n${lines(1000, (n) => `fn c${n}(p: *t) { call_rcu(p, c${n + 1}); }`)}\nfn c1000(p: *t) { kfree(p); }\nactor r A on CPU0 { call_rcu(kzalloc(t), c0); }`,
    true,
  ],
];

describe('extremes', () => {
  it.each(extremes)('%s', (_, text, ok) => {
    const begin = performance.now();
    const result = compileText(text);
    expect(result.ok).toBe(ok);
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});
