import {
  clearStops,
  computeRun,
  finishFairly,
  isSameStop,
  pathNames,
  runOn,
  runUntil,
  toConditionWords,
  toggleStop,
  type LinkSlice,
  type Stop,
} from '../../store';
import { interestKinds } from '../../trace';
import { toRun } from '../command';
import { toLineStops } from './code-entries';
import { toEntry, type Entry } from './entry';
import { objectsOf } from './moment-entries';

/** Where one can stop, and the stops that are set. */
export function toStopEntries(link: LinkSlice, stops: readonly Stop[]): readonly Entry[] {
  const runs = pathNames.map((path) => computeRun(link, path));
  const happenings: readonly Stop[] = [
    ...interestKinds.map((what): Stop => ({ kind: 'event', what, object: undefined })),
    ...[...objectsOf(link).keys()].map((object): Stop => ({ kind: 'event', what: 'free', object })),
  ];
  return [
    ...toSetEntries(stops, runs),
    toEntry('finish', 'Stop when', 'nobody can move any more', toRun(finishFairly), {
      keys: ['g'],
    }),
    ...happenings
      .filter((stop) => !stops.some((one) => isSameStop(one, stop)))
      .map((stop) => {
        const words = toConditionWords(stop, runs);
        return toEntry(`stop-${words}`, 'Stop when', words, toRun(runUntil(stop)));
      }),
    ...toLineStops(link, stops),
  ];
}

function toSetEntries(
  stops: readonly Stop[],
  runs: Parameters<typeof toConditionWords>[1],
): readonly Entry[] {
  if (stops.length === 0) return [];
  const section = 'Stops that are set';
  return [
    toEntry('run-on', section, 'Run on to the next of them', toRun(runOn), { keys: ['o'] }),
    ...stops.map((stop) => {
      const words = toConditionWords(stop, runs);
      return toEntry(`remove-${words}`, section, `Remove: ${words}`, toRun(toggleStop(stop)));
    }),
    ...(stops.length < 2
      ? []
      : [toEntry('remove-stops', section, 'Remove all', toRun(clearStops))]),
  ];
}
