import type { Box } from './tether-geometry';
import { textWidth } from './text-width';

/** A place that a label could have, in pixels of the design from the top left of the lanes. */
export interface LabelPlace {
  readonly text: string;
  /** The left edge of the text, and its base line. */
  readonly x: number;
  readonly y: number;
}

export interface Label {
  readonly key: string;
  readonly tone: 'lock' | 'strong' | 'spin' | 'rcu' | 'fault';
  /** How many characters at the front stand out. */
  readonly strong?: number;
  /** Its places, the best first. */
  readonly places: readonly LabelPlace[];
}

export interface PlacedLabel extends LabelPlace {
  readonly key: string;
  readonly tone: Label['tone'];
  readonly strong: number;
}

const ABOVE = 10;
const BELOW = 3;
const BESIDE = 3;

/**
 * Those labels whose whole text fits on one side of the cursor, inside the track, and hits no other and
 * nothing that is `taken`: the first labels first.
 */
export function placeLabels(
  labels: readonly Label[],
  track: { readonly width: number; readonly cursor: number; readonly taken?: readonly Box[] },
): readonly PlacedLabel[] {
  const { width, cursor, taken = [] } = track;
  const placed: PlacedLabel[] = [];
  for (const { key, tone, strong = 0, places } of labels) {
    const place = places.find(
      (one) =>
        fits(one, width, cursor) &&
        taken.every((box) => !isUnder(one, box)) &&
        placed.every((other) => !hits(one, other)),
    );
    if (place !== undefined) placed.push({ ...place, key, tone, strong });
  }
  return placed;
}

function fits({ text, x }: LabelPlace, width: number, cursor: number): boolean {
  const right = x + textWidth(text);
  return x >= 0 && right <= width && (right <= cursor || x >= cursor);
}

const isUnder = ({ text, x, y }: LabelPlace, { left, right, top, bottom }: Box): boolean =>
  x < right + BESIDE &&
  x + textWidth(text) > left - BESIDE &&
  y - ABOVE < bottom &&
  y + BELOW > top;

function hits(one: LabelPlace, other: LabelPlace): boolean {
  return (
    one.x < other.x + textWidth(other.text) + BESIDE &&
    other.x < one.x + textWidth(one.text) + BESIDE &&
    one.y - ABOVE < other.y + BELOW &&
    other.y - ABOVE < one.y + BELOW
  );
}
