import { toCount } from '../../store';
import type { MapLayout } from './layout';
import type { Way } from './way';

/** What is written where the schedule so far has led, and where: in CSS pixels of the map. */
export interface HereLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** The state is so near to the upper edge that its wedge stands below it. */
  readonly isLow: boolean;
}

/** The width of a letter, and how far a line reaches above and below its base line. */
export const LETTER = 6.6;
const ABOVE = 13;
const BELOW = 5;

/** Undefined for a way that leads nowhere, and at the start, whose label stands apart from it. */
export function computeHereLabel(
  { points, spun }: Way,
  layout: MapLayout,
  position: number,
): HereLabel | undefined {
  const here = points.at(-1);
  if (here === undefined || points.length === 1) return undefined;
  const isNearEnd = here.x > layout.width - 240;
  const isLow = here.y < 44;
  return {
    text: toHereWords(position, spun, ''),
    x: isNearEnd ? here.x - 12 : here.x + 12,
    y: (isLow ? here.y + 22 : here.y - 12) + 4,
    anchor: isNearEnd ? 'end' : 'start',
    isLow,
  };
}

/** Does a line of `width` pixels, centred on `x` at the base line `y`, lie over the label or over its wedge? */
export function isUnder(
  { text, x, y, anchor }: HereLabel,
  line: { readonly x: number; readonly y: number; readonly width: number },
): boolean {
  const width = LETTER * text.length;
  const left = anchor === 'start' ? x - 24 : x - width;
  const right = anchor === 'start' ? x + width : x + 24;
  return (
    line.x + line.width / 2 > left &&
    line.x - line.width / 2 < right &&
    line.y + BELOW > y - ABOVE &&
    line.y - ABOVE < y + BELOW
  );
}

/** "you are here, tick 18: 9 of them spun" */
export function toHereWords(position: number, spun: number, before: string): string {
  const here = `${before}you are here${position === 0 ? '' : `, tick ${position}`}`;
  if (spun === 0) return here;
  return position === spun
    ? `${here}: ${toCount(spun, 'tick')} spun`
    : `${here}: ${spun} of them spun`;
}
