import { SpineKey } from './spine-key';
import { SpineSlider } from './spine-slider';
import { SPINE_HEIGHT, SpineTick, type TickFate } from './spine-tick';
import { useStage } from './store-context';
import { usePane, type PaneData } from './use-runs';
import { useScale } from './use-layout';
import type { TickAxis } from './timeline/tick-axis';
import { useTickAxis } from './timeline/use-tick-axis';
import { useTrack } from './timeline/use-track';
import { isBurnt } from './waiting';
import './spine.css';

/** The schedule between the panes: a letter per tick, teeth towards the pane that spun, the cursor. */
export function Spine({ hasKey }: { readonly hasKey: boolean }) {
  const before = usePane('before');
  const after = usePane('after');
  const position = useStage((state) => state.link.position);
  const scale = useScale();
  const track = useTrack();
  const axis = useTickAxis();
  return (
    <section className="spine" aria-label="Schedule">
      <div className="spine-label">
        <b>schedule</b>
        <span>who ran</span>
      </div>
      <div className="spine-track" ref={track}>
        <SpineTicks axis={axis} before={before} after={after} position={position} scale={scale} />
        <SpineSlider
          axis={axis}
          scale={scale}
          length={before.run.ticks.length}
          position={position}
          letter={letterAt(before, position)}
        />
      </div>
      {hasKey && <SpineKey />}
    </section>
  );
}

function letterAt({ run }: PaneData, tick: number): string {
  return run.machine.actors[run.ticks[tick - 1]?.actor ?? -1]?.letter ?? '';
}

interface SpineTicksProps {
  readonly axis: TickAxis;
  readonly before: PaneData;
  readonly after: PaneData;
  readonly position: number;
  readonly scale: number;
}

function SpineTicks({ axis, before, after, position, scale }: SpineTicksProps) {
  const ticks = Array.from(
    { length: Math.max(0, axis.last - axis.first + 1) },
    (_, index) => axis.first + index,
  );
  return (
    <svg
      className="spine-ticks"
      width={axis.width * scale}
      height={SPINE_HEIGHT * scale}
      viewBox={`0 0 ${String(axis.width)} ${String(SPINE_HEIGHT)}`}
      aria-hidden="true"
    >
      {ticks.map((tick) => {
        const letter = letterAt(before, tick);
        return (
          <SpineTick
            key={tick}
            tick={tick}
            x={axis.x(tick) - axis.tickWidth / 2}
            width={axis.tickWidth}
            letter={letter}
            before={toFate(before, tick)}
            after={toFate(after, tick)}
            isChange={letter !== letterAt(before, tick - 1)}
            isAhead={tick > position}
            isRcu={before.run.ticks[tick - 1]?.actor === before.run.machine.rcu}
            isHidden={tick === position}
          />
        );
      })}
      <SpineCursor axis={axis} position={position} letter={letterAt(before, position)} />
    </svg>
  );
}

function toFate({ run }: PaneData, tick: number): TickFate {
  const record = run.ticks[tick - 1];
  if (isBurnt(record)) return 'burnt';
  return record?.events.some(({ kind }) => kind === 'fault') === true ? 'fault' : 'moved';
}

interface SpineCursorProps {
  readonly axis: TickAxis;
  readonly position: number;
  readonly letter: string;
}

/** The cursor, at the right edge of the last tick taken. */
function SpineCursor({ axis, position, letter }: SpineCursorProps) {
  const x = axis.x(position);
  const width = Math.min(14, axis.tickWidth + 2);
  return (
    <g>
      <path className="spine-cursor" d={`M${String(x)} 0V${String(SPINE_HEIGHT)}`} />
      {letter === '' ? (
        <path className="spine-head" d={`M${String(x - 8)} 11l8 7l-8 7Z`} />
      ) : (
        <>
          <rect className="spine-head" x={x - width} y={9.5} width={width} height={16.5} rx={2} />
          <path className="spine-head" d={`M${String(x)} 12.5l7 5.5l-7 5.5Z`} />
          <text
            className="spine-letter is-head"
            x={x - axis.tickWidth / 2}
            y={21.5}
            textAnchor="middle"
          >
            {letter}
          </text>
        </>
      )}
    </g>
  );
}
