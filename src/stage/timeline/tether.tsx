import './tether.css';

export interface TetherProps {
  /** The cursor. */
  readonly x: number;
  /** The base lines of those that wait, and of those they wait for. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** "wait for the reader". */
  readonly words: string;
  readonly tone: 'lock' | 'rcu';
  /** How many other tethers stand nearer to the cursor. */
  readonly place?: number;
  /** How much of the track is right of the cursor. Where that is too little, the tether stands on its left. */
  readonly room?: number;
}

const OUT = 24;
const LEAST_OUT = 12;
const STEP = 30;
/** Right of the line, for the words. */
const WORDS = 18;
const HEAD = 6;
const BESIDE = 11;

/**
 * From what waits to what it waits for, at the cursor only.
 *
 * ```text
 * CPU0 ─────│◄┄┄┐
 * CPU1 ──▲▲▲│┄┄┄┤ wait for the reader
 * CPU2 ───▲▲│┄┄┄┘
 * ```
 */
export function Tether({ x, from, to, words, tone, place = 0, room = Infinity }: TetherProps) {
  const least = LEAST_OUT + STEP * place;
  const side = room < least + WORDS ? -1 : 1;
  const reach = side < 0 ? OUT + STEP * place : Math.min(OUT + STEP * place, room - WORDS);
  const out = x + side * reach;
  const rows = [...from, ...to];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const middle = (top + bottom) / 2;
  const lines = [
    ...from.map((y) => `M${String(x)} ${String(y)}H${String(out)}`),
    `M${String(out)} ${String(bottom)}V${String(top)}`,
    ...to.map((y) => `M${String(out)} ${String(y)}H${String(x + side * HEAD)}`),
  ];
  return (
    <g className={`tether is-${tone}`}>
      <path className="tether-line" d={lines.join('')} />
      {to.map((y) => (
        <path
          key={y}
          className="tether-head"
          d={`M${String(x + side)} ${String(y)}l${String(side * HEAD)} -3.2v6.4Z`}
        />
      ))}
      <text
        className="tether-words"
        textAnchor="middle"
        transform={`translate(${String(out + side * BESIDE)} ${String(middle)}) rotate(90)`}
        dy="0.35em"
      >
        {words}
      </text>
    </g>
  );
}
