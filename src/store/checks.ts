import type { Bounds } from '../checker';
import type { Breakage, CheckEvent, Finding, Progress } from '../worker';

/** An answer. A search that a bound stopped is none. */
export type Answer = Exclude<Finding, { readonly kind: 'limit' }>;

/** A bound, the user, or a worker that broke. */
export type Stop =
  | { readonly reason: 'states' | 'memory' | 'time' | 'cancelled' }
  | { readonly reason: 'broken'; readonly breakage: Breakage };

/** What is known of one question. */
export type Check =
  | { readonly phase: 'idle' }
  /** For a worker. */
  | { readonly phase: 'waiting'; readonly bounds: Bounds }
  | { readonly phase: 'running'; readonly bounds: Bounds; readonly progress: Progress | undefined }
  | { readonly phase: 'done'; readonly answer: Answer }
  | {
      readonly phase: 'stopped';
      readonly stop: Stop;
      readonly bounds: Bounds;
      /** As last heard of; undefined where it had not begun. */
      readonly progress: Progress | undefined;
    };

/** By the key of their question. They live as long as the page. */
export type Checks = ReadonlyMap<string, Check>;

const idle: Check = { phase: 'idle' };

export const checkOf = (checks: Checks, key: string): Check => checks.get(key) ?? idle;

export const isUnderWay = ({ phase }: Check): boolean => phase === 'waiting' || phase === 'running';

/** An answer does not change, so a question that has one, or is being searched, is not asked again. */
export const isOpen = (check: Check): boolean => check.phase !== 'done' && !isUnderWay(check);

export const askFor = (checks: Checks, key: string, bounds: Bounds): Checks =>
  isOpen(checkOf(checks, key)) ? put(checks, key, { phase: 'waiting', bounds }) : checks;

/** What the worker of a question says. One that is not under way hears nothing. */
export function hear(checks: Checks, key: string, event: CheckEvent): Checks {
  const check = checkOf(checks, key);
  if (check.phase !== 'waiting' && check.phase !== 'running') return checks;
  const { bounds } = check;
  const progress = check.phase === 'running' ? check.progress : undefined;
  switch (event.kind) {
    case 'started':
      return put(checks, key, { phase: 'running', bounds, progress: undefined });
    case 'progress':
      return put(checks, key, { phase: 'running', bounds, progress: event.progress });
    case 'finding': {
      const { finding } = event;
      if (finding.kind !== 'limit') return put(checks, key, { phase: 'done', answer: finding });
      const { reason, counts, seconds } = finding;
      const last = { counts, seconds };
      return put(checks, key, { phase: 'stopped', stop: { reason }, bounds, progress: last });
    }
    case 'broken': {
      const stop: Stop = { reason: 'broken', breakage: event.breakage };
      return put(checks, key, { phase: 'stopped', stop, bounds, progress });
    }
  }
}

export function callOff(checks: Checks, key: string): Checks {
  const check = checkOf(checks, key);
  if (check.phase !== 'waiting' && check.phase !== 'running') return checks;
  const progress = check.phase === 'running' ? check.progress : undefined;
  const stop = { reason: 'cancelled' } as const;
  return put(checks, key, { phase: 'stopped', stop, bounds: check.bounds, progress });
}

const put = (checks: Checks, key: string, check: Check): Checks => new Map(checks).set(key, check);
