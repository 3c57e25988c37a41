import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element in CSS pixels, `initial` until it is measured. */
export function useSize<Type extends HTMLElement>(initial: Size): [RefObject<Type | null>, Size] {
  const ref = useRef<Type>(null);
  const [size, setSize] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const width = Math.floor(entry.contentRect.width);
      const height = Math.floor(entry.contentRect.height);
      // Before the frame that was measured is painted: nobody sees the initial size first.
      flushSync(() => {
        setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
      });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, size];
}
