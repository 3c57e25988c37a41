import { keep, readKept } from '../open-storage';

const KEY = 'gracelane.recent';
const KEPT = 12;

/** Ids of the entries used last, latest first; none where none were kept, or something else was. */
export function readRecent(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(readKept(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberRecent(id: string): void {
  const ids = [id, ...readRecent().filter((one) => one !== id)].slice(0, KEPT);
  keep(KEY, JSON.stringify(ids));
}
