import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What stays free between the cursor and what covers the page. */
const MARGIN = 24;

/**
 * Scrolls a phone's page as little as shows the cursor after a step, if the pad or what sticks to the top covers it.
 * Who has scrolled the whole score away reads something else, and is left alone.
 *
 * @param track - What the cursor is drawn in.
 * @param cursor - Pixels from its top.
 */
export function useCursorInView(
  track: RefObject<HTMLElement | null>,
  position: number,
  cursor: number,
): void {
  const shown = useRef(position);
  useLayoutEffect(() => {
    if (shown.current === position) return;
    shown.current = position;
    const box = track.current?.getBoundingClientRect();
    if (box === undefined) return;
    const { top, bottom } = freeView();
    if (box.bottom < top || box.top > bottom) return;
    const y = box.top + cursor;
    if (y > bottom - MARGIN) window.scrollBy(0, y - bottom + MARGIN);
    else if (y < top + MARGIN) window.scrollBy(0, y - top - MARGIN);
  }, [track, position, cursor]);
}

/** The part of the window between what sticks to its edges. */
function freeView(): { readonly top: number; readonly bottom: number } {
  const edge = (selector: string, side: 'top' | 'bottom', otherwise: number): number => {
    const element = document.querySelector(selector);
    if (element === null || getComputedStyle(element).position !== 'sticky') return otherwise;
    return element.getBoundingClientRect()[side];
  };
  return {
    top: Math.max(0, edge('.guide-place', 'bottom', 0)),
    bottom: Math.min(window.innerHeight, edge('.actor-bar', 'top', window.innerHeight)),
  };
}
