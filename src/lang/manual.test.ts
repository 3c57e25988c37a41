import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtins } from './builtins';
import { compileText, runProgram } from './testing/run-text';

const manual = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');

const blocks = [...manual.matchAll(/^```race(.*)\n([^]*?)^```$/gm)].map(
  ([, kind = '', text = '']) => ({ kind: kind.trim(), text }),
);
const programs = blocks.filter(({ kind }) => kind === '').map(({ text }) => text);
const fragments = blocks.filter(({ kind }) => kind === 'statements').map(({ text }) => text);

/** The first program with other actors: one that does what the fragment says. */
function withStatements(statements: string): string {
  const [declarations = ''] = (programs[0] ?? '').split(/^actor /m);
  return `${declarations}\nactor fragment F on CPU0 {\n${statements}\n}`;
}

/** Names of calls in the first column of the table of built-ins. */
const named = [...manual.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, column = '']) =>
  [...column.matchAll(/`(\w+)\(/g)].map(([, name]) => name),
);

describe('the manual', () => {
  it('has blocks of code, each of a known kind', () => {
    expect(programs.length).toBeGreaterThan(0);
    expect(fragments.length).toBeGreaterThan(0);
    expect(programs.length + fragments.length).toBe(blocks.length);
  });

  it.each(programs.map((text) => [text.slice(0, 40), text]))('%s runs to its end', (_, text) => {
    expect(runProgram(compileText(text)).fault).toBeUndefined();
  });

  it.each(fragments.map((text) => [text.slice(0, 40), text]))('%s runs to its end', (_, text) => {
    expect(runProgram(compileText(withStatements(text))).fault).toBeUndefined();
  });

  it('names every function of the language once and no other', () => {
    expect(named.toSorted()).toEqual([...builtins.keys()].toSorted());
  });
});
