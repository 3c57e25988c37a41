import { isKin, type CodeLines, type Kin } from '../store';
import { cpuLanes, lineAt, type Mark, type Run } from '../trace';
import type { SourceFileModel } from './source-model';

/** A line of a program's code. Counts from 1. */
export interface CodePlace {
  readonly file: string;
  readonly line: number;
}

/** The lines of one path that are kin of what is pointed at. */
export interface LitLines {
  readonly byFile: ReadonlyMap<string, ReadonlySet<number>>;
  /** The one to look at: what is pointed at itself, or the latest of what it did. */
  readonly main: CodePlace | undefined;
}

export const noLines: LitLines = { byFile: new Map(), main: undefined };

/** What pointing at a line lights: what it ran; at the first line of a function, what the whole function did. */
export function kinOfLine({ path, sections, twins }: SourceFileModel, line: number): Kin {
  const section = sections.find(({ kind, first }) => kind !== 'text' && first === line);
  return { line: { file: path, line, last: section?.last }, twin: twins.get(line) };
}

/**
 * Of a tick, the line that it ran or waited at; of a line, it and its twin in the other path's code; of an
 * object or an actor, the lines of all steps that are lit with it. `position` says which of these is the latest.
 */
export function litLines(run: Run, position: number, lit: Kin | undefined): LitLines {
  if (lit === undefined) return noLines;
  if (lit.tick !== undefined) return toLitLines([lineAt(run, lit.tick)]);
  if (lit.line !== undefined) {
    const has = ({ file }: CodeLines): boolean =>
      run.machine.program.sources.some(({ path }) => path === file);
    return toLitLines([lit.line, lit.twin].filter((one) => one !== undefined && has(one)));
  }
  const marks = cpuLanes(run)
    .flatMap(({ marks }) => marks.within(1, run.ticks.length))
    .filter((mark) => mark.line !== undefined && isKin(mark, lit))
    .toSorted((one, other) => one.tick - other.tick);
  const latest = marks.findLast(({ tick }) => tick <= position) ?? marks[0];
  return { ...toLitLines(marks.map(({ line }) => line)), main: latest?.line };
}

function toLitLines(places: readonly (CodePlace | Mark['line'])[]): LitLines {
  const byFile = new Map<string, Set<number>>();
  for (const place of places) {
    if (place === undefined) continue;
    const lines = byFile.get(place.file) ?? new Set();
    byFile.set(place.file, lines.add(place.line));
  }
  const [first] = places;
  return { byFile, main: first === undefined ? undefined : { file: first.file, line: first.line } };
}
