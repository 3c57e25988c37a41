import { useDeferredValue, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { capacityOf, showFrom, toDigits } from '../store';
import { FrameQueue } from './frame';
import { useDispatch, useStage } from './store-context';
import { OverviewMarks, toOverviewAxis } from './overview-marks';
import type { TickAxis } from './timeline/tick-axis';
import { useScale } from './use-layout';
import { useRun } from './use-runs';
import './overview.css';

const HEIGHT = 8;

/** The whole schedule, and a frame around what is in view, to drag. */
export function OverviewRow() {
  const before = useRun('before');
  const after = useRun('after');
  const width = useStage(({ face }) => face.timeline.width);
  const scale = useScale();
  const length = before.ticks.length;
  // A tick more moves thousands of marks by next to nothing: they may wait for a frame with time to spare.
  const marks = { before: useDeferredValue(before), after: useDeferredValue(after) };
  return (
    <section className="overview" aria-label="Whole schedule">
      <span className="overview-label">{toDigits(length)} ticks</span>
      <div className="overview-track" style={{ width: width * scale, height: HEIGHT * scale }}>
        <OverviewMarks {...marks} width={width} height={HEIGHT} />
        <OverviewFrame axis={toOverviewAxis(width, length)} length={length} scale={scale} />
      </div>
    </section>
  );
}

interface OverviewFrameProps {
  readonly axis: TickAxis;
  readonly length: number;
  readonly scale: number;
}

/** The ticks in view, as a slider of their own: its arrows move the view and not the cursor. */
function OverviewFrame({ axis, length, scale }: OverviewFrameProps) {
  const dispatch = useDispatch();
  const position = useStage(({ link }) => link.position);
  const start = useStage(({ face }) => face.timeline.start);
  const capacity = useStage(({ face }) => capacityOf(face.timeline, length));
  const drag = useDrag(axis, scale, start, capacity);
  const first = Math.floor(start) + 1;
  const last = Math.min(length, Math.ceil(start + capacity));
  const left = axis.x(start) * scale;
  const move = (event: KeyboardEvent): void => {
    const to = toStart(event.key, start, capacity, length);
    if (to === undefined) return;
    event.preventDefault();
    dispatch(showFrom(to));
  };
  return (
    <>
      <div className="overview-cursor" style={{ left: axis.x(position) * scale }} />
      <div
        className="overview-frame"
        style={{ left, width: Math.max(4, axis.x(start + capacity) * scale - left) }}
      />
      <div
        className="overview-slider"
        role="slider"
        tabIndex={0}
        aria-label="Ticks in view"
        aria-valuemin={1}
        aria-valuemax={length}
        aria-valuenow={first}
        aria-valuetext={`ticks ${toDigits(first)} to ${toDigits(last)} of ${toDigits(length)}`}
        onKeyDown={move}
        {...drag}
      />
    </>
  );
}

/** Where the view begins after a key; undefined for a key that does not move it. */
function toStart(key: string, start: number, capacity: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return start - capacity / 10;
    case 'ArrowRight':
      return start + capacity / 10;
    case 'PageUp':
      return start - capacity;
    case 'PageDown':
      return start + capacity;
    case 'Home':
      return 0;
    case 'End':
      return length;
    default:
      return undefined;
  }
}

/** Drags the frame; a press beside it brings it there first. */
function useDrag(axis: TickAxis, scale: number, start: number, capacity: number) {
  const dispatch = useDispatch();
  /** Ticks from the left edge of the frame to the pointer. */
  const grip = useRef<number | undefined>(undefined);
  const frames = useRef<FrameQueue<number>>(undefined);
  const tickOf = (event: PointerEvent<HTMLElement>): number => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return (event.clientX - left) / scale / axis.tickWidth;
  };
  const end = (): void => {
    grip.current = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const tick = tickOf(event);
      const isInside = tick >= start && tick <= start + capacity;
      grip.current = isInside ? tick - start : capacity / 2;
      frames.current ??= new FrameQueue((to) => {
        dispatch(showFrom(to));
      });
      frames.current.put(tick - grip.current);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (grip.current !== undefined) frames.current?.put(tickOf(event) - grip.current);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
