/**
 * What something drawn is about: a step has all of these, a node of the list has an object, a line of the source
 * a line.
 */
export interface Kin {
  readonly object?: number | undefined;
  readonly actor?: number | undefined;
  readonly line?: { readonly file: string; readonly line: number } | undefined;
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
    isSame(one.object, lit.object) || isSame(one.actor, lit.actor) || isSameLine(one.line, lit.line)
  );
}

const isSame = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && one === other;

const isSameLine = (one: Kin['line'], other: Kin['line']): boolean =>
  one !== undefined && one.line === other?.line && one.file === other.file;

/** The same thing pointed at. */
export const isSameKin = (one: Kin | undefined, other: Kin | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    one.tick === other?.tick &&
    one.object === other?.object &&
    one.actor === other?.actor &&
    (one.line === other?.line || isSameLine(one.line, other?.line)));
