import type { MapData } from '../../checker';
import type { Machine } from '../../machine';
import type { MapLayout } from './layout';
import { nameOfLock } from './map-sentence';
import { placeIn, type Void } from './voids';

interface MapVoidProps {
  readonly machine: Machine;
  readonly map: MapData;
  readonly layout: MapLayout;
  readonly voids: readonly Void[];
}

const LETTER = 6.6;
const LINE = 20;

/** What keeps every state out of the largest void, written into it where there is room. */
export function MapVoid({ machine, map, layout, voids }: MapVoidProps) {
  const { dx, dy } = layout;
  const options = voids.flatMap((one) =>
    toWords(machine, map, one).map((words) => ({ one, words })),
  );
  for (const { one, words } of options) {
    const place = placeIn(one, (LETTER * words.length) / dx, LINE / dy);
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
