/** Where a page may keep something; undefined in a browser that forbids even to ask. */
export function openStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
