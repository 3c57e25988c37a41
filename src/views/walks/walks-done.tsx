import { walks } from '../../scenarios/posix-timers';
import { useWalkProgress, useWalkStore } from '../../stage';

/** How many walks were walked to their ends in this browser, and the way to forget that. */
export function WalksDone() {
  const { forget } = useWalkStore();
  const { finished, left } = useWalkProgress();
  if (finished.length === 0 && left === undefined) return null;
  const done = walks.filter(({ claim }) => finished.includes(claim)).length;
  return (
    <p className="walks-done">
      {done} of {walks.length} walks walked to the end.{' '}
      <button type="button" onClick={forget}>
        Forget
      </button>
    </p>
  );
}
