/** Why a search broke off. `message` is for a report of the bug. */
export interface Breakage {
  readonly cause: 'memory' | 'error';
  readonly message: string;
}

/** What engines say when an array or a map cannot grow any further. */
const noMemory = /out of memory|allocat|array (buffer )?length|maximum size/i;

export function toBreakage(message: string): Breakage {
  return { cause: noMemory.test(message) ? 'memory' : 'error', message };
}
