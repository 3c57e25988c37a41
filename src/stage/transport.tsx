import type { ReactNode } from 'react';
import { goTo, showDialog, stepBack, stepForward, toCount, togglePlay, type Move } from '../store';
import { SpeedPick } from './speed-pick';
import { useDispatch, useStage } from './store-context';

/** First, back, play, forward, run on until something, and how fast to play. */
export function Transport() {
  const isPlaying = useStage((state) => state.progress.phase === 'playing');
  const position = useStage((state) => state.link.position);
  const length = useStage((state) => state.link.schedule.length);
  const stops = useStage((state) => state.face.stops.length);
  return (
    <div className="transport-buttons">
      <TransportButton name="To the start" keys="Home" move={goTo(0)} isOff={position === 0}>
        <path d="M3 3v10M13 3 6 8l7 5" />
      </TransportButton>
      <TransportButton name="Step back" keys="←" move={stepBack} isOff={position === 0}>
        <path d="M10.5 3 5 8l5.5 5" />
      </TransportButton>
      <TransportButton name={isPlaying ? 'Pause' : 'Play'} keys="Space" move={togglePlay} isPlay>
        {isPlaying ? (
          <path d="M5.5 3v10M10.5 3v10" />
        ) : (
          <path className="is-solid" d="M4.5 3 13 8l-8.5 5Z" />
        )}
      </TransportButton>
      <TransportButton name="Step forward" keys="→" move={stepForward} isOff={position >= length}>
        <path d="M5.5 3 11 8l-5.5 5" />
      </TransportButton>
      <TransportButton
        name={stops === 0 ? 'Stop when …' : `Stop when …, ${toCount(stops, 'stop')} set`}
        keys="b"
        move={showDialog('stops')}
      >
        <path className={stops === 0 ? undefined : 'is-solid'} d="M8 2.2 13.8 8 8 13.8 2.2 8Z" />
      </TransportButton>
      <SpeedPick />
    </div>
  );
}

interface TransportButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly move: Move;
  readonly isOff?: boolean;
  readonly isPlay?: boolean;
  readonly children: ReactNode;
}

function TransportButton({
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
