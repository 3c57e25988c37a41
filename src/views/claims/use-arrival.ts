import { useEffect, useRef, type RefObject } from 'react';
import { useStage } from '../../stage';

/** Who comes from the end of a claim's walk finds that claim, and not the top of the page. */
export function useArrival(claim: string): RefObject<HTMLElement | null> {
  const article = useRef<HTMLElement>(null);
  const isArrival = useStage(
    ({ face: { guide } }) =>
      guide.kind === 'walk' &&
      guide.place.claim === claim &&
      guide.place.stop === guide.place.stops - 1,
  );
  useEffect(() => {
    if (!isArrival) return;
    // After the page has put itself to its top.
    const frame = window.requestAnimationFrame(() => {
      article.current?.focus({ preventScroll: true });
      article.current?.scrollIntoView({ block: 'start' });
    });
    return () => {
      window.cancelAnimationFrame(frame);
    };
  }, [isArrival]);
  return article;
}
