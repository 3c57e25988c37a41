import { useState, type KeyboardEvent } from 'react';
import { goTo } from '../../store';
import { useDispatch } from '../store-context';
import type { Stop } from './strip-words';

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

export interface Stops {
  readonly stop: Stop | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/**
 * One tab stop for a row: the arrows go from change to change, Enter takes the run there. Until one is chosen it
 * is the last change before the cursor. `stops` in order of ticks.
 */
export function useStops(stops: readonly Stop[], position: number): Stops {
  const dispatch = useDispatch();
  const [chosen, setChosen] = useState<number>();
  const last = stops.length - 1;
  const reached = Math.max(
    0,
    stops.findLastIndex(({ tick }) => tick <= position),
  );
  const at = Math.min(last, chosen ?? reached);
  const stop = stops[at];
  return {
    stop,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const move = moves[event.key];
      if (move !== undefined) {
        event.preventDefault();
        setChosen(Math.max(0, Math.min(last, move(at, last))));
      } else if (event.key === 'Enter' && stop !== undefined) {
        event.preventDefault();
        dispatch(goTo(stop.tick));
        setChosen(undefined);
      }
    },
    onBlur: () => {
      setChosen(undefined);
    },
  };
}
