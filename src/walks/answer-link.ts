import type { LinkWalk } from '../share';
import { isSameMoment, missWalk, standAt, type Move } from '../store';
import { goToStation, stationsOf, walkOf } from './itinerary';

/** To the stop that a link names: it shows what it is about where the link shows its moment, else it waits. */
export function answerLink(asked: LinkWalk): Move {
  return (state) => {
    const walk = walkOf(asked.claim);
    const station = walk && stationsOf(walk)[asked.stop];
    if (station === undefined) return missWalk(asked)(state);
    const isThere = isSameMoment(state.link, station.link);
    return standAt(station.place)(isThere ? goToStation(station)(state) : state);
  };
}
