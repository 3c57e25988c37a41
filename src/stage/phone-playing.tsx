import { goTo, showDialog } from '../store';
import { SpeedPick } from './speed-pick';
import { StepSizePick } from './step-pick';
import { toStopWords } from './stop-words';
import { useDispatch, useStage } from './store-context';

/** How a phone steps and plays: in its menu, since the pad has room for what one presses all the time. */
export function PhonePlaying({ onPick }: { readonly onPick: () => void }) {
  const dispatch = useDispatch();
  const stops = useStage(({ face }) => face.stops.length);
  return (
    <div className="header-playing" role="group" aria-label="Steps and playing">
      <span>
        step: <StepSizePick />
      </span>
      <span>
        play: <SpeedPick />
      </span>
      <button
        type="button"
        onClick={() => {
          onPick();
          dispatch(showDialog('stops'));
        }}
      >
        {toStopWords(stops)}
      </button>
      <button
        type="button"
        onClick={() => {
          onPick();
          dispatch(goTo(0));
        }}
      >
        To the start
      </button>
    </div>
  );
}
