import { goTo } from '../store';
import { cpuLanes } from '../trace';
import { PhonePane } from './phone-pane';
import { computePhoneAxis, computePhoneColumns, SCHEDULE } from './phone-layout';
import { PhoneNames } from './phone-names';
import { PhoneSchedule } from './phone-schedule';
import { useDispatch } from './store-context';
import { useCursorInView } from './use-cursor-in-view';
import { useScale } from './use-layout';
import type { PaneData } from './use-runs';
import { useSize } from './use-size';
import './phone-score.css';

/** The timeline of a phone: time runs down, before's columns on the left, after's on the right, the schedule between. */
export function PhoneScore({
  before,
  after,
}: {
  readonly before: PaneData;
  readonly after: PaneData;
}) {
  const dispatch = useDispatch();
  const scale = useScale();
  const [box, size] = useSize<HTMLDivElement>({ width: 360, height: 300 });
  const { position } = before;
  const { length } = before.run.ticks;
  const [width, height] = [size.width / scale, size.height / scale];
  const axis = computePhoneAxis(length, position, height);
  const columns = computePhoneColumns(cpuLanes(before.run).length, width);
  const cursor = axis.x(position);
  const right = columns.height + SCHEDULE;
  useCursorInView(box, position, cursor * scale);
  return (
    <div className="phone-score">
      <PhoneNames before={before} after={after} pitch={columns.rcu.height} />
      <div className="phone-track" ref={box}>
        <svg
          width={width * scale}
          height={height * scale}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          aria-hidden="true"
          onClick={(event) => {
            const { top } = event.currentTarget.getBoundingClientRect();
            dispatch(goTo(axis.tickAt((event.clientY - top) / scale + axis.tickWidth / 2)));
          }}
        >
          <rect className="phone-ground" x={columns.height} width={SCHEDULE} height={height} />
          {position > 0 && (
            <rect
              className="phone-now"
              y={axis.x(position - 1)}
              width={width}
              height={axis.tickWidth}
            />
          )}
          <PhonePane pane={before} axis={axis} columns={columns} x={0} />
          <PhonePane pane={after} axis={axis} columns={columns} x={right} />
          <PhoneSchedule run={before.run} axis={axis} position={position} x={columns.height} />
          <path className="phone-cursor" d={`M0 ${String(cursor)}H${String(width)}`} />
        </svg>
      </div>
    </div>
  );
}
