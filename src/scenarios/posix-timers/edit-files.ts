import { EngineBug } from '../../lang';
import type { RaceFile } from './race-file';
import type { TextEdit } from './what-if';

/**
 * Where an edited text differs from the shipped one. `removed` stood in the place of the lines `line` to
 * `line + count - 1` of the edited text; with `count` 0 it stood before line `line`.
 */
export interface EditedLines {
  readonly whatIf: string;
  /** From 1. */
  readonly line: number;
  readonly count: number;
  readonly removed: readonly string[];
}

export interface EditedFiles {
  readonly files: readonly RaceFile[];
  /** By the path of a file, in the order of its lines; files as they ship are not there. */
  readonly edited: ReadonlyMap<string, readonly EditedLines[]>;
}

/** The edits of one what-if. */
export interface Edits {
  readonly id: string;
  readonly edits: readonly TextEdit[];
}

/** The lines `begin` to `end` (exclusive, from 0) of a shipped text, and what stands there instead. */
interface Hunk {
  readonly whatIf: string;
  readonly begin: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Applies what-ifs to the files they name. Every edit is placed in the text as it ships, so their order
 * does not matter; two that touch the same lines are an `EngineBug`, as is one whose text is not there.
 */
export function editFiles(files: readonly RaceFile[], whatIfs: readonly Edits[]): EditedFiles {
  const edited = new Map<string, readonly EditedLines[]>();
  for (const { file } of whatIfs.flatMap(({ edits }) => edits)) {
    if (!files.some(({ path }) => path === file)) throw new EngineBug(`no file ${file} to edit`);
  }
  const all = files.map((file) => {
    const hunks = whatIfs.flatMap(({ id, edits }) =>
      edits.filter((edit) => edit.file === file.path).map((edit) => hunkOf(file, id, edit)),
    );
    if (hunks.length === 0) return file;
    const { text, lines } = applyHunks(file, hunks);
    edited.set(file.path, lines);
    return { ...file, text };
  });
  return { files: all, edited };
}

/** An edit as the whole lines that it changes. */
function hunkOf({ path, text }: RaceFile, whatIf: string, { find, replace }: TextEdit): Hunk {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new EngineBug(`${whatIf}: "${find}" does not stand in ${path} exactly once`);
  const from = text.split('\n');
  const to = `${before}${replace}${after}`.split('\n');
  const most = Math.min(from.length, to.length);
  let begin = 0;
  while (begin < most && from[begin] === to[begin]) begin++;
  let behind = 0;
  while (behind < most - begin && from.at(-1 - behind) === to.at(-1 - behind)) behind++;
  const lines = to.slice(begin, to.length - behind);
  return { whatIf, begin, end: from.length - behind, lines };
}

function applyHunks(
  { path, text }: RaceFile,
  hunks: readonly Hunk[],
): { readonly text: string; readonly lines: readonly EditedLines[] } {
  const from = text.split('\n');
  const to: string[] = [];
  const edited: EditedLines[] = [];
  let at = 0;
  let last: Hunk | undefined;
  for (const hunk of hunks.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    const { whatIf, begin, end, lines } = hunk;
    const isSamePlace = last !== undefined && last.begin === begin && last.end === end;
    if (begin < at || isSamePlace)
      throw new EngineBug(`${last?.whatIf ?? ''} and ${whatIf} change the same lines of ${path}`);
    to.push(...from.slice(at, begin));
    const removed = from.slice(begin, end);
    edited.push({ whatIf, line: to.length + 1, count: lines.length, removed });
    to.push(...lines);
    at = end;
    last = hunk;
  }
  to.push(...from.slice(at));
  return { text: to.join('\n'), lines: edited };
}
