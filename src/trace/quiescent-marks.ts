import { cpuOf } from './held';
import type { GracePeriod } from './history';
import type { Run } from './model';
import { stateAt } from './replay';

/** How an actor stopped holding up a grace period. */
export interface QuiescentMark {
  readonly actor: number;
  /** The lane it stands on: what a handler did counts for the CPU that it interrupted. */
  readonly cpu: number;
  readonly tick: number;
  /** A thread was `outside` when the grace period began; or an actor has `left` since. */
  readonly kind: 'outside' | 'left';
}

/** The quiescent states of a grace period, those ahead of the cursor too, in order of ticks. */
export function quiescentMarks(run: Run, period: GracePeriod): readonly QuiescentMark[] {
  const { machine } = run;
  const outside = machine.actors.flatMap((actor): readonly QuiescentMark[] =>
    actor.kind === 'thread' && !period.waitsFor.includes(actor.index)
      ? [{ actor: actor.index, cpu: actor.cpu, tick: period.started, kind: 'outside' }]
      : [],
  );
  const left = period.quiescent.flatMap(({ tick, actor }): readonly QuiescentMark[] => {
    const cpu = cpuOf(machine, stateAt(run, tick - 1), actor);
    return cpu === undefined ? [] : [{ actor, cpu, tick, kind: 'left' }];
  });
  return [...outside, ...left];
}
