import { fitTimeline, isWholeInView, zoomTimeline, type Move } from '../store';
import { useDispatch, useStage } from './store-context';
import { ZOOM_STEP } from './zoom-step';
import './zoom-buttons.css';

/** Fewer ticks in view, all of them, more of them. */
export function ZoomButtons() {
  const isWhole = useStage(({ face, link }) => isWholeInView(face.timeline, link.schedule.length));
  return (
    <div className="zoom-buttons" role="group" aria-label="Zoom">
      <ZoomButton
        name="Zoom out"
        keys="-"
        sign="−"
        move={zoomTimeline(1 / ZOOM_STEP)}
        isOff={isWhole}
      />
      <ZoomButton
        name="Fit the whole schedule"
        keys="f"
        sign="fit"
        move={fitTimeline}
        isOff={isWhole}
      />
      <ZoomButton name="Zoom in" keys="+" sign="+" move={zoomTimeline(ZOOM_STEP)} isOff={false} />
    </div>
  );
}

interface ZoomButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly sign: string;
  readonly move: Move;
  readonly isOff: boolean;
}

function ZoomButton({ name, keys, sign, move, isOff }: ZoomButtonProps) {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      aria-label={name}
      title={`${name} (${keys})`}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) dispatch(move);
      }}
    >
      {sign}
    </button>
  );
}
