import { memo } from 'react';
import { markKinds, type MapData, type MarkKind } from '../../checker';
import type { MapLayout } from './layout';
import { toBandPaths, toDotPath } from './map-paths';

interface MapMarksProps {
  readonly map: MapData;
  readonly layout: MapLayout;
  readonly rcu: number;
  /** The number of the lock whose states are marked; -1 for none. */
  readonly lock: number;
}

/** Thousands of states in a dozen paths; drawn again only when there are others, or other room. */
export const MapMarks = memo(function MapMarks({ map, layout, rcu, lock }: MapMarksProps) {
  const isHeld = (spot: number): boolean =>
    lock >= 0 && ((map.spots.held[spot] ?? 0) & (1 << lock)) !== 0;
  return (
    <g className={map.isMerged ? 'map-states is-merged' : 'map-states'}>
      {toBandPaths(map, layout, rcu).map(({ kind, width, d }) => (
        <path
          key={`${kind} ${width}`}
          className={`map-band is-${kind}`}
          strokeWidth={width}
          d={d}
        />
      ))}
      <path className="map-dots" d={toDotPath(layout, (spot) => !isHeld(spot))} />
      <path className="map-dots is-held" d={toDotPath(layout, isHeld)} />
      {markKinds.map((kind, number) => (
        <MarksOfKind key={kind} kind={kind} number={number} map={map} layout={layout} />
      ))}
    </g>
  );
});

interface MarksOfKindProps extends Pick<MapMarksProps, 'map' | 'layout'> {
  readonly kind: MarkKind;
  readonly number: number;
}

function MarksOfKind({ kind, number, map, layout }: MarksOfKindProps) {
  const { markXs, markYs, markCounts } = layout;
  const all = [...map.marks.kind.keys()].filter(
    (mark) => map.marks.kind[mark] === number && (markCounts[mark] ?? 0) > 0,
  );
  if (all.length === 0) return null;
  const repeat = (shape: string): string =>
    all.map((mark) => `M${markXs[mark] ?? 0} ${markYs[mark] ?? 0}${shape}`).join('');
  return (
    <g className={`map-mark is-${kind}`}>
      {markShapes[kind].map((shape, part) => (
        <path key={shape} className={`part-${part}`} d={repeat(shape)} />
      ))}
      {all
        .filter((mark) => (markCounts[mark] ?? 0) > 1 && hasRoom(layout, mark))
        .map((mark) => (
          <text
            key={mark}
            className="map-word is-count"
            x={(markXs[mark] ?? 0) + 9}
            y={(markYs[mark] ?? 0) + 4}
          >
            ×{markCounts[mark]}
          </text>
        ))}
    </g>
  );
}

const COUNT_WIDTH = 34;

/** Is there no other mark where the number would stand? */
const hasRoom = ({ markXs, markYs, width }: MapLayout, mark: number): boolean => {
  const [x, y] = [markXs[mark] ?? 0, markYs[mark] ?? 0];
  return (
    x + COUNT_WIDTH < width &&
    [...markXs].every(
      (at, other) => at <= x || at > x + COUNT_WIDTH || Math.abs((markYs[other] ?? 0) - y) > 12,
    )
  );
};

/** Around the point where the path stands: an outer shape, then what is in it. */
export const markShapes: Readonly<Record<MarkKind, readonly [string, string]>> = {
  ending: ['m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0', 'm-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'],
  fault: ['m-5.5 -5.5h11v11h-11z', 'm-2.6 -2.6l5.2 5.2m0 -5.2l-5.2 5.2'],
  deadlock: ['m-5.5 -5.5h11v11h-11z', 'm-3 0h6'],
};
