import { use, useEffect, type RefObject } from 'react';
import { dispatch, hoverTick, panTimeline, zoomTimeline } from '../../store';
import { FrameQueue } from '../frame';
import { StoreContext } from '../store-context';
import { useScale } from '../use-layout';
import { axisOf } from './use-tick-axis';

/** What lies on the axis: as wide as the track, or wider by its labels. */
const ON_AXIS = '.pane-timeline, .spine-track';
/** Pixels that a wheel counts for at once: a notch is a hundred and more, a pinch a few. */
const NOTCH = 50;
const ZOOM_PER_PIXEL = 0.008;

/**
 * The wheel and the pointer over both panes and the schedule: Ctrl and wheel, or a pinch, zooms where the pointer
 * is; Shift and wheel, or a wheel to the side, pans; the tick under the pointer is noted.
 */
export function useTimelinePointer(track: RefObject<HTMLElement | null>): void {
  const store = use(StoreContext);
  const scale = useScale();
  useEffect(() => {
    const stage = track.current?.closest('main');
    if (store === undefined || stage === null || stage === undefined) return;
    /** Pixels of the design from the left edge of the track; undefined beside it. */
    const xOf = ({ clientX, target }: MouseEvent): number | undefined => {
      const box = track.current?.getBoundingClientRect();
      if (box === undefined || !(target instanceof Element)) return undefined;
      if (target.closest(ON_AXIS) === null) return undefined;
      return clientX < box.left || clientX > box.right ? undefined : (clientX - box.left) / scale;
    };
    const hovers = new FrameQueue((x: number | undefined) => {
      const tick = x === undefined ? undefined : axisOf(store.getState()).tickUnder(x);
      dispatch(store, hoverTick(tick));
    });
    const hover = (event: PointerEvent): void => {
      hovers.put(event.pointerType === 'touch' ? undefined : xOf(event));
    };
    const leave = (): void => {
      hovers.put(undefined);
    };
    const turn = (event: WheelEvent): void => {
      const x = xOf(event);
      if (x === undefined) return;
      const { deltaX, deltaY } = event;
      const aside = event.shiftKey && deltaX === 0 ? deltaY : deltaX;
      if (event.ctrlKey) {
        const pixels = Math.max(-NOTCH, Math.min(NOTCH, deltaY));
        dispatch(store, zoomTimeline(Math.exp(-pixels * ZOOM_PER_PIXEL), x));
      } else if (event.shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) {
        dispatch(store, panTimeline(aside / scale / axisOf(store.getState()).tickWidth));
      } else {
        return;
      }
      event.preventDefault();
    };
    stage.addEventListener('wheel', turn, { passive: false });
    stage.addEventListener('pointermove', hover);
    stage.addEventListener('pointerleave', leave);
    return () => {
      hovers.cancel();
      stage.removeEventListener('wheel', turn);
      stage.removeEventListener('pointermove', hover);
      stage.removeEventListener('pointerleave', leave);
    };
  }, [store, scale, track]);
}
