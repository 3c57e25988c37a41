import { memo } from 'react';
import type { CpuLane } from '../../trace';
import { BurntColumns } from './burnt-columns';
import { detailOf } from './detail';
import type { LaneGeometry } from './lane-geometry';
import { HandlerCard } from './span-marks';
import { StrandMarks } from './strand-marks';
import type { TickAxis } from './tick-axis';
import type { Lighting } from './use-lighting';

interface LaneDrawingProps {
  readonly lane: CpuLane;
  readonly axis: TickAxis;
  readonly geometry: LaneGeometry;
  readonly contended: ReadonlySet<number>;
  readonly lighting: Lighting;
}

/** A lane without what depends on the cursor: its line, what ran on it, cards of handlers over that. */
export const LaneDrawing = memo(function LaneDrawing(props: LaneDrawingProps) {
  const { lane, axis, geometry, contended, lighting } = props;
  const detail = detailOf(axis.tickWidth);
  const visits = lane.visits.within(axis.first, axis.last);
  const shared = { axis, geometry, detail, contended, lighting };
  return (
    <>
      <path className="lane-base" d={`M0 ${String(geometry.base)}H${String(axis.width)}`} />
      {detail === 'columns' ? (
        <BurntColumns countBurnt={lane.countBurnt} axis={axis} geometry={geometry} />
      ) : (
        <>
          <StrandMarks strand={lane.own} visits={visits} {...shared} />
          {visits.map((span) => (
            <HandlerCard
              key={span.from}
              span={span}
              isLit={lighting.isSpan(span)}
              axis={axis}
              geometry={geometry}
            />
          ))}
          <StrandMarks strand={lane.handlers} visits={[]} {...shared} />
        </>
      )}
    </>
  );
});
