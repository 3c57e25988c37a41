import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultBounds, type Bounds } from '../checker';
import { type MapQuestion, type Question, questionKey } from '../claims';
import type { CheckerClient } from '../worker';
import { askFor, callOff, checkOf, forget, hear, isOpen, isUnderWay, type Checks } from './checks';

/** Asks, cancels, and holds what is known. */
export interface CheckStore {
  readonly results: StoreApi<Checks>;
  /** Nothing for a question that has an answer or is under way. */
  readonly ask: (question: Question | MapQuestion, bounds?: Bounds) => void;
  readonly cancel: (question: Question | MapQuestion) => void;
  /** Nobody looks any more: a search that is under way ends, and was never asked for. Answers stay. */
  readonly leave: (question: Question | MapQuestion) => void;
}

export function createCheckStore(client: CheckerClient): CheckStore {
  const results = createStore<Checks>(() => new Map());
  /** The latest job of each question; what an older one still says is about nothing any more. */
  const jobs = new Map<string, { cancel: () => void }>();
  const change = (move: (checks: Checks) => Checks): void => {
    results.setState(move, true);
  };
  const end = (key: string): void => {
    jobs.get(key)?.cancel();
    jobs.delete(key);
  };
  return {
    results,
    ask: (question, bounds = defaultBounds) => {
      const key = questionKey(question);
      if (!isOpen(checkOf(results.getState(), key))) return;
      change((checks) => askFor(checks, key, bounds));
      const job = { cancel: (): void => undefined };
      jobs.set(key, job);
      job.cancel = client({ question, bounds }, (event) => {
        if (jobs.get(key) === job) change((checks) => hear(checks, key, event));
      });
    },
    cancel: (question) => {
      const key = questionKey(question);
      end(key);
      change((checks) => callOff(checks, key));
    },
    leave: (question) => {
      const key = questionKey(question);
      if (!isUnderWay(checkOf(results.getState(), key))) return;
      end(key);
      change((checks) => forget(checks, key));
    },
  };
}
