import { memo } from 'react';
import { newTimeline } from '../store';
import { countBurnt, faultTick, type Run } from '../trace';
import { computeBurntColumns, type BurntColumn } from './timeline/burnt-in-view';
import { toTeeth } from './timeline/teeth';
import { computeTickAxis, type TickAxis } from './timeline/tick-axis';

/** All of a schedule in `width` pixels of the design. */
export const toOverviewAxis = (width: number, length: number): TickAxis =>
  computeTickAxis({ ...newTimeline, width, zoom: 'fit' }, length);

interface OverviewMarksProps {
  readonly before: Run;
  readonly after: Run;
  readonly width: number;
  /** A pane has half of it. */
  readonly height: number;
}

/** What was burnt, in each pane from its side, and where a fault stopped it. */
export const OverviewMarks = memo(function OverviewMarks({
  before,
  after,
  width,
  height,
}: OverviewMarksProps) {
  const axis = toOverviewAxis(width, before.ticks.length);
  const half = height / 2;
  const burntColumns = (run: Run): readonly BurntColumn[] =>
    computeBurntColumns((tick) => countBurnt(run, tick), axis);
  return (
    <svg
      className="overview-marks"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      aria-hidden="true"
    >
      <path className="spine-tooth" d={toTeeth(burntColumns(before), 0, 1, half)} />
      <path className="spine-tooth" d={toTeeth(burntColumns(after), height, -1, half)} />
      {[before, after].map((run, index) => {
        const fault = faultTick(run);
        return (
          fault !== undefined && (
            <path
              key={index}
              className="spine-fault"
              d={`M${String(axis.x(fault - 0.5) - 2)} ${String(index * half)}l4 4m-4 0l4 -4`}
            />
          )
        );
      })}
    </svg>
  );
});
