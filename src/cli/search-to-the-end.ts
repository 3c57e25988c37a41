import { defaultBounds, search, type Verdict } from '../checker';
import type { Machine } from '../machine';

/** The verdict on every interleaving, or that the search was stopped. */
export function searchToTheEnd(machine: Machine, maxStates = defaultBounds.maxStates): Verdict {
  const steps = search(machine, { ...defaultBounds, maxStates });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
