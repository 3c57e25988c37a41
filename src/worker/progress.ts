import type { MapData, SearchCounts } from '../checker';

/** How far a search has come. */
export interface Progress {
  readonly counts: SearchCounts;
  /** Since it began, compiling included. */
  readonly seconds: number;
  /** Where a map is asked for: as far as it has grown. */
  readonly map?: MapData;
}
