import { computeHereLabel, toHereWords } from './here-label';
import type { MapLayout } from './layout';
import type { Way } from './way';

interface MapWayProps {
  readonly way: Way;
  readonly layout: MapLayout;
  readonly position: number;
}

/** The schedule so far, and where it has led. */
export function MapWay({ way, layout, position }: MapWayProps) {
  const { points, spun } = way;
  const [first] = points;
  const here = points.at(-1);
  if (first === undefined || here === undefined) return null;
  const label = computeHereLabel(way, layout, position);
  const isAtStart = label === undefined;
  return (
    <g className="map-way">
      <path
        className="map-way-line"
        d={`M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`}
      />
      <circle className="map-start" cx={first.x} cy={first.y} r="4" />
      <text className="map-word" x={first.x - 6} y={first.y - (isAtStart ? 28 : 12)}>
        {isAtStart ? toHereWords(position, spun, 'start: ') : 'start'}
      </text>
      {!isAtStart && (
        <>
          <path
            className="map-here"
            d={
              label.isLow
                ? `M${here.x} ${here.y + 6}l-6 9h12z`
                : `M${here.x} ${here.y - 6}l-6 -9h12z`
            }
          />
          <text className="map-word is-here" x={label.x} y={label.y} textAnchor={label.anchor}>
            {label.text}
          </text>
        </>
      )}
    </g>
  );
}
