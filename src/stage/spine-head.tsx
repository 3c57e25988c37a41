import { SPINE_HEIGHT } from './spine-marks';
import { Scrolled } from './timeline/scrolled';
import type { TickAxis } from './timeline/tick-axis';

interface SpineHeadProps {
  readonly axis: TickAxis;
  readonly position: number;
  /** Of the last tick taken; empty before the first. */
  readonly letter: string;
  readonly scale: number;
}

/** Over the wash: numbers, and the cursor's head, with the letter of the last tick taken and an arrow to what comes. */
export function SpineHead({ axis, position, letter, scale }: SpineHeadProps) {
  const x = axis.x(position);
  return (
    <svg
      className="spine-ticks is-over"
      width={axis.width * scale}
      height={SPINE_HEIGHT * scale}
      viewBox={`0 0 ${String(axis.width)} ${String(SPINE_HEIGHT)}`}
      aria-hidden="true"
    >
      <Scrolled axis={axis}>
        {axis.numbers.map((tick) => (
          <text
            key={tick}
            className="spine-number"
            x={tick * axis.tickWidth}
            y={34.5}
            textAnchor="middle"
          >
            {tick}
          </text>
        ))}
      </Scrolled>
      {x >= 0 && x <= axis.width && <Head x={x} tickWidth={axis.tickWidth} letter={letter} />}
    </svg>
  );
}

interface HeadProps {
  readonly x: number;
  readonly tickWidth: number;
  readonly letter: string;
}

function Head({ x, tickWidth, letter }: HeadProps) {
  const width = Math.max(10, Math.min(14, tickWidth + 2));
  if (letter === '') return <path className="spine-head" d={`M${String(x)} 12.5l8 5.5l-8 5.5Z`} />;
  return (
    <>
      <rect className="spine-head" x={x - width} y={9.5} width={width} height={16.5} rx={2} />
      <path className="spine-head" d={`M${String(x)} 12.5l7 5.5l-7 5.5Z`} />
      <text className="spine-letter is-head" x={x - width / 2} y={21.5} textAnchor="middle">
        {letter}
      </text>
    </>
  );
}
