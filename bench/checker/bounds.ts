import type { Bounds } from '../../src/checker';

/** Subjects with more than this are not measured: SPIN keeps about a kilobyte for each state. */
export const bounds: Bounds = { maxStates: 6_000_000, maxBytes: 4_000_000_000, maxSeconds: 300 };

/** For SPIN. */
export const maxMegabytes = 8000;
