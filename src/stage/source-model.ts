import type { Program } from '../lang';
import { inspectActor, waitOf } from '../machine';
import type { EditedLines } from '../scenarios/posix-timers';
import { computeDifferent } from './source-diff';
import type { CodeLines } from '../store';
import { toSections, type SourceSection } from './source-sections';
import { sourceLines } from './source-text';
import type { PaneData } from './use-runs';

/**
 * A file as the panel shows it. `different` holds the lines that the other path has not, `edits` the
 * places that what-ifs have edited, in the order of their lines.
 */
export interface SourceFileModel {
  readonly path: string;
  readonly lines: readonly string[];
  readonly sections: readonly SourceSection[];
  readonly different: ReadonlySet<number>;
  readonly edits: readonly EditedLines[];
  /** By a line of this file, the same line of the other path; of a function's first line, the whole function. */
  readonly twins: ReadonlyMap<number, CodeLines>;
}

const models = new WeakMap<Program, WeakMap<Program, readonly SourceFileModel[]>>();

/**
 * The files of `program` that run, those that differ from the other path's first. Functions of the same
 * name are compared line by line; a function that the other path has not differs as a whole. `edited` is
 * what what-ifs have changed in `program`, by the path of the file.
 */
export function computeSource(
  program: Program,
  other: Program,
  edited: PaneData['edited'],
): readonly SourceFileModel[] {
  const known = models.get(program)?.get(other);
  if (known !== undefined) return known;
  const theirs = new Map(toNamedSections(other));
  const files = [...sourceLines(program)].map(([path, lines]): SourceFileModel => {
    const sections = toSections(lines);
    const isShared = sourceLines(other).get(path)?.join('\n') === lines.join('\n');
    const compared = isShared ? none : compare(lines, sections, theirs);
    return { path, lines, sections, ...compared, edits: edited.get(path) ?? [] };
  });
  const made = files
    .filter(({ sections }) => sections.some(({ kind }) => kind !== 'text'))
    .sort((one, two) => rank(one) - rank(two));
  const of = models.get(program) ?? new WeakMap<Program, readonly SourceFileModel[]>();
  of.set(other, made);
  models.set(program, of);
  return made;
}

function rank({ different, edits, sections }: SourceFileModel): number {
  if (sections.some(({ kind }) => kind === 'actor')) return 0;
  return different.size > 0 || edits.length > 0 ? 1 : 2;
}

/** A function of the other path. */
interface Counterpart {
  readonly file: string;
  readonly first: number;
  readonly last: number;
  readonly lines: readonly string[];
}

function toNamedSections(program: Program): (readonly [string, Counterpart])[] {
  return [...sourceLines(program)].flatMap(([file, lines]) =>
    toSections(lines).flatMap(({ name, kind, first, last }) =>
      name === undefined || kind === 'init'
        ? []
        : [[name, { file, first, last, lines: lines.slice(first - 1, last) }] as const],
    ),
  );
}

type Compared = Pick<SourceFileModel, 'different' | 'twins'>;
const none: Compared = { different: new Set(), twins: new Map() };

function compare(
  lines: readonly string[],
  sections: readonly SourceSection[],
  theirs: ReadonlyMap<string, Counterpart>,
): Compared {
  const different = new Set<number>();
  const twins = new Map<number, CodeLines>();
  for (const { name, first, last } of sections) {
    if (name === undefined) continue;
    const other = theirs.get(name);
    const found = computeDifferent(lines.slice(first - 1, last), other?.lines ?? []);
    for (const line of found.before) different.add(first - 1 + line);
    if (other === undefined) continue;
    for (const [line, twin] of found.same)
      twins.set(first - 1 + line, { file: other.file, line: other.first - 1 + twin });
    twins.set(first, { file: other.file, line: other.first, last: other.last });
  }
  return { different, twins };
}

/** Where an actor stands: the line it does next. */
export interface SourceMark {
  readonly letter: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly waits: boolean;
}

/** The marks of every actor that has a next line. Where a fault has stopped all of them, nobody waits. */
export function computeMarks({ run, state }: PaneData): readonly SourceMark[] {
  return run.machine.actors.flatMap((actor) => {
    const { next, finished, strikes } = inspectActor(run.machine, state, actor.index);
    if (next === undefined || finished) return [];
    if (actor.kind === 'interrupt' && strikes === undefined) return [];
    const wait = waitOf(run.machine, state, actor.index);
    const waits = wait !== undefined && wait.kind !== 'stopped';
    return [
      { letter: actor.letter, name: actor.name, file: next.at.file, line: next.at.line, waits },
    ];
  });
}
