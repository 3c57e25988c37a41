import type { Run } from '../trace';
import type { TickAxis } from './timeline/tick-axis';
import { SCHEDULE } from './phone-layout';

interface PhoneScheduleProps {
  readonly run: Run;
  readonly axis: TickAxis;
  readonly position: number;
  readonly x: number;
}

/** A letter per tick, from the top down; the one at the cursor on ink. */
export function PhoneSchedule({ run, axis, position, x }: PhoneScheduleProps) {
  const { actors, rcu } = run.machine;
  const ticks = Array.from(
    { length: Math.max(0, axis.last - axis.first + 1) },
    (_, index) => axis.first + index,
  );
  return (
    <g className="phone-schedule">
      {ticks.map((tick) => {
        const actor = run.ticks[tick - 1]?.actor;
        const top = axis.x(tick - 1);
        const y = top + axis.tickWidth / 2 + 4;
        const isNow = tick === position;
        const isChange = actor !== run.ticks[tick - 2]?.actor;
        const classes = [isNow ? 'is-now' : '', isChange ? 'is-change' : ''];
        return (
          <g key={tick} className={tick > position ? 'is-ahead' : undefined}>
            {isNow && (
              <rect x={x + 3} y={top - 1} width={SCHEDULE - 6} height={axis.tickWidth + 2} rx={2} />
            )}
            <text
              className={`phone-letter ${classes.join(' ')}${actor === rcu ? ' is-rcu' : ''}`}
              x={x + SCHEDULE / 2}
              y={y}
              textAnchor="middle"
            >
              {actors[actor ?? -1]?.letter}
            </text>
            {tick % 10 === 0 && !isNow && (
              <text className="phone-number" x={x + SCHEDULE / 2 - 5} y={y - 0.5} textAnchor="end">
                {tick}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
