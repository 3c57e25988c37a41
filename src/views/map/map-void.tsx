import type { MapData } from '../../checker';
import type { Machine } from '../../machine';
import { isUnder, LETTER, type HereLabel } from './here-label';
import type { MapLayout } from './layout';
import { nameOfLock } from './map-sentence';
import { placeIn, type Void } from './voids';

interface MapVoidProps {
  readonly machine: Machine;
  readonly map: MapData;
  readonly layout: MapLayout;
  readonly voids: readonly Void[];
  /** What is written over the way so far; nothing is written under it. */
  readonly here: HereLabel | undefined;
}

const LINE = 20;

/** What keeps every state out of the largest void, written into it where there is room. */
export function MapVoid({ machine, map, layout, voids, here }: MapVoidProps) {
  const { dx, dy } = layout;
  const options = voids.flatMap((one) =>
    toWords(machine, map, one).map((words) => ({ one, words })),
  );
  for (const { one, words } of options) {
    const width = LETTER * words.length;
    const place = placeIn(
      one,
      width / dx,
      LINE / dy,
      ({ depth, row }) =>
        here === undefined || !isUnder(here, { x: layout.x(depth), y: layout.y(row) + 4, width }),
    );
    if (place === undefined) continue;
    return (
      <text
        className="map-word is-void"
        x={layout.x(place.depth)}
        y={layout.y(place.row) + 4}
        textAnchor="middle"
      >
        {words}
      </text>
    );
  }
  return null;
}

/** At length, and shorter for where that has no room. */
function toWords(machine: Machine, map: MapData, { reason }: Void): readonly string[] {
  if (reason === undefined) return [];
  const what =
    reason.kind === 'rcu' ? 'the grace period' : nameOfLock(machine, map.locks[reason.lock] ?? 0);
  return [`${what} keeps every state out of here`, `kept out by ${what}`, what];
}
