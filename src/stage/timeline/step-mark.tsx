import type { Mark } from '../../trace';

interface StepMarkProps {
  readonly kind: Mark['kind'];
  readonly x: number;
  readonly y: number;
  /** Of a store; the others are in proportion. */
  readonly radius: number;
  /** Is there room for rings? Without them a load is not drawn. */
  readonly hasRings: boolean;
}

/** One step: load = ring, store = dot, read-modify-write = dot in ring, an edge = bar. */
export function StepMark({ kind, x, y, radius, hasRings }: StepMarkProps) {
  switch (kind) {
    case 'load':
      return hasRings ? (
        <circle className="step-ring" cx={x} cy={y} r={(radius * 13) / 15} />
      ) : null;
    case 'store':
      return <circle className="step-dot" cx={x} cy={y} r={radius} />;
    case 'update':
      return hasRings ? (
        <>
          <circle className="step-ring" cx={x} cy={y} r={radius * 1.2} />
          <circle className="step-dot" cx={x} cy={y} r={(radius * 8) / 15} />
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
