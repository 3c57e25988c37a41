import { EngineBug } from '../lang';
import type { Machine } from '../machine';
import { toTheEnd } from './drive';
import { searchReduced } from './reduced-search';
import {
  type Bounds,
  defaultBounds,
  search,
  type SearchCounts,
  type SearchOptions,
  type Verdict,
} from './search';

/**
 * The verdict by a reduced search, and where that is a violation, its shortest schedule by a full one. Where
 * the full one does not get that far, the violation stands with the schedule that was found.
 */
export function* check(
  machine: Machine,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Generator<SearchCounts, Verdict> {
  const found = yield* searchReduced(machine, bounds, options);
  if (found.kind !== 'violation') return found;
  const steps = search(machine, bounds, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done !== true) yield { ...value, hasFault: true };
    else if (value.kind === 'exhausted')
      throw new EngineBug('the reduced search found a fault that the full one does not');
    else return value.kind === 'violation' ? value : found;
  }
}

/** Drives a check to its verdict, for those who need neither progress nor a way to stop it. */
export const checkToTheEnd = (
  machine: Machine,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Verdict => toTheEnd(check(machine, bounds, options));
