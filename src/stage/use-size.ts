import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in CSS pixels, `initial` until it is measured. */
export function useWidth<Type extends HTMLElement>(
  initial: number,
): [RefObject<Type | null>, number] {
  const ref = useRef<Type>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}
