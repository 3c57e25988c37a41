import type { PathName } from '../store';
import type { SourceMark } from './source-model';

/** `reader does this next, deleter waits here`; empty where nobody stands. */
export function toStandingWords(marks: readonly SourceMark[]): string {
  return marks
    .map(({ name, waits }) => (waits ? `${name} waits here` : `${name} does this next`))
    .join(', ');
}

/** Of a function that is folded: `reader and deleter are in it`. */
export function toInsideWords(marks: readonly SourceMark[]): string {
  const names = [...new Set(marks.map(({ name }) => name))];
  const last = names.at(-1);
  if (last === undefined) return '';
  if (names.length === 1) return `${last} is in it`;
  return `${names.slice(0, -1).join(', ')} and ${last} are in it`;
}

interface NamedLine {
  readonly number: number;
  readonly text: string;
  readonly path: PathName;
  /** Has the other path not this line? */
  readonly isDifferent: boolean;
  readonly standing: string;
}

/** A line for those who do not see it: `line 64, only in before, deleter waits here: spin_lock(&siglock);`. */
export function toLineName({ number, text, path, isDifferent, standing }: NamedLine): string {
  const notes = [
    `line ${String(number)}`,
    ...(isDifferent ? [`only in ${path}`] : []),
    ...(standing === '' ? [] : [standing]),
  ];
  return `${notes.join(', ')}: ${text.trim()}`;
}
