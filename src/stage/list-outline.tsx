/** Round what the last tick changed; `width` and `height` are those of the marked thing at (x, y). */
export function ListOutline({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  return (
    <rect className="list-ring" x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={3} />
  );
}
