import type { ReactNode } from 'react';
import { stepBack, stepForward, togglePlay, type Move } from '../store';
import { useDispatch, useStage } from './store-context';

interface TransportButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly move: Move;
  readonly isOff?: boolean;
  readonly isPlay?: boolean;
  readonly children: ReactNode;
}

/** A move in time as a button: its picture, its name and its key. */
export function TransportButton({
  name,
  keys,
  move,
  isOff = false,
  isPlay = false,
  children,
}: TransportButtonProps) {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className={isPlay ? 'transport-play' : undefined}
      aria-label={name}
      title={`${name} (${keys})`}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) dispatch(move);
      }}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}

export function BackButton() {
  const isOff = useStage(({ link }) => link.position === 0);
  return (
    <TransportButton name="Step back" keys="←" move={stepBack} isOff={isOff}>
      <path d="M10.5 3 5 8l5.5 5" />
    </TransportButton>
  );
}

export function ForwardButton() {
  const isOff = useStage(({ link }) => link.position >= link.schedule.length);
  return (
    <TransportButton name="Step forward" keys="→" move={stepForward} isOff={isOff}>
      <path d="M5.5 3 11 8l-5.5 5" />
    </TransportButton>
  );
}

export function PlayButton() {
  const isPlaying = useStage((state) => state.progress.phase === 'playing');
  return (
    <TransportButton name={isPlaying ? 'Pause' : 'Play'} keys="Space" move={togglePlay} isPlay>
      {isPlaying ? (
        <path d="M5.5 3v10M10.5 3v10" />
      ) : (
        <path className="is-solid" d="M4.5 3 13 8l-8.5 5Z" />
      )}
    </TransportButton>
  );
}
