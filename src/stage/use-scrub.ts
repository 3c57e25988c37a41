import { useEffect, useRef, type PointerEvent } from 'react';
import { useScale } from './use-layout';

interface ScrubHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/** Dragging along a track: `onX` is told where the pointer is, in pixels of the design from its left edge, each frame. */
export function useScrub(onX: (x: number) => void): ScrubHandlers {
  const scale = useScale();
  const pointer = useRef<number | undefined>(undefined);
  const frame = useRef(0);
  useEffect(
    () => () => {
      window.cancelAnimationFrame(frame.current);
    },
    [],
  );
  const follow = (): void => {
    if (pointer.current === undefined) return;
    onX(pointer.current);
    frame.current = window.requestAnimationFrame(follow);
  };
  const note = (event: PointerEvent<HTMLElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    pointer.current = (event.clientX - left) / scale;
  };
  const end = (): void => {
    // A quick press may be over before its first frame.
    if (pointer.current !== undefined) onX(pointer.current);
    pointer.current = undefined;
    window.cancelAnimationFrame(frame.current);
  };
  return {
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      note(event);
      follow();
    },
    onPointerMove: (event) => {
      if (pointer.current !== undefined) note(event);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
