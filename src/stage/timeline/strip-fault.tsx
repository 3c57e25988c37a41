const HALF = 7;

/** The second cross of a fault, on the strip of its object, and the line that comes down to it from the first. */
export function StripFault({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className="strip-fault">
      <path className="strip-fault-line" d={`M${String(x)} 0V${String(y)}`} />
      <rect x={x - HALF} y={y - HALF} width={2 * HALF} height={2 * HALF} />
      <path
        className="strip-fault-cross"
        d={`M${String(x - 3.5)} ${String(y - 3.5)}l7 7m0 -7l-7 7`}
      />
    </g>
  );
}
