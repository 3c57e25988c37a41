import { useState } from 'react';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { decodeSchedule, toActorTicks } from '../../share';
import { toAddress, useCopy, useDispatch, type Copy } from '../../stage';
import { computeProgram, showRace, toRaceWords } from '../../store';
import { faultReport, printColumns, replay, type Run } from '../../trace';
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
  const [said, copy] = useCopy();
  const [isReported, setReported] = useState(false);
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
            copy(printColumns(toRun(program, schedule), { detail: 'statements' }), 'Diagram');
          }}
        >
          Copy diagram
        </button>
        <button
          type="button"
          aria-expanded={isReported}
          onClick={() => {
            setReported(!isReported);
          }}
        >
          Report
        </button>
        <button
          type="button"
          onClick={() => {
            copy(toRaceAddress(program, schedule), 'Link');
          }}
        >
          Copy link
        </button>
        <span role="status">{said}</span>
      </div>
      {isReported && <RaceReport run={toRun(program, schedule)} copy={copy} />}
    </>
  );
}

interface RaceReportProps {
  readonly run: Run;
  readonly copy: Copy;
}

function RaceReport({ run, copy }: RaceReportProps) {
  const text = `${faultReport(run)?.lines.join('\n') ?? ''}\n`;
  return (
    <div className="card-report">
      <pre tabIndex={0} aria-label="Report of the race">
        {text}
      </pre>
      <button
        type="button"
        onClick={() => {
          copy(text, 'Report');
        }}
      >
        Copy report
      </button>
    </div>
  );
}

function toRun({ scenario, parameters, whatIfs, path }: AskedProgram, schedule: string): Run {
  const { machine } = computeProgram(scenario, parameters, whatIfs, path);
  return replay(machine, toActorTicks(machine, decodeSchedule(schedule).ticks));
}

function toRaceAddress({ scenario, parameters, whatIfs }: AskedProgram, text: string): string {
  const { ticks } = decodeSchedule(text);
  return toAddress({ scenario, parameters, whatIfs, schedule: ticks, position: ticks.length });
}
