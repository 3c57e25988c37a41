import type { Mark } from '../../trace';

interface StepMarkProps {
  readonly kind: Mark['kind'];
  readonly x: number;
  readonly y: number;
  /** Pixels of a tick. Below 8 there are no rings. */
  readonly tickWidth: number;
}

/** One step: load = ring, store = dot, read-modify-write = dot in ring, an edge = bar. */
export function StepMark({ kind, x, y, tickWidth }: StepMarkProps) {
  const hasRings = tickWidth >= 8;
  const radius = hasRings ? 3 : Math.max(1, tickWidth * 0.36);
  switch (kind) {
    case 'load':
      return hasRings ? <circle className="step-ring" cx={x} cy={y} r={2.6} /> : null;
    case 'store':
      return <circle className="step-dot" cx={x} cy={y} r={radius} />;
    case 'update':
      return hasRings ? (
        <>
          <circle className="step-ring" cx={x} cy={y} r={3.6} />
          <circle className="step-dot" cx={x} cy={y} r={1.6} />
        </>
      ) : (
        <circle className="step-dot" cx={x} cy={y} r={radius} />
      );
    case 'lock':
      return <path className="step-edge" d={`M${String(x)} ${String(y - 4.5)}v9`} />;
    case 'rcu':
      return <path className="step-edge is-rcu" d={`M${String(x)} ${String(y - 3.5)}v7`} />;
    case 'strike':
    case 'fault':
    case 'spin':
      return null;
  }
}
