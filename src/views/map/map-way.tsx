import { toCount } from '../../store';
import type { MapLayout } from './layout';
import type { Way } from './way';

interface MapWayProps {
  readonly way: Way;
  readonly layout: MapLayout;
  readonly position: number;
}

/** The schedule so far, and where it has led. */
export function MapWay({ way: { points, spun }, layout, position }: MapWayProps) {
  const [first] = points;
  const here = points.at(-1);
  if (first === undefined || here === undefined) return null;
  const isAtStart = points.length === 1;
  const isNearEnd = here.x > layout.width - 240;
  const isLow = here.y < 44;
  const labelY = isLow ? here.y + 22 : here.y - 12;
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
            d={isLow ? `M${here.x} ${here.y + 6}l-6 9h12z` : `M${here.x} ${here.y - 6}l-6 -9h12z`}
          />
          <text
            className="map-word is-here"
            x={isNearEnd ? here.x - 12 : here.x + 12}
            y={labelY + 4}
            textAnchor={isNearEnd ? 'end' : 'start'}
          >
            {toHereWords(position, spun, '')}
          </text>
        </>
      )}
    </g>
  );
}

/** "you are here, tick 18: 9 of them spun" */
function toHereWords(position: number, spun: number, before: string): string {
  const here = `${before}you are here${position === 0 ? '' : `, tick ${position}`}`;
  if (spun === 0) return here;
  return position === spun
    ? `${here}: ${toCount(spun, 'tick')} spun`
    : `${here}: ${spun} of them spun`;
}
