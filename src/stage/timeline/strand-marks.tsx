import type { Strand, VisitSpan } from '../../trace';
import type { Detail } from './detail';
import type { LaneGeometry } from './lane-geometry';
import { InterruptsOff, LockBar, Section, Spin } from './span-marks';
import { alongOf, Scrolled } from './scrolled';
import { StepMark } from './step-mark';
import type { TickAxis } from './tick-axis';
import type { Lighting } from './use-lighting';

interface StrandProps {
  readonly strand: Strand;
  readonly axis: TickAxis;
  readonly geometry: LaneGeometry;
  readonly detail: Detail;
  readonly contended: ReadonlySet<number>;
  readonly visits: readonly VisitSpan[];
  readonly lighting: Lighting;
}

/** What ran on a CPU, as far as it is in view: what was held, then the steps. */
export function StrandMarks(props: StrandProps) {
  const { strand, axis, geometry, detail, contended, visits, lighting } = props;
  const { first, last } = axis;
  const shared = { axis, geometry };
  const hasRings = detail === 'marks';
  const interruptsOff = strand.interruptsOff.within(first, last);
  const marks = strand.marks.within(first, last);
  return (
    <>
      {strand.locks.within(first, last).map((span) => (
        <LockBar
          key={`${String(span.from)}.${String(span.depth)}`}
          span={span}
          isContended={contended.has(span.address)}
          isLit={lighting.isSpan(span)}
          {...shared}
        />
      ))}
      {interruptsOff.map((span) => (
        <InterruptsOff
          key={span.from}
          span={span}
          others={interruptsOff}
          isLit={lighting.isSpan(span)}
          {...shared}
        />
      ))}
      {strand.spins.within(first, last).map((span) => (
        <Spin key={span.from} span={span} marks={marks} isLit={lighting.isSpan(span)} {...shared} />
      ))}
      {strand.sections.within(first, last).map((span) => (
        <Section
          key={`${String(span.from)}.${String(span.depth)}`}
          span={span}
          visits={visits}
          isLit={lighting.isSpan(span)}
          {...shared}
        />
      ))}
      {detail !== 'spans' && (
        <Scrolled axis={axis}>
          {marks.map((mark) => (
            <g key={mark.tick} className={lighting.isMark(mark) ? 'step is-lit' : 'step'}>
              <StepMark
                kind={mark.kind}
                x={alongOf(mark.tick, axis)}
                y={geometry.base}
                radius={hasRings ? 3 : Math.max(1, axis.tickWidth * 0.36)}
                hasRings={hasRings}
              />
              {lighting.isMark(mark) && (
                <circle
                  className="step-kin"
                  cx={alongOf(mark.tick, axis)}
                  cy={geometry.base}
                  r={7}
                />
              )}
            </g>
          ))}
        </Scrolled>
      )}
    </>
  );
}
