import { objectNamed, stopsOf, toStopWords } from '../claims';
import { walks, type Leg, type Stop, type Walk } from '../scenarios/posix-timers';
import { decodeSchedule, toSortedSet } from '../share';
import {
  computeRun,
  showStop,
  toFragment,
  type LinkSlice,
  type Move,
  type TabName,
  type WalkPlace,
} from '../store';

/** A stop with all that leads to it. */
export interface Station {
  readonly stop: Stop;
  readonly link: LinkSlice;
  readonly place: WalkPlace;
}

const known = new Map<Walk, readonly Station[]>();

/** The stops of a walk, as the page goes to them. */
export function stationsOf(walk: Walk): readonly Station[] {
  const found = known.get(walk);
  if (found !== undefined) return found;
  const starts = new Map(walk.legs.map((leg) => [leg, toLink(leg)] as const));
  const stops = stopsOf(walk);
  const stations = stops.map(({ leg, stop }, index): Station => {
    const link = { ...(starts.get(leg) ?? toLink(leg)), position: stop.tick };
    const fragment = toFragment(link);
    return { stop, link, place: { claim: walk.claim, stop: index, stops: stops.length, fragment } };
  });
  known.set(walk, stations);
  return stations;
}

const toLink = ({ scenario, whatIfs, schedule }: Leg): LinkSlice => ({
  scenario,
  parameters: {},
  whatIfs: toSortedSet(whatIfs),
  schedule: decodeSchedule(schedule).ticks,
  position: 0,
});

export const walkOf = (claim: string): Walk | undefined =>
  walks.find((walk) => walk.claim === claim);

export const firstStation = (walk: Walk): Station | undefined => stationsOf(walk)[0];

/** The words of a stop, with the numbers of its run. */
export const wordsAt = ({ stop, link }: Station): string =>
  toStopWords(stop, { before: computeRun(link, 'before'), after: computeRun(link, 'after') });

/** To this stop. */
export function goToStation({ stop, link, place }: Station): Move {
  const { path, object } = stop;
  return showStop(place, {
    link,
    path,
    tab: tabOf(stop),
    object:
      object === undefined
        ? undefined
        : objectNamed(computeRun(link, path ?? 'after'), stop.tick, object),
  });
}

function tabOf({ part, path }: Stop): TabName | undefined {
  switch (part) {
    case 'list':
    case 'ledger':
    case 'report':
      return path === 'before' ? 'list-before' : 'list-after';
    case 'readout':
      return 'readout';
    case 'lanes':
    case 'rcu':
    case 'schedule':
      return undefined;
  }
}
