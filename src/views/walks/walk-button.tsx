import { useDispatch, useWalkProgress } from '../../stage';
import { firstStation, goToStation, walkOf } from '../../walks';

interface WalkButtonProps {
  readonly claim: string;
  readonly number: number;
}

/** To the first stop of the walk of a claim; says whether it was walked to its end. */
export function WalkButton({ claim, number }: WalkButtonProps) {
  const dispatch = useDispatch();
  const { finished } = useWalkProgress();
  const walk = walkOf(claim);
  const station = walk && firstStation(walk);
  if (walk === undefined || station === undefined) return null;
  const isDone = finished.includes(claim);
  const words = isDone ? 'Walk through it again' : 'Walk through it';
  return (
    <button
      type="button"
      title={walk.title}
      aria-label={`${words}: claim ${String(number)}`}
      onClick={() => {
        dispatch(goToStation(station));
      }}
    >
      {words}
    </button>
  );
}
