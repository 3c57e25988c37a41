import type { Measured } from './measure';
import type { Subject } from './subject';

/** Ours as it is and reduced, in two places, in one of them with its code compiled before; SPIN's without and with its reduction; the page's own check. */
export const contestantIds = [
  'node',
  'node-reduced',
  'chromium',
  'chromium-warm',
  'chromium-reduced',
  'spin',
  'spin-reduced',
  'page',
] as const;

export type ContestantId = (typeof contestantIds)[number];

export interface Contestant {
  readonly id: ContestantId;
  /** One run in a process of its own. `states`: how many there are, or 0 while nobody knows. Rejects when it breaks. */
  readonly measure: (subject: Subject, states: number) => Promise<Measured>;
}
