/** What a text is laid out from: words and what is between them. */
export type Item =
  | {
      readonly kind: 'word';
      readonly text: string;
      /** Columns that count for the width; none for a comment after the code of a line. */
      readonly width: number;
    }
  /** Stays in the line, or is one of the places where a line that is too long breaks. */
  | ({ readonly kind: 'gap' } & Gap)
  /** A line break inside a statement, after or before a line comment. */
  | { readonly kind: 'wrap'; readonly indent: number }
  /** The end of a statement, of a field, of an opening brace … */
  | { readonly kind: 'line'; readonly indent: number; readonly blank: boolean };

export interface Gap {
  readonly space: boolean;
  /** Lines break where it costs least: outside before inside. Never at `glued`. */
  readonly cost: number;
  /** How much further than its statement a line that begins here is indented. */
  readonly indent: number;
}

export const maximumWidth = 100;
export const indentation = 2;
export const continuation = 4;
export const glued = Infinity;

export function word(text: string, width = text.length): Item {
  return { kind: 'word', text, width };
}

/** Like push, for any number of items. */
export function append(items: Item[], more: readonly Item[]): void {
  for (const item of more) items.push(item);
}

/** Columns on one line; Infinity where a line break is needed. */
export function flatWidth(items: readonly Item[]): number {
  let width = 0;
  for (const item of items) {
    if (item.kind === 'word') width += item.text.includes('\n') ? Infinity : item.width;
    else if (item.kind === 'gap') width += item.space ? 1 : 0;
    else return Infinity;
  }
  return width;
}

/** The column after the last item if its line needs no break. */
export function columnAfter(items: readonly Item[]): number {
  const start = items.findLastIndex((item) => item.kind === 'line');
  const line = items[start];
  return (line?.kind === 'line' ? line.indent : 0) + flatWidth(items.slice(start + 1));
}
