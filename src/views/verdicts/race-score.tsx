import { useScale, useSize } from '../../stage';
import { toCount } from '../../store';
import type { Score } from '../../trace';
import { ScoreFault } from './score-fault';
import { createScoreGeometry } from './score-geometry';
import { ScoreLaneMarks } from './score-lane';
import { ScoreStrip } from './score-strip';
import './race-score.css';

/** A schedule in small, with the marks of the lanes: who stepped when, what was held, where it ends. */
export function RaceScore({ score }: { readonly score: Score }) {
  const scale = useScale();
  const [box, size] = useSize<HTMLDivElement>({ width: 440, height: 100 });
  const width = size.width / scale;
  const geometry = createScoreGeometry(score, width);
  return (
    <div className="race-score" ref={box}>
      <svg
        role="img"
        aria-label={toWords(score)}
        width={width * scale}
        height={geometry.height * scale}
        viewBox={`0 0 ${String(width)} ${String(geometry.height)}`}
      >
        {score.lanes.map((lane, index) => (
          <ScoreLaneMarks key={lane.actor} lane={lane} index={index} geometry={geometry} />
        ))}
        {score.object !== undefined && <ScoreStrip object={score.object} geometry={geometry} />}
        <ScoreFault score={score} geometry={geometry} />
      </svg>
    </div>
  );
}

/** `CPU0 takes 19 ticks, CPU1 takes 30. The fault is at tick 49.` */
function toWords({ lanes, fault }: Score): string {
  const shares = lanes.map(({ name, steps }) => `${name} ${toCount(steps.length, 'tick')}`);
  const end = fault === undefined ? '' : ` The fault is at tick ${String(fault.tick)}.`;
  return `The schedule as a score: ${shares.join(', ')}.${end}`;
}
