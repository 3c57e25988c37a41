/** Ticks a second that playing can take. */
export const speeds = [1, 2, 4, 8, 30] as const;
export type Speed = (typeof speeds)[number];

export const isSpeed = (value: number): value is Speed => speeds.some((one) => one === value);

/** From here on a tick is over before motion would be. */
export const isFastSpeed = (speed: Speed): boolean => speed >= 8;
