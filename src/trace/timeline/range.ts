/** Things on the tick axis, in order of their first ticks, and those of them that a stretch of ticks meets. */
export interface Range<Item> {
  readonly all: readonly Item[];
  /** Of ticks `first` to `last`, both included. */
  readonly within: (first: number, last: number) => readonly Item[];
}

/**
 * `items` in any order. A query costs a binary search and what it finds; where long items hold short ones,
 * the short ones before the stretch too.
 */
export function createRange<Item>(
  items: readonly Item[],
  fromOf: (item: Item) => number,
  toOf: (item: Item) => number = fromOf,
): Range<Item> {
  const all = items.toSorted((one, other) => fromOf(one) - fromOf(other));
  const starts = all.map(fromOf);
  let furthest = -1;
  // The furthest end of any item so far, so that a binary search finds the first that can reach a tick.
  const ends = all.map((item) => (furthest = Math.max(furthest, toOf(item))));
  return {
    all,
    within: (first, last) =>
      all
        .slice(lowerBound(ends, first), lowerBound(starts, last + 1))
        .filter((item) => toOf(item) >= first),
  };
}

/** How many of the ascending `values` are less than `limit`. */
export function lowerBound(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending `values` lie from `first` to `last`, both included. */
export const countWithin = (values: readonly number[], first: number, last: number): number =>
  Math.max(0, lowerBound(values, last + 1) - lowerBound(values, first));
