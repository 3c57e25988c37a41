import type { Bounds } from '../checker';
import type { Stop } from './checks';
import { toCount, toDigits } from './digits';

/** Each bound with its unit: `5,000,000 states`, `1,000 MB of memory`, `10 minutes`. */
export function toBoundWords({ maxStates, maxBytes, maxSeconds }: Bounds): {
  readonly states: string;
  readonly memory: string;
  readonly time: string;
} {
  return {
    states: toCount(maxStates, 'state'),
    memory: `${toDigits(Math.round(maxBytes / 1e6))} MB of memory`,
    time: maxSeconds < 60 ? toCount(maxSeconds, 'second') : toCount(maxSeconds / 60, 'minute'),
  };
}

/** The same bounds but for the one that stopped a search, and that one in words. Undefined where none did. */
export function raiseBound(
  bounds: Bounds,
  { reason }: Stop,
): { readonly bounds: Bounds; readonly words: string } | undefined {
  if (reason !== 'states' && reason !== 'memory' && reason !== 'time') return undefined;
  const raised = {
    states: { ...bounds, maxStates: 4 * bounds.maxStates },
    memory: { ...bounds, maxBytes: 2 * bounds.maxBytes },
    time: { ...bounds, maxSeconds: 4 * bounds.maxSeconds },
  }[reason];
  return { bounds: raised, words: toBoundWords(raised)[reason] };
}
