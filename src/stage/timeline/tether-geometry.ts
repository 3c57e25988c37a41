import { textWidth } from './text-width';

export interface Wait {
  /** The base lines of those that wait, and of those they wait for. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** "wait for the reader". */
  readonly words: string;
  readonly tone: 'lock' | 'rcu';
  /** How many other tethers stand nearer to the cursor. */
  readonly place?: number;
}

/** Where a tether stands, in pixels of the design. */
export interface TetherGeometry {
  /** 1 right of the cursor, -1 left of it. */
  readonly side: 1 | -1;
  /** Its upright line: x, and from where to where. */
  readonly out: number;
  readonly top: number;
  readonly bottom: number;
  /** The middle of its words, which run down, and how long they are; undefined where they have no room. */
  readonly words: { readonly x: number; readonly y: number; readonly length: number } | undefined;
}

/** A rectangle that labels keep out of. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const OUT = 24;
const LEAST_OUT = 9;
const STEP = 30;
/** Beyond the line, for the words. */
const WORDS = 18;
const BESIDE = 11;

/**
 * A tether at a cursor at `x` with `room` to the right of it: the first on its left where that is too
 * little, another one without words inside of the first.
 */
export function tetherGeometry(
  { from, to, words, place = 0 }: Wait,
  x: number,
  room = Infinity,
): TetherGeometry {
  const rows = [...from, ...to];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const isLeft = room < LEAST_OUT + WORDS;
  if (!isLeft && room < LEAST_OUT + STEP * place + WORDS) {
    return { side: 1, out: x + LEAST_OUT, top, bottom, words: undefined };
  }
  const side = isLeft ? -1 : 1;
  const reach = isLeft ? OUT + STEP * place : Math.min(OUT + STEP * place, room - WORDS);
  const out = x + side * reach;
  const length = textWidth(words) + 4;
  // Words that are longer than the line may stick out below it, not over the top of the lanes.
  const y = Math.max((top + bottom) / 2, length / 2);
  return { side, out, top, bottom, words: { x: out + side * BESIDE, y, length } };
}

/** What a tether takes with its words. */
export function tetherBox({ side, out, top, bottom, words }: TetherGeometry, x: number): Box {
  const end = words === undefined ? out : out + side * WORDS;
  const half = (words?.length ?? 0) / 2;
  return {
    left: Math.min(x, end),
    right: Math.max(x, end),
    top: Math.min(top, (words?.y ?? top) - half),
    bottom: Math.max(bottom, (words?.y ?? bottom) + half),
  };
}
