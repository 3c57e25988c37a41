import type { Score } from '../../trace';
import type { ScoreGeometry } from './score-geometry';

interface ScoreFaultProps {
  readonly score: Score;
  readonly geometry: ScoreGeometry;
}

/** A square with a cross where it happened, a line to what it is about, and a second cross there. */
export function ScoreFault({ score, geometry }: ScoreFaultProps) {
  const { fault, lanes, object } = score;
  if (fault === undefined) return null;
  const x = geometry.x(fault.tick);
  const ys = lanes.flatMap(({ actor }, index) =>
    fault.actors.includes(actor) ? [geometry.laneY(index)] : [],
  );
  const all = object === undefined ? ys : [...ys, geometry.stripY];
  const [first, last] = [all[0] ?? 0, all.at(-1) ?? 0];
  return (
    <g className="score-fault">
      {first !== last && <path d={`M${String(x)} ${String(first)}V${String(last)}`} />}
      {ys.map((y) => (
        <Cross key={y} x={x} y={y} half={8} />
      ))}
      {object !== undefined && <Cross x={x} y={geometry.stripY} half={6} />}
    </g>
  );
}

function Cross({ x, y, half }: { readonly x: number; readonly y: number; readonly half: number }) {
  const arm = half / 2;
  return (
    <>
      <rect x={x - half} y={y - half} width={2 * half} height={2 * half} />
      <path
        className="score-cross"
        d={`M${String(x - arm)} ${String(y - arm)}l${String(2 * arm)} ${String(2 * arm)}m${String(-2 * arm)} 0l${String(2 * arm)} ${String(-2 * arm)}`}
      />
    </>
  );
}
