import type { State } from '../machine';
import type { Run } from '../trace';
import { computeRun } from './runs';
import type { LinkSlice, PathName } from './state';

/** What every view of a pane is drawn from: a run, ticks ahead included, and how much of it has been taken. */
export interface PaneData {
  readonly path: PathName;
  readonly run: Run;
  readonly position: number;
  readonly state: State;
}

export function computePane(link: LinkSlice, path: PathName): PaneData {
  const run = computeRun(link, path);
  const state = run.states[link.position];
  if (state === undefined)
    throw new RangeError(`The run on ${path} has no state ${String(link.position)}.`);
  return { path, run, position: link.position, state };
}
