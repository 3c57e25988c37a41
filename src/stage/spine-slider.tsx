import { useRef, type PointerEvent } from 'react';
import { goTo } from '../store';
import { useDispatch } from './store-context';
import type { TickAxis } from './timeline/tick-axis';

interface SpineSliderProps {
  readonly axis: TickAxis;
  readonly length: number;
  readonly position: number;
  readonly letter: string;
  /** Pixels of the screen for one of the drawing. */
  readonly scale: number;
}

/** The spine is a slider: drag it, click it, or step it with the arrows like the rest of the page. */
export function SpineSlider({ axis, length, position, letter, scale }: SpineSliderProps) {
  const dispatch = useDispatch();
  const isDragging = useRef(false);
  const scrub = (event: PointerEvent<HTMLDivElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    dispatch(goTo(axis.tickAt((event.clientX - left) / scale)));
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
