import type { StripRow, Walk } from '../../trace';
import { placeLabels, type Label, type PlacedLabel } from './label-placement';
import type { LaneLayout } from './lane-layout';
import { textWidth } from './text-width';
import { rowMiddle, STRIP, visibleSpans } from './strip-geometry';
import { phaseLabel } from './strip-words';
import { middleOf, type TickAxis } from './tick-axis';

/** Below this a row has no room above its strip. */
const LEAST_ROW = 18;
const BESIDE = 6;
const BESIDE_CROSS = 18;

export interface StripPicture {
  readonly rows: readonly StripRow[];
  readonly walks: readonly Walk[];
  readonly axis: TickAxis;
  readonly layout: LaneLayout;
  /** The position, and the last tick that is drawn. */
  readonly position: number;
  readonly end: number;
  readonly nameOf: (actor: number) => string;
}

/** What is written over the strips: who stands on freed memory, whose walk it is, the phases. Only what fits. */
export function stripLabels(picture: StripPicture): readonly PlacedLabel[] {
  if (picture.layout.strips.row < LEAST_ROW) return [];
  const { axis, position } = picture;
  return placeLabels(
    [...standingLabels(picture), ...walkLabels(picture), ...phaseLabels(picture)],
    {
      width: axis.width,
      cursor: axis.x(position),
    },
  );
}

const above = (index: number, layout: LaneLayout): number =>
  rowMiddle(index, layout) - STRIP / 2 - 2.5;

/** Left of where the walk begins, or right of it. */
function walkLabels({ walks, rows, axis, layout, nameOf }: StripPicture): readonly Label[] {
  return walks.flatMap(({ actor, stays }): readonly Label[] => {
    const [first] = stays;
    const row = rows.findIndex(({ object }) => object === first?.object);
    if (first === undefined || row < 0) return [];
    const text = `the ${nameOf(actor)}'s walk`;
    const x = middleOf(first.from, axis);
    const y = above(row, layout);
    return [
      {
        key: `walk ${String(actor)} ${String(first.from)}`,
        tone: 'strong',
        places: [
          { text, x: x - BESIDE - textWidth(text), y },
          { text, x: x + BESIDE, y },
        ],
      },
    ];
  });
}

/** In the part that has passed, at its end where it goes on; else in the part ahead. */
function phaseLabels(picture: StripPicture): readonly Label[] {
  const { rows, axis, layout, position, end } = picture;
  const cursor = axis.x(position);
  return rows.flatMap((row, index) => {
    const y = above(index, layout);
    return visibleSpans(row, axis, end).flatMap((shown): readonly Label[] => {
      const words = phaseLabel(shown.span, shown.before);
      if (words === undefined) return [];
      const isNew = shown.span.phase === 'allocated' && shown.strip.generation > 0;
      const text = isNew ? `${shown.strip.name}: ${words}` : words;
      const width = textWidth(text);
      const left = Math.max(0, shown.x) + BESIDE;
      const past = Math.min(shown.end, cursor) - 4 - width;
      const fits = (x: number): boolean => x >= left - 2 && x + width <= shown.end - 2;
      const isRunning = shown.x < cursor && cursor <= shown.end;
      const places = [isRunning ? past : left, left, Math.max(left, cursor + BESIDE)]
        .filter(fits)
        .map((x) => ({ text, x, y }));
      const isRcu = shown.span.phase === 'waiting' || shown.span.phase === 'ready';
      const tone = isRcu ? 'rcu' : 'lock';
      return [{ key: `${String(row.object)} ${String(shown.span.from)}`, tone, places }];
    });
  });
}

/** Nobody may stand on an object when it is freed; who does is said up to the second cross. */
function standingLabels(picture: StripPicture): readonly Label[] {
  const { rows, walks, axis, layout, end, nameOf } = picture;
  return rows.flatMap((row, index) =>
    visibleSpans(row, axis, end).flatMap(({ span, end: right }): readonly Label[] => {
      const walk = walks.find(({ stays }) =>
        stays.some(
          ({ object, from, to }) =>
            object === row.object && from < span.from && to > span.from && span.from < end,
        ),
      );
      if (span.phase !== 'freed' || walk === undefined) return [];
      const text = `freed, and the ${nameOf(walk.actor)} still stands on it`;
      const x = right - BESIDE_CROSS - textWidth(text);
      const key = `standing ${String(row.object)} ${String(span.from)}`;
      return [{ key, tone: 'fault', places: [{ text, x, y: above(index, layout) }] }];
    }),
  );
}
