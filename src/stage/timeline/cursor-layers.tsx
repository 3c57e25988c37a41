import { useStage } from '../store-context';
import { useScale } from '../use-layout';
import type { TickAxis } from './tick-axis';
import { useHoverTick } from './use-hover-tick';
import { useTickAxis } from './use-tick-axis';
import './cursor-layers.css';

/** What lies under the marks: the numbered ticks, the tick last taken, the tick pointed at. */
export function UnderMarks() {
  const axis = useTickAxis();
  const scale = useScale();
  const position = useStage(({ link }) => link.position);
  const hovered = useHoverTick();
  return (
    <div className="cursor-layer" aria-hidden="true">
      <div style={{ left: axis.x(0) * scale }}>
        {axis.numbers.map((tick) => (
          <div key={tick} className="tick-line" style={{ left: tick * axis.tickWidth * scale }} />
        ))}
      </div>
      <Column className="is-now" axis={axis} scale={scale} tick={position} />
      <Column className="is-hovered" axis={axis} scale={scale} tick={hovered} />
    </div>
  );
}

/** What lies over them: the wash on the ticks ahead, the cursor at the right edge of the last tick taken. */
export function OverMarks() {
  const { width, x } = useTickAxis();
  const scale = useScale();
  const position = useStage(({ link }) => link.position);
  const length = useStage(({ link }) => link.schedule.length);
  const cursor = x(position);
  return (
    <div className="cursor-layer is-over" aria-hidden="true">
      {position < length && (
        <div className="ahead" style={{ left: Math.max(0, Math.min(width, cursor)) * scale }} />
      )}
      {cursor >= 0 && cursor <= width && (
        <div className="cursor-line" style={{ left: cursor * scale }} />
      )}
    </div>
  );
}

interface ColumnProps {
  readonly className: string;
  readonly axis: TickAxis;
  readonly scale: number;
  readonly tick: number | undefined;
}

/** Ticks narrower than this are marked as if they were as wide. */
const LEAST = 2;

function Column({ className, axis, scale, tick }: ColumnProps) {
  if (tick === undefined || tick < axis.first || tick > axis.last) return null;
  const width = Math.max(LEAST, axis.tickWidth);
  return (
    <div
      className={`tick-column ${className}`}
      style={{ left: (axis.x(tick) - width) * scale, width: width * scale }}
    />
  );
}
