import { goTo } from '../store';
import type { Run } from '../trace';
import { OverviewMarks, toOverviewAxis } from './overview-marks';
import { SpineSlider } from './spine-slider';
import { useDispatch } from './store-context';
import { useScale } from './use-layout';
import { useSize } from './use-size';
import './phone-strip.css';

interface PhoneStripProps {
  readonly before: Run;
  readonly after: Run;
  readonly position: number;
}

/** From the line to the tips of the teeth. */
const TEETH = 8;
const RCU = 6;
const HEIGHT = 2 * TEETH;

/**
 * All of the schedule in the pad: what each path burnt on its side of the line, RCU's ticks below it, the cursor
 * to drag.
 *
 * ```text
 *        ▴▴ ▴▴▴▴
 *   ─────────────────●──────
 *          │
 *              tick 55 of 90
 * ```
 */
export function PhoneStrip({ before, after, position }: PhoneStripProps) {
  const dispatch = useDispatch();
  const scale = useScale();
  const [box, size] = useSize<HTMLDivElement>({ width: 220, height: 44 });
  const { length } = before.ticks;
  const width = Math.max(1, size.width / scale);
  const axis = toOverviewAxis(width, length);
  const actor = before.ticks[position - 1]?.actor ?? -1;
  const rcu = before.ticks.flatMap((tick, index) =>
    tick.actor === before.machine.rcu
      ? [`M${String(axis.x(index + 0.5))} ${String(TEETH)}v${String(RCU)}`]
      : [],
  );
  return (
    <div className="phone-strip">
      <div className="phone-strip-track" ref={box}>
        <OverviewMarks before={before} after={after} width={width} height={HEIGHT} />
        <svg viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`} aria-hidden="true">
          <path className="phone-strip-line" d={`M0 ${String(TEETH)}H${String(width)}`} />
          <path className="phone-strip-rcu" d={rcu.join('')} />
          <circle className="phone-strip-head" cx={axis.x(position)} cy={TEETH} r={7} />
        </svg>
        <SpineSlider
          length={length}
          position={position}
          letter={before.machine.actors[actor]?.letter ?? ''}
          onScrub={(x) => {
            dispatch(goTo(axis.tickAt(x)));
          }}
        />
      </div>
      <span className="phone-strip-words">
        <b>tick {position}</b> of {length}
      </span>
    </div>
  );
}
