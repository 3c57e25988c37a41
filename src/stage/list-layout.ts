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
 *                              │ timer 2 │-(/) POISON1
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
  /** False where the name of who stands on an unlinked node would touch the node above. */
  readonly hasNamesBelow: boolean;
  readonly boxOf: (column: number, row: Row) => Box;
}

const LEAST_GAP = 11;
/** A node narrower than this, gap included, shows its number alone. */
const LEAST_PITCH = 47 + LEAST_GAP;
/** On a sheet narrower than `SLIM`, pointers have more room instead of names. */
const SLIM = 380;
const SLIM_PITCH = 47 + 2 * LEAST_GAP;
/** Right of the last column: NULL's bar and the mark of a poison fit, and its name where it can have it. */
export const MARK_ROOM = 20;
export const NAME_ROOM = 72;

/** The height of a reader's name with its air. */
const NAME_HEIGHT = 15;

/** Heights at their least and at their most; what lies between is in proportion. */
const least = { above: 6, base: 41, below: 80, total: 135, node: 29 };
const most = { above: 10, base: 62, below: 114, total: 178, node: 36 };
export const LEAST_HEIGHT = least.total;
export const MOST_HEIGHT = most.total;

/**
 * The layout for `columns` nodes in `available` pixels; wider than that only if numbers alone do not
 * fit. `height`: what the drawing may take; it takes from `LEAST_HEIGHT` to `MOST_HEIGHT`.
 */
export function computeListLayout(
  columns: number,
  available: number,
  height = MOST_HEIGHT,
): ListLayout {
  const share = Math.max(0, Math.min(1, (height - least.total) / (most.total - least.total)));
  const at = (name: keyof typeof least): number =>
    Math.round(least[name] + share * (most[name] - least[name]));
  const isLarge = available >= 430;
  const extra = isLarge ? Math.round(4 * share) : 0;
  const nodeHeight = at('node') + extra;
  const headWidth = available < 360 || columns > 6 ? 54 : 76;
  const leastPitch = available < SLIM ? SLIM_PITCH : LEAST_PITCH;
  const spare = available - headWidth - leastPitch * columns;
  const endRoom = Math.max(MARK_ROOM, Math.min(NAME_ROOM, spare));
  const room = available - headWidth - endRoom;
  const pitch = Math.min(isLarge ? 90 : 82, room / Math.max(columns, 1));
  const isNarrow = pitch < leastPitch;
  const width = isNarrow
    ? Math.max(24, Math.min(40, pitch - LEAST_GAP))
    : Math.min(isLarge ? 66 : 58, pitch - LEAST_GAP);
  const step = Math.max(pitch, width + LEAST_GAP);
  const total = Math.max(available, headWidth + endRoom + step * columns);
  return {
    width: total,
    height: at('total') + extra,
    head: { x: 1, y: at('base'), width: headWidth, height: nodeHeight },
    node: { width, height: nodeHeight },
    isNarrow,
    hasNamesBelow: at('below') - at('base') - nodeHeight >= NAME_HEIGHT,
    boxOf: (column, row) => ({
      x: total - endRoom - step * (columns - column) + (step - width),
      y: at(row),
      width,
      height: nodeHeight,
    }),
  };
}
