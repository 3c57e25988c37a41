import { toBreakage } from './breakage';
import type { CheckReport, CheckRequest } from './protocol';

/** What the pool needs of a `Worker`. */
export interface WorkerLike {
  postMessage: (request: CheckRequest) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<CheckReport>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  /** Whatever its type says, a plain event where its file could not be loaded. */
  onerror: ((event: ErrorEvent) => void) | null;
}

/** `started`: a worker has taken the question up. A finding or a breakage is the last event. */
export type CheckEvent = { readonly kind: 'started' } | CheckReport;

/** Gives a question to a worker when one is free; what comes back ends it at once. */
export type CheckerClient = (
  request: CheckRequest,
  listen: (event: CheckEvent) => void,
) => () => void;

interface Job {
  readonly request: CheckRequest;
  readonly listen: (event: CheckEvent) => void;
}

/**
 * A pool of at most `size` workers, made when they are needed and kept for the next question. One that
 * was cancelled or broke is thrown away: nobody knows what is left in it.
 */
export function createCheckerClient(spawn: () => WorkerLike, size: number): CheckerClient {
  const waiting: Job[] = [];
  const idle: WorkerLike[] = [];
  const working = new Map<Job, WorkerLike>();

  const next = (): void => {
    while (waiting.length > 0 && working.size < size) {
      const job = waiting.shift();
      if (job !== undefined) start(job);
    }
  };

  const start = (job: Job): void => {
    const fail = (message: string): void => {
      settle(job, false);
      job.listen({ kind: 'broken', breakage: toBreakage(message) });
      next();
    };
    try {
      const worker = idle.pop() ?? spawn();
      working.set(job, worker);
      worker.onmessage = ({ data }) => {
        if (data.kind !== 'progress') settle(job, data.kind === 'finding');
        job.listen(data);
        next();
      };
      worker.onerror = (event) => {
        event.preventDefault();
        fail('message' in event ? event.message : 'the worker could not be started');
      };
      worker.onmessageerror = () => {
        fail('a message could not be read');
      };
      job.listen({ kind: 'started' });
      worker.postMessage(job.request);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  };

  /** Takes its worker from `job`; nothing that the worker still says reaches anyone. */
  const settle = (job: Job, isSound: boolean): void => {
    const worker = working.get(job);
    if (worker === undefined) return;
    working.delete(job);
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    if (isSound) idle.push(worker);
    else worker.terminate();
  };

  return (request, listen) => {
    const job = { request, listen };
    waiting.push(job);
    next();
    return () => {
      const at = waiting.indexOf(job);
      if (at >= 0) waiting.splice(at, 1);
      settle(job, false);
      next();
    };
  };
}
