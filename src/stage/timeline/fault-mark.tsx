interface FaultMarkProps {
  readonly x: number;
  /** The base lines of those who made it. */
  readonly rows: readonly number[];
  /** How far down its line leads, to the strip of what it is about. */
  readonly foot: number | undefined;
}

const HALF = 10;

/** A solid square with a cross where it happened, and a line to the strip of its object. */
export function FaultMark({ x, rows, foot }: FaultMarkProps) {
  const ends = foot === undefined ? rows : [...rows, foot];
  return (
    <g className="fault-mark">
      <path
        className="fault-line"
        d={`M${String(x)} ${String(Math.min(...ends))}V${String(Math.max(...ends))}`}
      />
      {rows.map((y) => (
        <g key={y} transform={`translate(${String(x)} ${String(y)})`}>
          <rect className="fault-square" x={-HALF} y={-HALF} width={2 * HALF} height={2 * HALF} />
          <path className="fault-cross" d="M-5 -5l10 10m-10 0l10 -10" />
        </g>
      ))}
    </g>
  );
}
