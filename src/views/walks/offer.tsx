import { walks } from '../../scenarios/posix-timers';
import { useWalkProgress } from '../../stage';
import { leaveWalk, showView } from '../../store';
import { firstStation, goToStation, stationsOf, walkOf } from '../../walks';
import { GuideButton } from './guide-button';

/** One line for who comes for the first time, or has left a walk half done. It waits until it is answered. */
export function Offer() {
  const { left, finished } = useWalkProgress();
  const leftWalk = left && walkOf(left.claim);
  const leftAt = leftWalk && stationsOf(leftWalk)[left.stop];
  const suggested = walks.find(({ claim }) => !finished.includes(claim)) ?? walks[0];
  const walk = leftAt === undefined ? suggested : (leftWalk ?? suggested);
  const station = leftAt ?? firstStation(walk);
  return (
    <section className="guide is-offer" aria-label="Guided walks">
      <p className="guide-says" id="guide-says">
        {leftAt === undefined ? (
          <>
            <b>New here?</b> Eight short walks show what the change to the kernel promised.
          </>
        ) : (
          <>
            <b>Go on?</b> You left “{walk.title}” at stop {leftAt.place.stop + 1} of{' '}
            {leftAt.place.stops}.
          </>
        )}
      </p>
      <div className="guide-buttons">
        {station !== undefined && (
          <GuideButton
            words={leftAt === undefined ? `Begin: ${walk.title}` : 'Go on'}
            move={goToStation(station)}
            isMain
          />
        )}
        <GuideButton words="All eight" move={showView('claims')} />
        <GuideButton words="No, thanks" move={leaveWalk} />
      </div>
    </section>
  );
}
