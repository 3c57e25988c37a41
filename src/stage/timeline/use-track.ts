import { useEffect, useRef, type RefObject } from 'react';
import { setTrackWidth } from '../../store';
import { useDispatch } from '../store-context';
import { useScale } from '../use-layout';

/** For the element that is as wide as the axis: the schedule's track. */
export function useTrack(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const dispatch = useDispatch();
  const scale = useScale();
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) dispatch(setTrackWidth(Math.floor(entry.contentRect.width / scale)));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [dispatch, scale]);
  return ref;
}
