import { tetherGeometry, type Wait } from './tether-geometry';
import './tether.css';

interface TetherProps extends Wait {
  /** The cursor. */
  readonly x: number;
  /** How much of the track is right of the cursor. */
  readonly room?: number;
}

const HEAD = 6;
/** The ground of the words, across. */
const GROUND = 15;

/**
 * From what waits to what it waits for, at the cursor only.
 *
 * ```text
 * CPU0 ─────│◄┄┄┐
 * CPU1 ──▲▲▲│┄┄┄┤ wait for the reader
 * CPU2 ───▲▲│┄┄┄┘
 * ```
 */
export function Tether({ x, room, ...wait }: TetherProps) {
  const { from, to, tone } = wait;
  const { side, out, top, bottom, words } = tetherGeometry(wait, x, room);
  const lines = [
    ...from.map((y) => `M${String(x)} ${String(y)}H${String(out)}`),
    `M${String(out)} ${String(bottom)}V${String(top)}`,
    ...to.map((y) => `M${String(out)} ${String(y)}H${String(x + side * HEAD)}`),
  ];
  return (
    <g className={`tether is-${tone}`}>
      {words !== undefined && (
        <rect
          className="tether-ground"
          x={words.x - GROUND / 2}
          y={words.y - words.length / 2}
          width={GROUND}
          height={words.length}
        />
      )}
      <path className="tether-line" d={lines.join('')} />
      {to.map((y) => (
        <path
          key={y}
          className="tether-head"
          d={`M${String(x + side)} ${String(y)}l${String(side * HEAD)} -3.2v6.4Z`}
        />
      ))}
      {words !== undefined && (
        <text
          className="tether-words"
          textAnchor="middle"
          transform={`translate(${String(words.x)} ${String(words.y)}) rotate(90)`}
          dy="0.35em"
        >
          {wait.words}
        </text>
      )}
    </g>
  );
}
