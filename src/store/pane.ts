import type { State } from '../machine';
import type { EditedLines } from '../scenarios/posix-timers';
import type { Run } from '../trace';
import { computeProgram } from './programs';
import { computeRun } from './runs';
import type { LinkSlice, PathName } from './state';

/** What every view of a pane is drawn from: a run, ticks ahead included, and how much of it has been taken. */
export interface PaneData {
  readonly path: PathName;
  readonly run: Run;
  readonly position: number;
  readonly state: State;
  /** Which lines of the code what-ifs have changed, by the path of the file. */
  readonly edited: ReadonlyMap<string, readonly EditedLines[]>;
}

export function computePane(link: LinkSlice, path: PathName): PaneData {
  const run = computeRun(link, path);
  const state = run.states[link.position];
  if (state === undefined)
    throw new RangeError(`The run on ${path} has no state ${String(link.position)}.`);
  const { edited } = computeProgram(link.scenario, link.parameters, link.whatIfs, path);
  return { path, run, position: link.position, state, edited };
}
