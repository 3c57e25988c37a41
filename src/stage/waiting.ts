import { waitOf } from '../machine';
import { isSpin, nextOf, type Run, type TickRecord } from '../trace';
import type { PaneData } from './use-runs';

export const isBurnt = (record: TickRecord | undefined): boolean => isSpin(record?.wait);

/** How many of the first `position` ticks `actor` burnt. */
export function countBurnt(run: Run, position: number, actor: number): number {
  let burnt = 0;
  for (let index = 0; index < position; index += 1) {
    const record = run.ticks[index];
    if (record?.actor === actor && isBurnt(record)) burnt += 1;
  }
  return burnt;
}

/** What an actor would do with the next tick, and how to colour it. */
export interface Outlook {
  readonly text: string;
  readonly tone: 'moves' | 'spins' | 'waits-for-rcu' | 'rests' | 'stopped';
}

export function computeOutlook({ run, state }: PaneData, actor: number): Outlook {
  const { text } = nextOf(run.machine, state, actor, 0, run);
  const wait = waitOf(run.machine, state, actor);
  if (wait === undefined) return { text, tone: 'moves' };
  switch (wait.kind) {
    case 'lock':
    case 'condition':
      return { text, tone: isSpin(wait) ? 'spins' : 'rests' };
    case 'interrupted':
    case 'masked':
      return { text, tone: 'rests' };
    case 'readers':
      return { text, tone: 'waits-for-rcu' };
    case 'stopped':
      return { text, tone: 'stopped' };
    case 'finished':
    case 'nothing-to-do':
      return { text, tone: 'rests' };
  }
}
