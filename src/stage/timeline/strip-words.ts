import type { LifePhase, LifeSpan, LifeStrip, StripRow } from '../../trace';

/** What is written over a phase; undefined for the one that most are in. */
export function phaseLabel(
  { phase, gracePeriod }: LifeSpan,
  before: LifePhase | undefined,
): string | undefined {
  const period =
    gracePeriod === undefined ? 'a grace period' : `grace period ${String(gracePeriod)}`;
  switch (phase) {
    case 'hashed':
    case 'valid':
      return `${phase}, not linked`;
    case 'unlinked':
      return before === 'not valid' ? 'not valid, unlinked' : 'unlinked';
    case 'waiting':
      return `waits for ${period}`;
    case 'ready':
      return 'ready';
    case 'allocated':
    case 'not valid':
    case 'freed':
      return phase;
    case 'listed':
    case 'none':
      return undefined;
  }
}

/** What is in a piece of memory after tick `position`, what has been there last, or what will be there first. */
export const stripName = ({ strips }: StripRow, position: number): string =>
  (strips.findLast(({ spans }) => (spans[0]?.from ?? 0) <= position) ?? strips[0])?.name ?? '';

/** The same beside a strip, where there is little room: "target's pid". */
export const stripLabel = (row: StripRow, position: number): string =>
  stripName(row, position).replace(/^the /, '');

/** A change of a row, where the arrow keys stop: "timer 2, ticks 46 to 58, waits for grace period 1". */
export interface Stop {
  readonly tick: number;
  readonly name: string;
}

export const stripStops = ({ strips }: StripRow): readonly Stop[] =>
  strips.flatMap((strip) =>
    strip.spans.map((span, index) => ({
      tick: span.from,
      name: spanName(strip, span, strip.spans[index - 1]?.phase),
    })),
  );

export function spanName(
  { name }: LifeStrip,
  span: LifeSpan,
  before: LifePhase | undefined,
): string {
  const { from, to, phase } = span;
  const ticks = from === to ? `tick ${String(from)}` : `ticks ${String(from)} to ${String(to)}`;
  return `${name}, ${ticks}, ${phaseLabel(span, before) ?? phase}`;
}
