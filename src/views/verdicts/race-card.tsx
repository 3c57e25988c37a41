import { useState } from 'react';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { decodeSchedule } from '../../share';
import { copyText, toAddress, useDispatch } from '../../stage';
import { showRace, toRaceWords } from '../../store';
import type { Race } from '../../worker';
import { CardTitle } from './card-title';
import { RaceScore } from './race-score';

interface RaceCardProps {
  readonly program: AskedProgram;
  readonly race: Race;
}

/** A race: what it is about, its score, its end in words, and the way to it. */
export function RaceCard({ program, race }: RaceCardProps) {
  const dispatch = useDispatch();
  const [said, setSaid] = useState('');
  const { heading, story, place, schedule, score } = race;
  return (
    <>
      <CardTitle program={program} mark="race" title={heading} />
      <RaceScore score={score} />
      <p className="card-words">
        {toRaceWords(race)} {story}
        {place !== undefined && (
          <>
            {' '}
            <code>
              {place.function}, {place.file}:{place.line}
            </code>
          </>
        )}
      </p>
      <div className="card-buttons">
        <button
          type="button"
          className="is-main"
          onClick={() => {
            dispatch(showRace(program, race));
          }}
        >
          Show me the race
        </button>
        <button
          type="button"
          onClick={() => {
            void copyText(toRaceAddress(program, schedule)).then((done) => {
              setSaid(done ? 'Copied.' : 'The browser refused to copy.');
            });
          }}
        >
          Copy link
        </button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}

function toRaceAddress({ scenario, parameters, whatIfs }: AskedProgram, text: string): string {
  const { ticks } = decodeSchedule(text);
  return toAddress({ scenario, parameters, whatIfs, schedule: ticks, position: ticks.length });
}
