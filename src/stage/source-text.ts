import type { Program, Span } from '../lang';

const lines = new WeakMap<Program, ReadonlyMap<string, readonly string[]>>();

/** The lines of each file of a program, split once. */
export function sourceLines(program: Program): ReadonlyMap<string, readonly string[]> {
  const known = lines.get(program);
  if (known !== undefined) return known;
  const split = new Map(
    program.sources.map(({ path, text }) => [path, text.replace(/\n$/, '').split('\n')]),
  );
  lines.set(program, split);
  return split;
}

/** The line that a span begins on, without its indent and trailing comment. */
export function sourceLine(program: Program, { file, line }: Span): string {
  const text = sourceLines(program).get(file)?.[line - 1] ?? '';
  return text.trim().replace(/\s+\/\/.*$/, '');
}
