/** Of the frames of one measurement, in milliseconds from one to the next. */
export interface FrameTimes {
  readonly frames: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** From one refresh to the next in the same page while nothing happens: no frame can be shorter. */
  readonly refresh: number;
  /** How many of the frames missed a refresh, one or more. */
  readonly missed: number;
}

/** A screen that the target speaks of; a machine that is too slow for it, even with nothing to do, gets no rebate. */
const SLOWEST = 1000 / 60;
/** What a clock may be off by, as a part of a refresh. Frames begin with refreshes, so one that misses any lasts twice as long. */
const JITTER = 0.25;

/** The middle of the frames of an idle page, no longer than a screen of 60 refreshes a second has them. */
export const toRefresh = (stamps: readonly number[]): number =>
  Math.min(SLOWEST, atShare(toGaps(stamps), 0.5));

/** `stamps`: when each frame began, in milliseconds, ascending. `refresh` as `toRefresh` measured it. */
export function toFrameTimes(stamps: readonly number[], refresh: number): FrameTimes {
  const sorted = toGaps(stamps);
  return {
    frames: sorted.length,
    p50: atShare(sorted, 0.5),
    p95: atShare(sorted, 0.95),
    max: sorted.at(-1) ?? 0,
    refresh,
    missed: sorted.filter((gap) => gap > refresh * (1 + JITTER)).length,
  };
}

/** Of each frame, shortest first. */
function toGaps(stamps: readonly number[]): readonly number[] {
  const gaps = stamps.slice(1).map((stamp, index) => toTenths(stamp - (stamps[index] ?? stamp)));
  return gaps.toSorted((one, other) => one - other);
}

/** As exact as a browser's clock. */
const toTenths = (milliseconds: number): number => Math.round(10 * milliseconds) / 10;

const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Over the whole time, not the worst moment. */
export const toFrameRate = (stamps: readonly number[]): number => {
  const [first, last] = [stamps[0], stamps.at(-1)];
  if (first === undefined || last === undefined || last <= first) return 0;
  return (1000 * (stamps.length - 1)) / (last - first);
};
