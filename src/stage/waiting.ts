import { waitOf } from '../machine';
import { faultPlace, isSpin, nextOf } from '../trace';
import type { PaneData } from './use-runs';

/** What an actor would do with the next tick, and how to colour it. */
export interface Outlook {
  readonly text: string;
  readonly tone: 'moves' | 'spins' | 'waits-for-rcu' | 'rests' | 'fault' | 'stopped';
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
      return faultPlace(run)?.actors.includes(actor) === true
        ? { text: 'stopped by a fault', tone: 'fault' }
        : { text: 'pane stopped', tone: 'stopped' };
    case 'finished':
    case 'nothing-to-do':
      return { text, tone: 'rests' };
  }
}
