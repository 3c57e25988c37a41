import { useState, type KeyboardEvent } from 'react';
import { goTo, light, showTick, type Kin } from '../../store';
import { useDispatch } from '../store-context';

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** The stops of a row, in order of ticks. */
export interface RowStops<Item> {
  readonly length: number;
  readonly at: (index: number) => Item | undefined;
  /** How many there are up to `tick`. */
  readonly countTo: (tick: number) => number;
}

/** Of a row with few of them. */
export const toRowStops = <Item extends { readonly tick: number }>(
  items: readonly Item[],
): RowStops<Item> => ({
  length: items.length,
  at: (index) => items[index],
  countTo: (tick) => items.findLastIndex((item) => item.tick <= tick) + 1,
});

export interface RowStop<Item> {
  readonly stop: Item | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/**
 * The stop that a row stands on: until one is chosen, the last one before the cursor, else the first. The one it
 * goes to is brought into view and lit. Keys that it does not know are the page's.
 */
export function useRowStop<Item extends { readonly tick: number }>(
  stops: RowStops<Item>,
  position: number,
  kinOf: (stop: Item) => Kin,
): RowStop<Item> {
  const dispatch = useDispatch();
  const [chosen, setChosen] = useState<number>();
  const last = stops.length - 1;
  const at =
    chosen === undefined ? Math.max(0, stops.countTo(position) - 1) : Math.min(last, chosen);
  const stop = stops.at(at);
  return {
    stop,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const move = moves[event.key];
      if (move !== undefined) {
        const next = Math.max(0, Math.min(last, move(at, last)));
        const reached = stops.at(next);
        setChosen(next);
        if (reached !== undefined) {
          dispatch(showTick(reached.tick));
          dispatch(light(kinOf(reached)));
        }
      } else if (event.key === 'Enter' && stop !== undefined) {
        dispatch(goTo(stop.tick));
        setChosen(undefined);
      } else return;
      event.preventDefault();
    },
    onBlur: () => {
      setChosen(undefined);
    },
  };
}
