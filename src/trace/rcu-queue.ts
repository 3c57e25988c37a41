import { inspectHeap } from '../machine';
import { gracePeriodOf, historyOf } from './history';
import type { Run } from './model';
import { sceneAt } from './scene';
import { stateAt } from './replay';

/**
 * An object in RCU's hands. `queued`: no grace period has begun for it; `waiting`: one runs; `ready`: that one is
 * over, and the callback has not run.
 */
export interface Queued {
  readonly object: number;
  readonly name: string;
  readonly stage: 'queued' | 'waiting' | 'ready';
  /** The tick in which it was queued, and by whom. */
  readonly tick: number;
  readonly actor: number;
  /** The grace period it waits for, or has waited for. Undefined while none has begun for it. */
  readonly gracePeriod: number | undefined;
}

/** The queue of deferred frees after tick `index`, in the order in which it was filled. */
export function rcuQueue(run: Run, index: number): readonly Queued[] {
  const state = stateAt(run, index);
  const scene = sceneAt(run, index);
  const last = new Map<number, { readonly tick: number; readonly actor: number }>();
  for (const { object, queuings } of historyOf(run).lives) {
    const deed = queuings.findLast(({ tick }) => tick <= index);
    if (deed !== undefined) last.set(object, deed);
  }
  return [...last]
    .flatMap(([object, { tick, actor }]): readonly Queued[] => {
      const stage = inspectHeap(run.machine, state, object)?.life;
      if (stage !== 'queued' && stage !== 'waiting' && stage !== 'ready') return [];
      const gracePeriod = stage === 'queued' ? undefined : gracePeriodOf(run, index, object);
      return [{ object, name: scene.nameOf(object), stage, tick, actor, gracePeriod }];
    })
    .toSorted((one, other) => one.tick - other.tick);
}
