import { useRef, type PointerEvent } from 'react';
import { goTo } from '../store';
import { computeSpineWindow, type SpineWindow } from './spine-geometry';
import { SpineKey } from './spine-key';
import { useDispatch, useStage } from './store-context';
import { usePane, type PaneData } from './use-runs';
import { useWidth } from './use-size';
import { isBurnt } from './waiting';
import './spine.css';

const HEIGHT = 40;
const TOOTH = 6;

/** The schedule between the panes: a letter per tick, teeth towards the pane that spun, the cursor. */
export function Spine({ hasKey }: { readonly hasKey: boolean }) {
  const before = usePane('before');
  const after = usePane('after');
  const position = useStage((state) => state.link.position);
  const [box, width] = useWidth<HTMLDivElement>(600);
  const length = before.run.ticks.length;
  const view = computeSpineWindow(length, position, width);
  return (
    <section className="spine" aria-label="Schedule">
      <div className="spine-label">
        <b>schedule</b>
        <span>who ran</span>
      </div>
      <div className="spine-track" ref={box}>
        <SpineTicks view={view} before={before} after={after} position={position} width={width} />
        <SpineSlider
          view={view}
          length={length}
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
  readonly view: SpineWindow;
  readonly before: PaneData;
  readonly after: PaneData;
  readonly position: number;
  readonly width: number;
}

function SpineTicks({ view, before, after, position, width }: SpineTicksProps) {
  const ticks = Array.from(
    { length: Math.max(0, view.last - view.first + 1) },
    (_, index) => view.first + index,
  );
  const cursor = view.x(position);
  return (
    <svg className="spine-ticks" width={width} height={HEIGHT} aria-hidden="true">
      {ticks.map((tick) => {
        const x = view.x(tick) - view.tickWidth / 2;
        const letter = letterAt(before, tick);
        const hasChanged = letter !== letterAt(before, tick - 1);
        const isAhead = tick > position;
        const isRcu = before.run.ticks[tick - 1]?.actor === before.run.machine.rcu;
        const classes = [
          'spine-letter',
          hasChanged ? 'is-change' : '',
          isAhead ? 'is-ahead' : '',
          isRcu ? 'is-rcu' : '',
        ];
        return (
          <g key={tick} className={isAhead ? 'is-ahead' : undefined}>
            {isBurnt(before.run.ticks[tick - 1]) && (
              <path className="spine-tooth" d={toTooth(x, TOOTH, 0)} />
            )}
            {isBurnt(after.run.ticks[tick - 1]) && (
              <path className="spine-tooth" d={toTooth(x, HEIGHT - TOOTH, HEIGHT)} />
            )}
            {tick !== position && (
              <text className={classes.join(' ')} x={x} y={21} textAnchor="middle">
                {letter}
              </text>
            )}
            {tick % 10 === 0 && (
              <text className="spine-number" x={view.x(tick)} y={32.5} textAnchor="middle">
                {tick}
              </text>
            )}
          </g>
        );
      })}
      <path className="spine-cursor" d={`M${String(cursor)} 0V${String(HEIGHT)}`} />
      {position > 0 ? (
        <g>
          <rect
            className="spine-head"
            x={cursor - Math.min(14, view.tickWidth)}
            y={10}
            width={Math.min(14, view.tickWidth)}
            height={16}
            rx={2}
          />
          <path className="spine-head" d={`M${String(cursor)} 12.5l7 5.5l-7 5.5Z`} />
          <text
            className="spine-letter is-head"
            x={cursor - Math.min(14, view.tickWidth) / 2}
            y={22}
            textAnchor="middle"
          >
            {letterAt(before, position)}
          </text>
        </g>
      ) : (
        <path className="spine-head" d="M0 11l8 7l-8 7Z" />
      )}
    </svg>
  );
}

/** One burnt tick; its base lies on the edge towards the pane that spun. */
function toTooth(x: number, tip: number, base: number): string {
  const tall = tip < base ? tip : base;
  const foot = tip < base ? base : tip;
  return base === 0
    ? `M${String(x - 6)} ${String(foot)}L${String(x)} ${String(tall)}L${String(x + 6)} ${String(foot)}Z`
    : `M${String(x - 6)} ${String(tall)}L${String(x)} ${String(foot)}L${String(x + 6)} ${String(tall)}Z`;
}

interface SpineSliderProps {
  readonly view: SpineWindow;
  readonly length: number;
  readonly position: number;
  readonly letter: string;
}

/** The spine is a slider: drag it, click it, or step it with the arrows like the rest of the page. */
function SpineSlider({ view, length, position, letter }: SpineSliderProps) {
  const dispatch = useDispatch();
  const isDragging = useRef(false);
  const scrub = (event: PointerEvent<HTMLDivElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    dispatch(goTo(view.tickAt(event.clientX - left)));
  };
  return (
    <div
      className="spine-slider"
      role="slider"
      tabIndex={0}
      aria-label="Position in the schedule"
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={position}
      aria-valuetext={`tick ${String(position)} of ${String(length)}${letter === '' ? '' : `, ${letter} ran`}`}
      onPointerDown={(event) => {
        isDragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event);
      }}
      onPointerMove={(event) => {
        if (isDragging.current) scrub(event);
      }}
      onPointerUp={() => {
        isDragging.current = false;
      }}
      onPointerCancel={() => {
        isDragging.current = false;
      }}
    />
  );
}
