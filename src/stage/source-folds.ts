import { lineKey } from '../trace';
import type { CodePlace } from './source-kin';
import type { SourceFileModel } from './source-model';
import type { SourceSection } from './source-sections';

/** What of the code is folded away. Functions go by their names: what-ifs move their lines. */
export interface Folds {
  /** What people have folded or unfolded, by `toFold`. */
  readonly chosen: ReadonlyMap<string, boolean>;
  /** Functions that somebody has come to: they stay open, so that nothing moves when he leaves. */
  readonly entered: ReadonlySet<string>;
}

export const noFolds: Folds = { chosen: new Map(), entered: new Set() };

/** What a fold button is called: `after.race` of a file, `after.race timers_start` of a function. */
export const toFold = ({ path }: SourceFileModel, section?: SourceSection): string =>
  section === undefined ? path : `${path} ${section.name ?? String(section.first)}`;

/** The sections that are shown, from top to bottom: functions, actors, the init block. */
export const shownSections = ({ sections }: SourceFileModel): readonly SourceSection[] =>
  sections.filter(({ kind }) => kind !== 'text');

export const isWithin = ({ first, last }: SourceSection, line: number): boolean =>
  line >= first && line <= last;

export const isFileOpen = ({ chosen }: Folds, file: SourceFileModel): boolean =>
  chosen.get(toFold(file)) ?? true;

/**
 * Functions begin folded where they are the same in both paths, no what-if has edited them and nobody has come to
 * them. `peeked`: a line that somebody looks at for a moment; what people have folded stays folded for it.
 */
export function isSectionOpen(
  { chosen, entered }: Folds,
  file: SourceFileModel,
  section: SourceSection,
  peeked?: CodePlace,
): boolean {
  const fold = toFold(file, section);
  const isPeeked =
    peeked?.file === file.path && peeked.line > section.first && peeked.line <= section.last;
  return chosen.get(fold) ?? (isPeeked || entered.has(fold) || isOfNote(file, section));
}

function isOfNote({ different, edits }: SourceFileModel, section: SourceSection): boolean {
  if (section.kind === 'actor' || edits.some(({ line }) => isWithin(section, line))) return true;
  for (let line = section.first; line <= section.last; line += 1)
    if (different.has(line)) return true;
  return false;
}

/** The function that a line is in, with its file; undefined where the panel does not show the line. */
export function findSection(
  files: readonly SourceFileModel[],
  place: CodePlace,
): { readonly file: SourceFileModel; readonly section: SourceSection } | undefined {
  const file = files.find(({ path }) => path === place.file);
  const section = file && shownSections(file).find((one) => isWithin(one, place.line));
  return file === undefined || section === undefined ? undefined : { file, section };
}

/** Somebody has come to these lines. The same folds where their functions were entered before. */
export function enter(
  folds: Folds,
  files: readonly SourceFileModel[],
  places: readonly CodePlace[],
): Folds {
  const entered = places
    .map((place) => findSection(files, place))
    .flatMap((found) => (found === undefined ? [] : [toFold(found.file, found.section)]))
    .filter((fold) => !folds.entered.has(fold));
  return entered.length === 0
    ? folds
    : { ...folds, entered: new Set([...folds.entered, ...entered]) };
}

/** Somebody folds or unfolds something. */
export const fold = (folds: Folds, name: string, isOpen: boolean): Folds => ({
  ...folds,
  chosen: new Map(folds.chosen).set(name, isOpen),
});

/** The same folds where the line is to be seen already. */
export function unfold(folds: Folds, files: readonly SourceFileModel[], place: CodePlace): Folds {
  const found = findSection(files, place);
  if (found === undefined) return folds;
  const { file, section } = found;
  const shown = isFileOpen(folds, file) ? folds : fold(folds, toFold(file), true);
  return isSectionOpen(shown, file, section) ? shown : fold(shown, toFold(file, section), true);
}

/** What arrows go through, from top to bottom: the fold buttons and the lines that are open. */
export function controlsOf(
  files: readonly SourceFileModel[],
  folds: Folds,
  peeked?: CodePlace,
): readonly string[] {
  return files.flatMap((file) => [
    toFold(file),
    ...(isFileOpen(folds, file) ? shownSections(file) : []).flatMap((section) => [
      toFold(file, section),
      ...(isSectionOpen(folds, file, section, peeked) ? linesOf(file, section) : []),
    ]),
  ]);
}

/** Lines that say something: a brace alone does not. The first one is the fold button's. */
export const isSaying = (text: string): boolean => /\w/.test(text);

function linesOf(
  { path, lines }: SourceFileModel,
  { first, last }: SourceSection,
): readonly string[] {
  return lines
    .slice(first, last)
    .flatMap((text, index) => (isSaying(text) ? [lineKey(path, first + 1 + index)] : []));
}

/** Where a line is to be seen: itself, else the function or the file that is folded over it. */
export function shownAs(
  files: readonly SourceFileModel[],
  controls: ReadonlySet<string>,
  place: CodePlace,
): string | undefined {
  const found = findSection(files, place);
  const names =
    found === undefined
      ? [place.file]
      : [lineKey(place.file, place.line), toFold(found.file, found.section), place.file];
  return names.find((name) => controls.has(name));
}
