import { goTo, showDialog } from '../store';
import { SpeedPick } from './speed-pick';
import { toStopWords } from './stop-words';
import { useStage } from './store-context';
import { BackButton, ForwardButton, PlayButton, TransportButton } from './transport-button';

/** First, back, play, forward, run on until something, and how fast to play. */
export function Transport() {
  const position = useStage((state) => state.link.position);
  const stops = useStage((state) => state.face.stops.length);
  return (
    <div className="transport-buttons">
      <TransportButton name="To the start" keys="Home" move={goTo(0)} isOff={position === 0}>
        <path d="M3 3v10M13 3 6 8l7 5" />
      </TransportButton>
      <BackButton />
      <PlayButton />
      <ForwardButton />
      <TransportButton name={toStopWords(stops)} keys="b" move={showDialog('stops')}>
        <path className={stops === 0 ? undefined : 'is-solid'} d="M8 2.2 13.8 8 8 13.8 2.2 8Z" />
      </TransportButton>
      <SpeedPick />
    </div>
  );
}
