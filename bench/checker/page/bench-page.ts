import type { CheckRequest } from '../../../src/worker';
import type { Measured, Task } from '../measure';

/** What the page offers to the process that drives the browser; each call has a new worker. */
export interface BenchPage {
  readonly measure: (task: Task) => Promise<Measured>;
  /** As the page of the project checks, from the question to its finding. */
  readonly check: (request: CheckRequest) => Promise<Measured>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}
