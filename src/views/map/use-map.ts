import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Bounds, MapData } from '../../checker';
import { questionKey, type MapQuestion } from '../../claims';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { useCheckStore } from '../../stage';
import { checkOf, mapOf, type MapCheck } from '../../store';

export interface StateMapCheck {
  readonly check: MapCheck;
  /** As far as it has grown, or got; undefined before the first states are heard of. */
  readonly map: MapData | undefined;
  readonly ask: (bounds?: Bounds) => void;
  readonly cancel: () => void;
}

/** The states of this very program, and of no other. The search begins by itself, and ends when nobody looks any more. */
export function useStateMap(program: AskedProgram): StateMapCheck {
  const { results, ask, cancel, leave } = useCheckStore();
  const check = useStore(results, (checks) => mapOf(checks, program));
  useEffect(() => {
    const question: MapQuestion = { ask: 'map', program };
    if (checkOf(results.getState(), questionKey(question)).phase === 'idle') ask(question);
    return () => {
      leave(question);
    };
  }, [program, results, ask, leave]);
  return {
    check,
    map: mapIn(check),
    ask: (bounds) => {
      ask({ ask: 'map', program }, bounds);
    },
    cancel: () => {
      cancel({ ask: 'map', program });
    },
  };
}

function mapIn(check: MapCheck): MapData | undefined {
  switch (check.phase) {
    case 'idle':
    case 'waiting':
      return undefined;
    case 'running':
    case 'stopped':
      return check.progress?.map;
    case 'done':
      return check.answer.map;
  }
}
