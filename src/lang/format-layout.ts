import { glued, type Item, maximumWidth } from './format-items';

/** A word and what is before it in its line. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly space: boolean;
  /** Of a line break before it. */
  readonly cost: number;
  /** How much further than the statement it is indented if it begins a line. */
  readonly indent: number;
  readonly mustBreak: boolean;
}

/** Items to text. */
export function layOut(items: readonly Item[]): string {
  let text = '';
  let pieces: Piece[] = [];
  let base = 0;
  let before: Item | undefined;
  const flush = (): void => {
    if (pieces.length > 0) text += layOutLine(pieces, base) + '\n';
    pieces = [];
  };
  for (const item of items) {
    if (item.kind === 'line') {
      flush();
      if (item.blank) text += '\n';
      base = item.indent;
    } else if (item.kind === 'word' && item.text !== '') {
      pieces.push({
        text: item.text,
        width: item.width,
        space: before?.kind === 'gap' && before.space,
        cost: before?.kind === 'gap' ? before.cost : glued,
        indent: before?.kind === 'gap' || before?.kind === 'wrap' ? before.indent : 0,
        mustBreak: before?.kind === 'wrap',
      });
    }
    before = item;
  }
  flush();
  return text;
}

/** One statement, on as many lines as it needs. */
function layOutLine(pieces: readonly Piece[], base: number): string {
  let text = '';
  let column = base;
  let isFresh = true;
  let start = 0;
  while (start < pieces.length) {
    if (isFresh) text += ' '.repeat(column);
    const { end, breaks } = stretchFrom(pieces, start, column, isFresh);
    for (const piece of pieces.slice(start, end)) {
      text += (piece.space && !isFresh ? ' ' : '') + piece.text;
      isFresh = false;
    }
    if (breaks) {
      text += '\n';
      column = base + (pieces[end]?.indent ?? 0);
      isFresh = true;
    } else {
      column = text.length - text.lastIndexOf('\n') - 1;
    }
    start = end;
  }
  return text;
}

interface Stretch {
  /** The first piece that is not in it. */
  readonly end: number;
  /** Whether a new line begins there. */
  readonly breaks: boolean;
}

/**
 * As much as fits on a line, from a column on. A line that is too long breaks where it costs least,
 * as late as possible; one that cannot break in time breaks as early as possible. Ends early after a
 * comment of several lines, which sets the column anew.
 */
function stretchFrom(
  pieces: readonly Piece[],
  start: number,
  from: number,
  isFresh: boolean,
): Stretch {
  let column = from;
  let best: { readonly end: number; readonly cost: number } | undefined;
  let isOver = false;
  for (let end = start; end < pieces.length; end++) {
    const piece = pieces[end];
    if (piece === undefined) break;
    const isFirst = isFresh && end === start;
    if (!isFirst) {
      if (piece.mustBreak) return { end, breaks: true };
      if (piece.cost < glued) {
        if (isOver) return { end, breaks: true };
        if (piece.cost <= (best?.cost ?? glued)) best = { end, cost: piece.cost };
      }
    }
    const [firstLine = ''] = piece.text.split('\n');
    column += (piece.space && !isFirst ? 1 : 0) + Math.min(piece.width, firstLine.length);
    if (column > maximumWidth && !isOver) {
      if (best !== undefined) return { end: best.end, breaks: true };
      isOver = true;
    }
    if (piece.text.includes('\n')) return { end: end + 1, breaks: false };
  }
  return { end: pieces.length, breaks: false };
}
