import { memo } from 'react';

export const SPINE_HEIGHT = 40;
const TOOTH = 6;

/** What a pane did with a tick, as the spine's edge towards it shows. */
export type TickFate = 'moved' | 'burnt' | 'fault';

interface SpineTickProps {
  readonly tick: number;
  /** The middle of its column, and how wide that is. */
  readonly x: number;
  readonly width: number;
  readonly letter: string;
  readonly before: TickFate;
  readonly after: TickFate;
  readonly isChange: boolean;
  readonly isAhead: boolean;
  readonly isRcu: boolean;
  /** Under the cursor, which has the letter then. */
  readonly isHidden: boolean;
}

/** One tick: its letter, bold where the actor changed; teeth towards the pane that burnt it. */
export const SpineTick = memo(function SpineTick(props: SpineTickProps) {
  const { tick, x, width, letter, before, after, isChange, isAhead, isRcu, isHidden } = props;
  const classes = ['spine-letter', isChange ? 'is-change' : '', isRcu ? 'is-rcu' : ''];
  return (
    <g className={isAhead ? 'is-ahead' : undefined}>
      <Fate fate={before} x={x} width={width} edge={0} />
      <Fate fate={after} x={x} width={width} edge={SPINE_HEIGHT} />
      {!isHidden && (
        <text className={classes.join(' ')} x={x} y={21.5} textAnchor="middle">
          {letter}
        </text>
      )}
      {tick % 10 === 0 && (
        <text className="spine-number" x={x + width / 2} y={33} textAnchor="middle">
          {tick}
        </text>
      )}
    </g>
  );
});

interface FateProps {
  readonly fate: TickFate;
  readonly x: number;
  readonly width: number;
  readonly edge: number;
}

function Fate({ fate, x, width, edge }: FateProps) {
  const inwards = edge === 0 ? 1 : -1;
  switch (fate) {
    case 'moved':
      return null;
    case 'burnt':
      return <path className="spine-tooth" d={toTooth(x, Math.min(6, width / 2), edge, inwards)} />;
    case 'fault':
      return (
        <path
          className="spine-fault"
          d={`M${String(x - 3)} ${String(edge + inwards)}l6 ${String(6 * inwards)}m-6 0l6 ${String(-6 * inwards)}`}
        />
      );
  }
}

/** A tooth whose tip touches the edge. */
function toTooth(x: number, half: number, edge: number, inwards: number): string {
  const foot = String(edge + TOOTH * inwards);
  return `M${String(x)} ${String(edge)}L${String(x - half)} ${foot}H${String(x + half)}Z`;
}
