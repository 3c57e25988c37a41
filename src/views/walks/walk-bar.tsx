import { useEffect, useRef } from 'react';
import { walks, type Walk } from '../../scenarios/posix-timers';
import { useDispatch, useStage } from '../../stage';
import {
  isSameMoment,
  leaveWalk,
  light,
  type Move,
  showView,
  standAt,
  type WalkPlace,
} from '../../store';
import { firstStation, goToStation, type Station, stationsOf, walkOf, wordsAt } from '../../walks';
import { GuideButton } from './guide-button';
import { useLook } from './use-look';

interface WalkBarProps {
  readonly place: WalkPlace;
  readonly isResumed: boolean;
}

/** A walk of this name may have gone since it was left. */
export function WalkBar({ place, isResumed }: WalkBarProps) {
  const walk = walkOf(place.claim);
  const dispatch = useDispatch();
  useEffect(() => {
    if (walk === undefined) dispatch(leaveWalk);
  }, [walk, dispatch]);
  return walk === undefined ? null : (
    <Bar key={walk.claim} walk={walk} place={place} isResumed={isResumed} />
  );
}

function Bar({ walk, place, isResumed }: WalkBarProps & { readonly walk: Walk }) {
  const dispatch = useDispatch();
  const stations = stationsOf(walk);
  const at = useStationAt(stations, place);
  const next = useRef<HTMLButtonElement>(null);
  useLook(at?.stop);
  useEffect(() => {
    if (at !== undefined && at.place.stop !== place.stop) dispatch(standAt(at.place));
  }, [at, place, dispatch]);
  useEffect(() => {
    if (!isResumed) next.current?.focus();
  }, [isResumed, walk]);
  const isAt = at !== undefined;
  useEffect(() => {
    if (isAt) return;
    dispatch(light(undefined));
  }, [isAt, dispatch]);
  const isLast = at?.place.stop === stations.length - 1;
  const number = walks.indexOf(walk) + 1;
  const toEvidence = { words: `Evidence for claim ${String(number)}`, move: showView('claims') };
  const back = at && toChoice('Back', stations[at.place.stop - 1]);
  const main = mainChoice(walk, stations, at, place) ?? toEvidence;
  return (
    <section className="guide is-walk" aria-label={`Walk: ${walk.title}`}>
      <p className="guide-where">
        <b>{walk.title}</b>{' '}
        <span>
          stop {(at?.place ?? place).stop + 1} of {stations.length}
        </span>
      </p>
      <p className="guide-says" id="guide-says">
        {at === undefined ? 'You step freely. The walk waits.' : wordsAt(at)}
        {isLast && <span className="guide-end"> One schedule is an example, not a proof.</span>}
      </p>
      <div className="guide-buttons">
        {back !== undefined && <GuideButton {...back} />}
        {isLast && main !== toEvidence && <GuideButton {...toEvidence} />}
        <GuideButton {...main} isMain button={next} />
        <GuideButton words="Leave" move={leaveWalk} keys="Esc" />
      </div>
      <p className="visually-hidden" role="status">
        {at !== undefined &&
          `Stop ${String(at.place.stop + 1)} of ${String(stations.length)}. ${wordsAt(at)}`}
      </p>
    </section>
  );
}

interface Choice {
  readonly words: string;
  readonly move: Move;
}

/** On, or back to the walk; after the last stop of the last walk there is nothing. */
function mainChoice(
  walk: Walk,
  stations: readonly Station[],
  at: Station | undefined,
  place: WalkPlace,
): Choice | undefined {
  if (at === undefined) return toChoice('Back to the walk', stations[place.stop]);
  const following = walks[walks.indexOf(walk) + 1];
  return (
    toChoice('Next', stations[at.place.stop + 1]) ??
    toChoice('Next walk', following && firstStation(following))
  );
}

const toChoice = (words: string, station: Station | undefined): Choice | undefined =>
  station && { words, move: goToStation(station) };

/**
 * The stop whose moment the page shows, if it is one: the one that was gone to, or another one that somebody has
 * stepped to.
 */
function useStationAt(stations: readonly Station[], place: WalkPlace): Station | undefined {
  const link = useStage((state) => state.link);
  const isPlaying = useStage((state) => state.progress.phase === 'playing');
  if (isPlaying) return undefined;
  const last = stations[place.stop];
  if (last !== undefined && isSameMoment(last.link, link)) return last;
  return stations.find((station) => isSameMoment(station.link, link));
}
