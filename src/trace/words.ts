/** A piece of a sentence. With `object` or `actor` it names one, and the page can light up its kin. */
export interface Part {
  readonly text: string;
  readonly object?: number;
  readonly actor?: number;
}

export type Phrase = readonly Part[];

/** What a step means now: an obligation, a cost, or who may go on. */
export interface Meaning {
  /** Says the step better than the bare event does. */
  readonly instead?: Phrase;
  /** Follows the first sentence after a colon. */
  readonly colon?: Phrase;
  readonly second?: Phrase;
}

type Piece = string | number | Part | Phrase;

/** Template tag: joins texts and parts into one phrase. */
export function phrase(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Phrase {
  const parts: Part[] = [];
  strings.forEach((text, index) => {
    push(parts, { text });
    const piece = pieces[index];
    if (piece === undefined) return;
    if (typeof piece === 'string' || typeof piece === 'number')
      push(parts, { text: String(piece) });
    else for (const part of 'text' in piece ? [piece] : piece) push(parts, part);
  });
  return parts;
}

function push(parts: Part[], part: Part): void {
  if (part.text === '') return;
  const last = parts.at(-1);
  const isPlain = (one: Part): boolean => one.object === undefined && one.actor === undefined;
  if (last !== undefined && isPlain(last) && isPlain(part))
    parts[parts.length - 1] = { text: last.text + part.text };
  else parts.push(part);
}

export const plainText = (parts: Phrase): string => parts.map((part) => part.text).join('');

export function capitalise(parts: Phrase): Phrase {
  const [first, ...rest] = parts;
  if (first === undefined) return parts;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** `a`, `a and b`, `a, b and c`. */
export function joinAnd(items: readonly Phrase[]): Phrase {
  return items.reduce<Phrase>(
    (before, item, index) =>
      index === 0
        ? item
        : index === items.length - 1
          ? phrase`${before} and ${item}`
          : phrase`${before}, ${item}`,
    [],
  );
}

/** 2 → "second". */
export const ordinal = (number: number): string =>
  ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'][number] ??
  `${String(number)}th`;

export const countOf = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
