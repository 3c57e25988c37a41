import { useEffect, useEffectEvent, type RefObject } from 'react';
import { lineShown } from '../store';
import { lineKey } from '../trace';
import type { CodePlace } from './source-kin';
import { useDispatch } from './store-context';
import { scrollIntoBox } from './use-source-scroll';

/** Brings the line into view that somebody has asked for, and the focus to it: what he pressed may be gone. */
export function useAskedLine(
  box: RefObject<HTMLElement | null>,
  asked: CodePlace | undefined,
  light: (line: HTMLElement) => void,
): void {
  const dispatch = useDispatch();
  const show = useEffectEvent((place: CodePlace) => {
    const key = CSS.escape(lineKey(place.file, place.line));
    const line = box.current?.querySelector<HTMLElement>(`[data-line="${key}"]`);
    if (box.current !== null && line !== null && line !== undefined) {
      scrollIntoBox(box.current, line);
      line.querySelector<HTMLElement>('[data-control]')?.focus();
      light(line);
    }
    dispatch(lineShown);
  });
  useEffect(() => {
    if (asked !== undefined) show(asked);
  }, [asked]);
}
