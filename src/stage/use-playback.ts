import { useEffect } from 'react';
import { play, setSpeed } from '../store';
import { readKeptSpeed } from './kept-speed';
import { useDispatch, useStage } from './store-context';

/** Plays, while it plays, at the speed that was chosen. */
export function usePlayback(): void {
  const dispatch = useDispatch();
  const isPlaying = useStage((state) => state.progress.phase === 'playing');
  const speed = useStage((state) => state.face.speed);
  useEffect(() => {
    const kept = readKeptSpeed();
    if (kept !== undefined) dispatch(setSpeed(kept));
  }, [dispatch]);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setInterval(() => {
      dispatch(play);
    }, 1000 / speed);
    return () => {
      window.clearInterval(timer);
    };
  }, [isPlaying, speed, dispatch]);
}
