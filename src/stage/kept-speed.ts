import { isSpeed, type Speed } from '../store';

const KEY = 'gracelane.speed';

/** The speed that was chosen on this machine last; undefined for none, or where the browser keeps nothing. */
export function readKeptSpeed(): Speed | undefined {
  try {
    const kept = Number(window.localStorage.getItem(KEY));
    return isSpeed(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepSpeed(speed: Speed): void {
  try {
    window.localStorage.setItem(KEY, String(speed));
  } catch {
    // Not kept, then: it holds for as long as the page is open.
  }
}
