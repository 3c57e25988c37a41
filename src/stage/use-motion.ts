import { useLayoutEffect, useRef, type RefObject } from 'react';
import { chooseMotion, type Frame } from './motion';
import { useStage } from './store-context';
import { isFastSpeed } from '../store';

/**
 * Says on a drawing, `data-motion`, how what has just been drawn gets to its place. React has drawn it there
 * already: the stylesheet's transitions are all the motion there is, so nothing is left to run, a step during
 * one starts from where things are, and where they end is exact.
 */
export function useMotion(
  box: RefObject<Element | null>,
  { machine, position, rows, size }: Frame,
): void {
  const isFast = useStage(
    ({ progress, face }) => progress.phase === 'playing' && isFastSpeed(face.speed),
  );
  const shown = useRef<{ readonly frame: Frame; readonly at: number }>(undefined);
  useLayoutEffect(() => {
    const now = performance.now();
    const last = shown.current;
    const frame = { machine, position, rows, size };
    shown.current = { frame, at: now };
    const motion = isFast ? 'none' : chooseMotion(last?.frame, frame, now - (last?.at ?? now));
    box.current?.setAttribute('data-motion', motion);
  }, [box, machine, position, rows, size, isFast]);
}
