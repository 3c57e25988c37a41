import { isSpeed, type Speed } from '../store';
import { keep, readKept } from './open-storage';

const KEY = 'gracelane.speed';

/** The speed that was chosen on this machine last; undefined for none, or where the browser keeps nothing. */
export function readKeptSpeed(): Speed | undefined {
  const kept = Number(readKept(KEY));
  return isSpeed(kept) ? kept : undefined;
}

export const keepSpeed = (speed: Speed): void => {
  keep(KEY, String(speed));
};
