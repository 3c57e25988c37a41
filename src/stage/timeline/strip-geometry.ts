import type { LifePhase, LifeSpan, LifeStrip, StripRow, Walk } from '../../trace';
import { ABOVE_STRIPS, type LaneLayout } from './lane-layout';
import { middleOf, type TickAxis } from './tick-axis';

/** How high a strip is. */
export const STRIP = 11;
/** How far what begins before the view, or ends behind it, is drawn beyond the edge. */
const BEYOND = 4;

/** One phase of one life, in pixels of the axis. */
export interface StripSpan {
  readonly strip: LifeStrip;
  readonly span: LifeSpan;
  readonly before: LifePhase | undefined;
  readonly x: number;
  readonly end: number;
  /** It begins in view: there is an edge to see. */
  readonly hasStart: boolean;
}

/** The middle of row `index`, from the top of all rows. */
export const rowMiddle = (index: number, { strips }: LaneLayout): number =>
  ABOVE_STRIPS + (index + 0.5) * strips.row;

/** Where a walk runs on a strip that several readers walk: next to each other, none over another. */
export function walkOffset(actor: number, walks: readonly Walk[]): number {
  const readers = [...new Set(walks.map((walk) => walk.actor))].toSorted(
    (one, other) => one - other,
  );
  if (readers.length < 2) return 0;
  const apart = Math.min(5, STRIP / readers.length);
  return (readers.indexOf(actor) - (readers.length - 1) / 2) * apart;
}

/**
 * What is in view of a row. A phase begins in the middle of the tick that led to it and ends where the next one
 * begins; the last one ends with the run, or with the tick of a fault.
 */
export function visibleSpans(
  { strips }: StripRow,
  axis: TickAxis,
  end: number,
): readonly StripSpan[] {
  const shown: StripSpan[] = [];
  for (const [at, strip] of strips.entries()) {
    const reused = strips[at + 1]?.spans[0]?.from;
    for (const [index, span] of strip.spans.entries()) {
      const next = strip.spans[index + 1]?.from ?? reused;
      if (span.from > Math.min(axis.last, end) || (next ?? end) < axis.first - 1) continue;
      const from = middleOf(span.from, axis);
      const to = next === undefined ? axis.x(end) : middleOf(Math.min(next, end), axis);
      const x = Math.max(-BEYOND, from);
      shown.push({
        strip,
        span,
        before: strip.spans[index - 1]?.phase,
        x,
        end: Math.max(x, Math.min(axis.width + BEYOND, to)),
        hasStart: span.from > 0 && from >= 0,
      });
    }
  }
  return shown;
}
