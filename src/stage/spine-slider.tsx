import { useDispatch } from './store-context';
import { useScrub } from './use-scrub';

interface SpineSliderProps {
  readonly length: number;
  readonly position: number;
  readonly letter: string;
}

/** The spine is a slider: drag it, click it, or step it with the arrows like the rest of the page. */
export function SpineSlider({ length, position, letter }: SpineSliderProps) {
  const dispatch = useDispatch();
  const scrub = useScrub(dispatch);
  return (
    <div
      className="spine-slider"
      role="slider"
      tabIndex={0}
      aria-label="Position in the schedule"
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={position}
      aria-valuetext={`tick ${String(position)} of ${String(length)}${letter === '' ? '' : `, ${letter} ran`}`}
      {...scrub}
    />
  );
}
