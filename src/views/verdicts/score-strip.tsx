import type { LifePhase, LifeSpan, Score } from '../../trace';
import type { ScoreGeometry } from './score-geometry';

interface ScoreStripProps {
  readonly object: NonNullable<Score['object']>;
  readonly geometry: ScoreGeometry;
}

const HEIGHT = 11;

/** The life of what the fault is about: solid while any reader may reach it, dots when it is gone. */
export function ScoreStrip({ object, geometry }: ScoreStripProps) {
  const y = geometry.stripY;
  return (
    <g>
      <text className="score-name" x="0" y={y + 4}>
        {object.name}
      </text>
      {object.spans.map((span) => (
        <Span key={span.from} span={span} y={y} geometry={geometry} />
      ))}
    </g>
  );
}

interface SpanProps {
  readonly span: LifeSpan;
  readonly y: number;
  readonly geometry: ScoreGeometry;
}

function Span({ span, y, geometry }: SpanProps) {
  const { x, right } = geometry;
  const from = span.from === 0 ? x(1) - 5 : x(span.from);
  const to = Math.min(right, x(span.to + 1));
  const body = { x: from, y: y - HEIGHT / 2, width: Math.max(1, to - from), height: HEIGHT };
  switch (span.phase) {
    case 'none':
      return null;
    case 'allocated':
      return <line className="strip-line" x1={from} x2={to} y1={y} y2={y} />;
    case 'freed':
      return (
        <>
          <path className="strip-end" d={`M${String(from)} ${String(y - 6)}v12`} />
          <line className="strip-dots" x1={from + 4} x2={right} y1={y} y2={y} />
        </>
      );
    case 'hashed':
    case 'valid':
    case 'listed':
    case 'not valid':
    case 'unlinked':
    case 'waiting':
    case 'ready':
      return <rect className={`strip-body is-${classes[span.phase]}`} {...body} />;
  }
}

type BodyPhase = Exclude<LifePhase, 'none' | 'allocated' | 'freed'>;

const classes: Readonly<Record<BodyPhase, string>> = {
  hashed: 'hollow',
  valid: 'hollow',
  'not valid': 'hollow',
  listed: 'solid',
  unlinked: 'dashed',
  waiting: 'waiting',
  ready: 'waiting',
};
