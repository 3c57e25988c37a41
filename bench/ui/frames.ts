/** Of the frames of one measurement, in milliseconds from one to the next. */
export interface FrameTimes {
  readonly frames: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** `stamps`: when each frame began, in milliseconds, ascending. */
export function toFrameTimes(stamps: readonly number[]): FrameTimes {
  const gaps = stamps.slice(1).map((stamp, index) => toTenths(stamp - (stamps[index] ?? stamp)));
  const sorted = gaps.toSorted((one, other) => one - other);
  return {
    frames: sorted.length,
    p50: atShare(sorted, 0.5),
    p95: atShare(sorted, 0.95),
    max: sorted.at(-1) ?? 0,
  };
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
