/** A stretch of a file that folds: a function, an actor, or what lies between them. Lines count from 1. */
export interface SourceSection {
  /** `timers_start`, `reader`; undefined for declarations between functions. */
  readonly name: string | undefined;
  readonly kind: 'fn' | 'actor' | 'init' | 'text';
  readonly first: number;
  readonly last: number;
}

const HEAD = /^(fn|actor|interrupt|init)\b\s*(\w*)/;

/** Cuts a file at its functions and actors. They begin at column 1 and end with a brace at column 1. */
export function toSections(lines: readonly string[]): readonly SourceSection[] {
  const sections: SourceSection[] = [];
  let textFrom = 1;
  let line = 1;
  while (line <= lines.length) {
    const match = HEAD.exec(lines[line - 1] ?? '');
    if (match === null) {
      line += 1;
      continue;
    }
    pushText(sections, lines, textFrom, line - 1);
    const last = findClosing(lines, line);
    sections.push({
      name: match[2] === '' ? 'init' : match[2],
      kind: toKind(match[1]),
      first: line,
      last,
    });
    line = last + 1;
    textFrom = line;
  }
  pushText(sections, lines, textFrom, lines.length);
  return sections;
}

function findClosing(lines: readonly string[], from: number): number {
  if (/\{.*\}\s*$/.test(lines[from - 1] ?? '')) return from;
  for (let line = from; line <= lines.length; line += 1) {
    if (/^\}/.test(lines[line - 1] ?? '')) return line;
  }
  return lines.length;
}

function toKind(word: string | undefined): SourceSection['kind'] {
  return word === 'fn' ? 'fn' : word === 'init' ? 'init' : 'actor';
}

/** Declarations between functions; empty lines alone are no section. */
function pushText(
  sections: SourceSection[],
  lines: readonly string[],
  first: number,
  last: number,
): void {
  let from = first;
  let to = last;
  while (from <= to && lines[from - 1]?.trim() === '') from += 1;
  while (to >= from && lines[to - 1]?.trim() === '') to -= 1;
  if (from <= to) sections.push({ name: undefined, kind: 'text', first: from, last: to });
}
