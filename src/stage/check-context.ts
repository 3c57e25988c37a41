import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { AskedProgram } from '../scenarios/posix-timers';
import { programOf, verdictOf, type CheckStore, type PathName, type VerdictCheck } from '../store';
import { useStage } from './store-context';

export const CheckContext = createContext<CheckStore | undefined>(undefined);

export function useCheckStore(): CheckStore {
  const store = use(CheckContext);
  if (store === undefined) throw new Error('Checks are asked for outside their store.');
  return store;
}

/** The verdict on this very program, and on no other. */
export function useVerdict(program: AskedProgram): VerdictCheck {
  const { results } = useCheckStore();
  return useStore(results, (checks) => verdictOf(checks, program));
}

/** The code on the page. */
export function useProgram(path: PathName): AskedProgram {
  const scenario = useStage((state) => state.link.scenario);
  const parameters = useStage((state) => state.link.parameters);
  const whatIfs = useStage((state) => state.link.whatIfs);
  return useMemo(
    () => programOf({ scenario, parameters, whatIfs }, path),
    [scenario, path, parameters, whatIfs],
  );
}
