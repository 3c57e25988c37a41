import type { MarkKind, ScoreLane, Span } from '../../trace';
import type { ScoreGeometry } from './score-geometry';

interface ScoreLaneProps {
  readonly lane: ScoreLane;
  readonly index: number;
  readonly geometry: ScoreGeometry;
}

const LOCK = 15;
const INSET = 4;

/** One actor: its line, what it held around its steps, its RCU sections below. */
export function ScoreLaneMarks({ lane, index, geometry }: ScoreLaneProps) {
  const { right, laneY } = geometry;
  const y = laneY(index);
  return (
    <g>
      <text className="score-name" x="0" y={y + 4}>
        {lane.name.replace(/^the | interrupt$/g, '')}
      </text>
      <line className="score-base" x1={geometry.x(1) - 5} x2={right} y1={y} y2={y} />
      {lane.locks.map((span, nesting) => (
        <LockBar
          key={`${String(span.from)} ${String(nesting)}`}
          span={span}
          y={y}
          inset={lane.locks.slice(0, nesting).some((outer) => outer.to > span.from) ? INSET : 0}
          isContended={span.isContended}
          geometry={geometry}
        />
      ))}
      {lane.interruptsOff.map((span) => (
        <path
          key={span.from}
          className="score-comb"
          d={toComb(edgesOf(span, geometry), y - LOCK / 2 - 3)}
        />
      ))}
      {lane.sections.map((span) => (
        <path
          key={span.from}
          className="score-section"
          d={toBracket(edgesOf(span, geometry), span.isOpen, y + LOCK / 2 + 4)}
        />
      ))}
      {lane.steps.map(({ tick, mark }) => (
        <Step key={tick} x={geometry.x(tick)} y={y} mark={mark} geometry={geometry} />
      ))}
    </g>
  );
}

type Edges = readonly [from: number, to: number];

/** From the step that took it to the one that let go; what is still held goes on to the end of the lane. */
function edgesOf({ from, to, isOpen }: Span, { x, right }: ScoreGeometry): Edges {
  return [x(Math.max(1, from)) - (from === 0 ? 5 : 0), isOpen ? right : x(to)];
}

interface LockBarProps {
  readonly span: Span;
  readonly y: number;
  readonly inset: number;
  readonly isContended: boolean;
  readonly geometry: ScoreGeometry;
}

function LockBar({ span, y, inset, isContended, geometry }: LockBarProps) {
  const [from, to] = edgesOf(span, geometry);
  const height = LOCK - inset;
  return (
    <rect
      className={isContended ? 'score-lock is-contended' : 'score-lock'}
      x={from}
      y={y - height / 2}
      width={Math.max(2, to - from)}
      height={height}
    />
  );
}

/** The comb of "interrupts off": a line with teeth upwards. */
function toComb([from, to]: Edges, y: number): string {
  const teeth: string[] = [];
  for (let x = from + 1; x < to; x += 4) teeth.push(`M${String(x)} ${String(y)}v3`);
  return `M${String(from)} ${String(y)}H${String(to)}${teeth.join('')}`;
}

function toBracket([from, to]: Edges, isOpen: boolean, y: number): string {
  return `M${String(from)} ${String(y - 4)}v4H${String(to)}${isOpen ? '' : 'v-4'}`;
}

interface StepProps {
  readonly x: number;
  readonly y: number;
  readonly mark: MarkKind;
  readonly geometry: ScoreGeometry;
}

function Step({ x, y, mark, geometry: { hasRings, radius } }: StepProps) {
  switch (mark) {
    case 'load':
      return hasRings ? <circle className="score-load" cx={x} cy={y} r={radius} /> : null;
    case 'store':
      return <circle className="score-store" cx={x} cy={y} r={radius + 0.2} />;
    case 'update':
      return hasRings ? (
        <>
          <circle className="score-load" cx={x} cy={y} r={radius + 0.8} />
          <circle className="score-store" cx={x} cy={y} r={radius - 1} />
        </>
      ) : (
        <circle className="score-store" cx={x} cy={y} r={radius + 0.2} />
      );
    case 'lock':
    case 'strike':
      return <path className="score-edge" d={`M${String(x)} ${String(y - 4.5)}v9`} />;
    case 'rcu':
      return <path className="score-edge is-rcu" d={`M${String(x)} ${String(y - 3.5)}v7`} />;
    case 'fault':
    case 'spin':
      return null;
  }
}
