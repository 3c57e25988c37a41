import { useScrub } from './use-scrub';

interface SpineSliderProps {
  readonly length: number;
  readonly position: number;
  readonly letter: string;
  /** The pointer is `x` pixels from its left edge, and was there for so many milliseconds. */
  readonly onScrub: (x: number, elapsed: number) => void;
}

/** The schedule is a slider: drag it, click it, or step it with the arrows like the rest of the page. */
export function SpineSlider({ length, position, letter, onScrub }: SpineSliderProps) {
  const scrub = useScrub(onScrub);
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
