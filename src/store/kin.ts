/** Lines of a file, from `line` up to `last`, both included; without `last` it is one. Counting from 1. */
export interface CodeLines {
  readonly file: string;
  readonly line: number;
  readonly last?: number | undefined;
}

/**
 * What something drawn is about: a step has all of these but the twin, a node of the list has an object, a line of
 * the source a line and its twin, the same line in the other path's code.
 */
export interface Kin {
  readonly object?: number | undefined;
  readonly actor?: number | undefined;
  readonly line?: CodeLines | undefined;
  readonly twin?: CodeLines | undefined;
  readonly tick?: number | undefined;
}

/**
 * Is `one` to be lit while someone points at `lit`? Two ticks are kin where they are the same, in either
 * pane; everything else where object, line or actor is.
 */
export function isKin(one: Kin, lit: Kin | undefined): boolean {
  if (lit === undefined) return false;
  if (one.tick !== undefined && lit.tick !== undefined) return one.tick === lit.tick;
  return (
    isSame(one.object, lit.object) ||
    isSame(one.actor, lit.actor) ||
    isAmong(one.line, lit.line) ||
    isAmong(one.line, lit.twin)
  );
}

const isSame = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && one === other;

const isAmong = (one: CodeLines | undefined, lines: CodeLines | undefined): boolean =>
  one !== undefined &&
  one.file === lines?.file &&
  one.line >= lines.line &&
  one.line <= (lines.last ?? lines.line);

/** The same thing pointed at. */
export const isSameKin = (one: Kin | undefined, other: Kin | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    one.tick === other?.tick &&
    one.object === other?.object &&
    one.actor === other?.actor &&
    isSameLines(one.line, other?.line));

const isSameLines = (one: CodeLines | undefined, other: CodeLines | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    one.line === other?.line &&
    one.last === other.last &&
    one.file === other.file);
