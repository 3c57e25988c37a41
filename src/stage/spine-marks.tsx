import { memo } from 'react';
import { countBurnt, faultTick, isBurnt, type Run } from '../trace';
import { computeBurntColumns, countInView } from './timeline/burnt-in-view';
import { computeTurns, isTurnStart, LETTER_WIDTH, type Turn } from './timeline/spine-letters';
import { alongOf, Scrolled } from './timeline/scrolled';
import { toTeeth } from './timeline/teeth';
import { middleOf, type TickAxis } from './timeline/tick-axis';

export const SPINE_HEIGHT = 40;
/** What is tinted at an edge where only the pane beyond it spins. */
const BAND = 8;

interface SpineMarksProps {
  readonly axis: TickAxis;
  readonly before: Run;
  readonly after: Run;
  readonly scale: number;
}

/**
 * The whole schedule in view, ticks ahead too: letters as far as they have room, teeth towards the pane that
 * spun, a tint where the other one did not. A step changes nothing of it.
 */
export const SpineMarks = memo(function SpineMarks({
  axis,
  before,
  after,
  scale,
}: SpineMarksProps) {
  return (
    <svg
      className="spine-ticks"
      width={axis.width * scale}
      height={SPINE_HEIGHT * scale}
      viewBox={`0 0 ${String(axis.width)} ${String(SPINE_HEIGHT)}`}
      aria-hidden="true"
    >
      <Edge run={before} other={after} axis={axis} edge={0} inwards={1} />
      <Edge run={after} other={before} axis={axis} edge={SPINE_HEIGHT} inwards={-1} />
      {axis.tickWidth >= LETTER_WIDTH ? (
        <Letters run={before} axis={axis} />
      ) : (
        computeTurns(before, axis).map((turn) => (
          <TurnMark key={turn.first} run={before} turn={turn} axis={axis} />
        ))
      )}
    </svg>
  );
});

interface EdgeProps {
  readonly run: Run;
  readonly other: Run;
  readonly axis: TickAxis;
  readonly edge: number;
  readonly inwards: 1 | -1;
}

/** The edge towards a pane: its teeth, and its fault. */
function Edge({ run, other, axis, edge, inwards }: EdgeProps) {
  const burnt = computeBurntColumns((tick) => countBurnt(run, tick), axis);
  const alone = countInView(axis, (tick) => isBurnt(run, tick) && !isBurnt(other, tick));
  const fault = faultTick(run);
  const isFaultInView = fault !== undefined && fault >= axis.first && fault <= axis.last;
  const bands = computeBurntColumns(alone, axis).map(
    ({ x, width }) =>
      `M${String(x)} ${String(edge)}h${String(width)}v${String(BAND * inwards)}h${String(-width)}Z`,
  );
  return (
    <>
      <path className="spine-band" d={bands.join('')} />
      <path className="spine-tooth" d={toTeeth(burnt, edge, inwards)} />
      {isFaultInView && (
        <path
          className="spine-fault"
          d={`M${String(middleOf(fault, axis) - 3)} ${String(edge + inwards)}l6 ${String(6 * inwards)}m-6 0l6 ${String(-6 * inwards)}`}
        />
      )}
    </>
  );
}

/** A letter for each tick, bold where the actor is another one. */
function Letters({ run, axis }: { readonly run: Run; readonly axis: TickAxis }) {
  const ticks = Array.from(
    { length: Math.max(0, axis.last - axis.first + 1) },
    (_, index) => axis.first + index,
  );
  const edges = ticks.map((tick) => `M${String(tick * axis.tickWidth)} 23v2.5`);
  return (
    <Scrolled axis={axis}>
      <path className="spine-edges" d={edges.join('')} />
      {ticks.map((tick) => {
        const actor = run.ticks[tick - 1]?.actor ?? -1;
        return (
          <text
            key={tick}
            className={toClass(run, actor, isTurnStart(run, tick))}
            x={alongOf(tick, axis)}
            y={21.5}
            textAnchor="middle"
          >
            {run.machine.actors[actor]?.letter}
          </text>
        );
      })}
    </Scrolled>
  );
}

interface TurnMarkProps {
  readonly run: Run;
  readonly turn: Turn;
  readonly axis: TickAxis;
}

/** A turn of narrow ticks: one letter, and a line as long as the turn. */
function TurnMark({ run, turn: { actor, letter, first, last }, axis }: TurnMarkProps) {
  const [from, to] = [Math.max(0, axis.x(first - 1)), Math.min(axis.width, axis.x(last))];
  return (
    <>
      <text className={toClass(run, actor, true)} x={from} y={21.5}>
        {letter}
      </text>
      {to - from > 2 * LETTER_WIDTH && (
        <path
          className="spine-turn"
          d={`M${String(from + LETTER_WIDTH + 1)} 17.5H${String(to - 2)}`}
        />
      )}
    </>
  );
}

function toClass(run: Run, actor: number, isChange: boolean): string {
  const isRcu = actor === run.machine.rcu;
  return ['spine-letter', isChange ? 'is-change' : '', isRcu ? 'is-rcu' : ''].join(' ');
}
