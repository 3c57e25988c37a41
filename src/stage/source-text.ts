import type { Program } from '../lang';

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
