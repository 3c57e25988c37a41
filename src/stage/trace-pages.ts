/** Rows that are in the page at once: few enough to be there at once however long the schedule is. */
export const TRACE_PAGE = 200;

/** Rows that PageUp and PageDown go by. */
const LEAP = 12;

/** The row that a key leads to from row `from`, of rows 0 to `last`; undefined for a key that leads nowhere. */
export function toTarget(key: string, from: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'PageUp':
      return Math.max(0, from - LEAP);
    case 'PageDown':
      return Math.min(last, from + LEAP);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
