import { useEffect } from 'react';
import { play } from '../store';
import { useDispatch, useStage } from './store-context';

/** Slow enough to read a sentence's beginning, quick enough to see a lock being held. */
const BEAT = 420;

export function usePlayback(): void {
  const dispatch = useDispatch();
  const isPlaying = useStage((state) => state.progress.phase === 'playing');
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setInterval(() => {
      dispatch(play);
    }, BEAT);
    return () => {
      window.clearInterval(timer);
    };
  }, [isPlaying, dispatch]);
}
