import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import { checkOf, type Check, type CheckStore, type PathName } from '../store';
import { toKey, type Question } from '../worker';
import { useStage } from './store-context';

export const CheckContext = createContext<CheckStore | undefined>(undefined);

export function useCheckStore(): CheckStore {
  const store = use(CheckContext);
  if (store === undefined) throw new Error('Checks are asked for outside their store.');
  return store;
}

/** What is known of this very question, and of no other. */
export function useCheck(question: Question): Check {
  const { results } = useCheckStore();
  const key = toKey(question);
  return useStore(results, (checks) => checkOf(checks, key));
}

/** The code on the page, as a question. */
export function useQuestion(path: PathName): Question {
  const scenario = useStage((state) => state.link.scenario);
  const parameters = useStage((state) => state.link.parameters);
  const whatIfs = useStage((state) => state.link.whatIfs);
  return useMemo(
    () => ({ scenario, path, parameters, whatIfs }),
    [scenario, path, parameters, whatIfs],
  );
}
