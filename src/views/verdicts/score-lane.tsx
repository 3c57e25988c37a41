import { StepMark, toBracket, toComb } from '../../stage';
import type { ScoreLane, Span } from '../../trace';
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
          d={toCombLine(edgesOf(span, geometry), y - LOCK / 2 - 3)}
        />
      ))}
      {lane.sections.map((span) => (
        <path
          key={span.from}
          className="section-line"
          d={toSection(edgesOf(span, geometry), span.isOpen, y + LOCK / 2 + 4)}
        />
      ))}
      {lane.steps.map(({ tick, mark }) => (
        <StepMark
          key={tick}
          // Handlers have a line of their own here: where one strikes is an edge of it.
          kind={mark === 'strike' ? 'lock' : mark}
          x={geometry.x(tick)}
          y={y}
          radius={geometry.radius}
          hasRings={geometry.hasRings}
        />
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
      className={isContended ? 'lock-bar is-contended' : 'lock-bar'}
      x={from}
      y={y - height / 2}
      width={Math.max(2, to - from)}
      height={height}
    />
  );
}

/** "Interrupts off": a line with teeth. */
const toCombLine = ([from, to]: Edges, y: number): string =>
  `M${String(from)} ${String(y)}H${String(to)}${toComb(from, to, y, 3)}`;

const toSection = ([from, to]: Edges, isOpen: boolean, y: number): string =>
  toBracket(from, to, y, { begins: true, ends: !isOpen });
