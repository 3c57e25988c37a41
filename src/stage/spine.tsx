import { scrubTo } from '../store';
import { SpineHead } from './spine-head';
import { SpineKey } from './spine-key';
import { SpineMarks } from './spine-marks';
import { SpineSlider } from './spine-slider';
import { useDispatch, useStage } from './store-context';
import { OverMarks, UnderMarks } from './timeline/cursor-layers';
import { useTickAxis } from './timeline/use-tick-axis';
import { useTimelinePointer } from './timeline/use-timeline-pointer';
import { useTrack } from './timeline/use-track';
import { useScale } from './use-layout';
import { useRun } from './use-runs';
import { ZoomButtons } from './zoom-buttons';
import './spine.css';

/** The schedule between the panes: a letter per tick, teeth towards the pane that spun, the cursor. */
export function Spine() {
  const dispatch = useDispatch();
  const before = useRun('before');
  const after = useRun('after');
  const position = useStage((state) => state.link.position);
  const scale = useScale();
  const track = useTrack();
  const axis = useTickAxis();
  useTimelinePointer(track);
  const letter = before.machine.actors[before.ticks[position - 1]?.actor ?? -1]?.letter ?? '';
  return (
    <section className="spine" aria-label="Schedule">
      <div className="spine-label">
        <b>schedule</b>
        <ZoomButtons />
      </div>
      <div className="spine-track" ref={track}>
        <UnderMarks />
        <SpineMarks axis={axis} before={before} after={after} scale={scale} />
        <OverMarks />
        <SpineHead axis={axis} position={position} letter={letter} scale={scale} />
        <SpineSlider
          length={before.ticks.length}
          position={position}
          letter={letter}
          onScrub={(x, elapsed) => {
            // Beyond an edge the timeline moves, faster the further out.
            dispatch(scrubTo(x, elapsed));
          }}
        />
      </div>
      <SpineKey />
    </section>
  );
}
