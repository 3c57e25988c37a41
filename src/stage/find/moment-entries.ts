import {
  computeEvents,
  computeRun,
  dispatch,
  goToNext,
  goToTick,
  light,
  pathNames,
  racesOf,
  showRace,
  showView,
  touchesObject,
  type Checks,
  type LinkSlice,
} from '../../store';
import { lifeStrips } from '../../trace';
import { actorCommand } from '../actor-command';
import { toRun } from '../command';
import { checkBoth, commands } from '../commands';
import { toEntry, type Entry } from './entry';

/** What can be done now, on this schedule. */
export function toMomentEntries(link: LinkSlice, isStage: boolean): readonly Entry[] {
  const { machine } = computeRun(link, 'before');
  return [
    ...commands
      .filter(({ id, isEverywhere }) => id !== 'find' && id !== 'back' && (isStage || isEverywhere))
      .map(({ id, words, section, keys, run }) =>
        toEntry(id, section, words, run, { keys: keys.slice(0, 1) }),
      ),
    ...(isStage ? machine.actors.slice(0, 9) : []).map(({ index, name, letter }) => {
      const { id, keys, run } = actorCommand(index, false);
      return toEntry(id, 'Give a tick to', name, run, { keys, detail: letter });
    }),
  ];
}

/** Objects of the schedule, and what happens to them. */
export function toObjectEntries(link: LinkSlice): readonly Entry[] {
  return [...objectsOf(link)].flatMap(([object, name]) => [
    toEntry(
      `next-of-${String(object)}`,
      'Go to what happens next to',
      name,
      toRun(goToNext(touchesObject(object), `touches ${name}`)),
    ),
    toEntry(`light-${String(object)}`, 'Light up everywhere', name, ({ store }) => {
      const isLit = store.getState().face.lit?.object === object;
      dispatch(store, light(isLit ? undefined : { object }));
    }),
  ]);
}

/** Names of the objects that lived on this schedule in either pane. */
export function objectsOf(link: LinkSlice): ReadonlyMap<number, string> {
  const strips = pathNames.flatMap((path) => lifeStrips(computeRun(link, path)));
  return new Map(strips.map(({ object, name }) => [object, name]));
}

/** Ways to what is of interest on the schedule, and to races that searches found. */
export function toEventEntries(link: LinkSlice, checks: Checks): readonly Entry[] {
  const races = racesOf(checks, link);
  return [
    ...(races.length > 0
      ? []
      : [
          toEntry(
            'show-race',
            'Finding',
            'Show me the race',
            (page) => {
              checkBoth(page);
              dispatch(page.store, showView('verdicts'));
            },
            { detail: 'checks both paths first' },
          ),
        ]),
    ...races.map(({ program, race }) =>
      toEntry(
        `race-${program.path}`,
        'Show me the race',
        race.heading,
        toRun(showRace(program, race)),
        { detail: program.path },
      ),
    ),
    ...computeEvents(link).map(({ tick, kind, path, words }, index) =>
      toEntry(
        `event-${String(index)}`,
        'Go to what happens on this schedule',
        words,
        toRun(goToTick(tick)),
        {
          detail: `tick ${String(tick)}${path === undefined ? '' : `, ${path}`}`,
          isDeep: kind === 'wait',
        },
      ),
    ),
  ];
}
