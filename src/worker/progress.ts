import type { SearchCounts } from '../checker';

/** How far a search has come. */
export interface Progress {
  readonly counts: SearchCounts;
  /** Since it began, compiling included. */
  readonly seconds: number;
}
