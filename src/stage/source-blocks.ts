import type { EditedLines } from '../scenarios/posix-timers';
import type { SourceSection } from './source-sections';

/** A piece of a section: a line as it ships, or a place that a what-if has edited. */
export type SourceBlock =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'edit'; readonly edit: EditedLines };

/**
 * A section from top to bottom. `edits` are those of its file, in the order of their lines.
 *
 * ```text
 * lines 1 to 5, 3 edited   →   line 1, line 2, edit of line 3, line 4, line 5
 * ```
 */
export function toBlocks(
  { first, last }: SourceSection,
  edits: readonly EditedLines[],
): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let line = first;
  const pushLines = (end: number): void => {
    for (; line < end; line += 1) blocks.push({ kind: 'line', line });
  };
  for (const edit of edits) {
    if (edit.line < first || edit.line > last) continue;
    pushLines(edit.line);
    blocks.push({ kind: 'edit', edit });
    line = edit.line + edit.count;
  }
  pushLines(last + 1);
  return blocks;
}
