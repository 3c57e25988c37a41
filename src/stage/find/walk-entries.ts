import { walks } from '../../scenarios/posix-timers';
import { dispatch, leaveWalk, type WalkProgress } from '../../store';
import { firstStation, goToStation, stationsOf, walkOf, type Station } from '../../walks';
import { toEntry, type Entry } from './entry';

const SECTION = 'Take a guided walk';

/** The walks, with the one that was left first. */
export function toWalkEntries({ finished, left }: WalkProgress): readonly Entry[] {
  const leftWalk = left && walkOf(left.claim);
  const leftAt = leftWalk && stationsOf(leftWalk)[left.stop];
  return [
    ...(leftWalk === undefined || leftAt === undefined
      ? []
      : [
          walkEntry('walk-left', `Go on with “${leftWalk.title}”`, leftAt, toPlaceWords(leftAt)),
          toEntry('walk-leave', SECTION, 'Leave the walk', ({ store }) => {
            dispatch(store, leaveWalk);
          }),
        ]),
    ...walks.flatMap((walk, index) => {
      const station = firstStation(walk);
      if (station === undefined) return [];
      const done = finished.includes(walk.claim) ? ', walked to the end' : '';
      const detail = `claim ${String(index + 1)}, ${String(station.place.stops)} stops${done}`;
      return [walkEntry(`walk-${walk.claim}`, walk.title, station, detail)];
    }),
  ];
}

const walkEntry = (id: string, words: string, station: Station, detail: string): Entry =>
  toEntry(
    id,
    SECTION,
    words,
    ({ store }) => {
      dispatch(store, goToStation(station));
    },
    { detail },
  );

const toPlaceWords = ({ place }: Station): string =>
  `stop ${String(place.stop + 1)} of ${String(place.stops)}`;
