/** Things on the tick axis, as far as a stretch of ticks meets them. */
export interface Range<Item> {
  /** Of ticks `first` to `last`, both included, in order of their first ticks. Costs what there is of these ticks. */
  readonly within: (first: number, last: number) => readonly Item[];
}

/** The least number from `low` to `high` for which `isIt` holds, as it does for all after it; `high` where none is known. */
export function search(low: number, high: number, isIt: (value: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isIt(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** How many of the ascending `values` are less than `limit`. */
export const lowerBound = (values: readonly number[], limit: number): number =>
  search(0, values.length, (at) => (values[at] ?? limit) >= limit);
