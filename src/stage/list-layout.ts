/**
 * Where the nodes of a list stand. Columns are fixed for the whole schedule, one for each piece of memory
 * that can hold a node, newest first as insertion at the head makes it: nothing ever jumps sideways.
 *
 * ```text
 *            ┌─────────┐                       above: not linked yet
 *            │ timer 4 │
 * ┌────────┐ └─────────┘ ┌─────────┐ ┌─────────┐
 * │ first  │────────────>│ timer 3 │>│ timer 1 │─|   base line: reachable
 * └────────┘             └─────────┘ └─────────┘
 *                              ┌─────────┐     below: unlinked
 *                              │ timer 2 │
 * ```
 */
export type Row = 'above' | 'base' | 'below';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ListLayout {
  readonly width: number;
  readonly height: number;
  readonly head: Box;
  readonly node: { readonly width: number; readonly height: number };
  /** True where there is room for the number alone. */
  readonly isNarrow: boolean;
  readonly boxOf: (column: number, row: Row) => Box;
}

const LEAST_GAP = 11;
const NULL_ROOM = 16;
const lofty = { above: 10, base: 62, below: 114, total: 178 };
const low = { above: 4, base: 47, below: 90, total: 151 };

/**
 * The layout for `columns` nodes in `available` pixels; wider than that only if numbers alone do not
 * fit. `isLow`: where the page has little height.
 */
export function computeListLayout(columns: number, available: number, isLow = false): ListLayout {
  const rows = isLow ? low : lofty;
  const isLarge = available >= 470;
  const height = isLarge ? 40 : 36;
  const headWidth = available < 360 || columns > 6 ? 54 : 72;
  const room = available - headWidth - NULL_ROOM;
  const pitch = Math.min(isLarge ? 98 : 82, room / Math.max(columns, 1));
  const isNarrow = pitch < 47 + LEAST_GAP;
  const width = isNarrow
    ? Math.max(24, Math.min(36, pitch - LEAST_GAP))
    : Math.min(isLarge ? 74 : 58, pitch - LEAST_GAP - 2);
  const step = Math.max(pitch, width + LEAST_GAP);
  const total = Math.max(available, headWidth + NULL_ROOM + step * columns);
  return {
    width: total,
    height: rows.total,
    head: { x: 1, y: rows.base, width: headWidth, height },
    node: { width, height },
    isNarrow,
    boxOf: (column, row) => ({
      x: total - NULL_ROOM - step * (columns - column) + (step - width),
      y: rows[row],
      width,
      height,
    }),
  };
}
