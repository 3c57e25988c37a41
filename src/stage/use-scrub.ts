import { useEffect, useRef, type PointerEvent } from 'react';
import { useScale } from './use-layout';

interface ScrubHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/**
 * Dragging along a track: `onX` is told each frame where the pointer is, in pixels of the design from its left edge, and
 * how many milliseconds have gone by since it was told last.
 */
export function useScrub(onX: (x: number, elapsed: number) => void): ScrubHandlers {
  const scale = useScale();
  const pointer = useRef<number | undefined>(undefined);
  const frame = useRef(0);
  useEffect(
    () => () => {
      window.cancelAnimationFrame(frame.current);
    },
    [],
  );
  const follow = (last: number, now: number): void => {
    if (pointer.current === undefined) return;
    // The frame that a press comes in may have begun before it.
    onX(pointer.current, Math.max(0, now - last));
    frame.current = window.requestAnimationFrame((next) => {
      follow(now, next);
    });
  };
  const note = (event: PointerEvent<HTMLElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    pointer.current = (event.clientX - left) / scale;
  };
  const end = (): void => {
    // A quick press may be over before its first frame.
    if (pointer.current !== undefined) onX(pointer.current, 0);
    pointer.current = undefined;
    window.cancelAnimationFrame(frame.current);
  };
  return {
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      note(event);
      const now = performance.now();
      follow(now, now);
    },
    onPointerMove: (event) => {
      if (pointer.current !== undefined) note(event);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
