import { isSameState } from '../machine';
import { toActorTicks } from '../share';
import { replay } from '../trace';
import { fromFragment } from './links';
import { catalogue, computeProgram } from './programs';
import { computeRun } from './runs';
import { pathNames, type LinkSlice } from './state';

/** Decodes `fragment` and replays it from the start: does it lead to the states that `link` shows, on both paths? */
export function computeIsSame(link: LinkSlice, fragment: string): boolean {
  const { link: decoded, trouble } = fromFragment(fragment, catalogue);
  if (trouble.length > 0 || decoded.position !== link.position) return false;
  return pathNames.every((path) => {
    const { scenario, parameters, whatIfs } = decoded;
    const { machine } = computeProgram(scenario, parameters, whatIfs, path);
    const run = replay(machine, toActorTicks(machine, decoded.schedule.slice(0, decoded.position)));
    const known = computeRun(link, path);
    const replayed = run.states.at(-1);
    const shown = known.states[link.position];
    return (
      known.machine === machine &&
      replayed !== undefined &&
      shown !== undefined &&
      isSameState(machine, replayed, shown)
    );
  });
}
