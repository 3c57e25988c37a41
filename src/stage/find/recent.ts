const KEY = 'gracelane.recent';
const KEPT = 12;

/** Ids of the entries used last, latest first; none where the browser keeps nothing. */
export function readRecent(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberRecent(id: string): void {
  const ids = [id, ...readRecent().filter((one) => one !== id)].slice(0, KEPT);
  try {
    window.localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Without storage everything works but this.
  }
}
