/** Where a page may keep something; undefined in a browser that forbids even to ask. */
export function openStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** What was kept under `key`; null for nothing, or where the browser keeps nothing. */
export function readKept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** For the next visit, too. A browser may refuse, or be full: it holds for as long as the page is open, then. */
export function keep(key: string, text: string): void {
  try {
    window.localStorage.setItem(key, text);
  } catch {
    return;
  }
}
