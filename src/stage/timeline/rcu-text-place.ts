import { textWidth } from './text-width';

/** From and to are pixels of the axis. */
interface Taken {
  readonly from: number;
  readonly to: number;
}

export interface RcuTextPlace {
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

const BESIDE = 8;
/** What the tethers at the cursor take. */
const TETHERS = 52;

/**
 * Where the text of the RCU lane stands: left of what is taken last before the cursor, as near to it as it can;
 * else right of it. Undefined where it fits nowhere before the cursor.
 */
export function placeRcuText(
  lines: readonly string[],
  taken: readonly Taken[],
  cursor: number,
): RcuTextPlace | undefined {
  const needed = widest(lines);
  const isFree = (from: number): boolean =>
    from >= 0 &&
    from + needed <= cursor &&
    taken.every((one) => one.to < from || one.from > from + needed);
  const past = taken.filter(({ from }) => from < cursor);
  const last = past.toSorted((one, other) => other.from - one.from);
  const ends: readonly number[] =
    lines.length === 1 ? [] : last.map(({ from }) => from - BESIDE - needed);
  const end = ends.find(isFree);
  if (end !== undefined) return { x: end + needed, anchor: 'end' };
  const starts = [
    ...(past.length === 0 ? [0] : []),
    ...past.map(({ to }) => to + BESIDE),
    cursor - BESIDE - needed,
  ];
  const start = starts.find(isFree);
  return start === undefined ? undefined : { x: start, anchor: 'start' };
}

/** Beyond the cursor and its tethers, over what lies ahead: that is washed, so words can be read over it. */
export function placeAhead(
  lines: readonly string[],
  { width, cursor }: { readonly width: number; readonly cursor: number },
): RcuTextPlace | undefined {
  const x = cursor + TETHERS;
  return x + widest(lines) <= width ? { x, anchor: 'start' } : undefined;
}

const widest = (lines: readonly string[]): number =>
  Math.max(...lines.map((line) => textWidth(line)));
