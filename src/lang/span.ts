import type { SourceFile, Span } from './program';

/** Turns offsets in one file into lines and columns. */
export interface LineTable {
  readonly spanOf: (from: number, to: number) => Span;
}

export function createLineTable(file: SourceFile): LineTable {
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1))
    starts.push(at + 1);

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    spanOf: (from, to) => {
      const line = lineOf(from);
      const endLine = lineOf(to);
      return {
        file: file.path,
        line: line + 1,
        column: from - (starts[line] ?? 0) + 1,
        endLine: endLine + 1,
        endColumn: to - (starts[endLine] ?? 0) + 1,
      };
    },
  };
}

/** The first character of a file: the place of problems that have none of their own. */
export function startOfFile(path: string): Span {
  return { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
