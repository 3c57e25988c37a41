/** Both paths of a scenario at least; more than a few workers would only fight for memory. */
const FEWEST = 2;
const MOST = 4;

/** How many workers search at a time: one processor is left to the page. */
export function computePoolSize(processors: number): number {
  return Math.max(FEWEST, Math.min(MOST, processors - 1));
}

/** Vite reads this very expression to build the worker's file. */
export function spawnChecker(): Worker {
  return new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
}
