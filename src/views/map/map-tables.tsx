import { useState } from 'react';
import { markKinds, type MapData } from '../../checker';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { pathLabels, useDispatch } from '../../stage';
import { showSchedule, toCount, toDigits } from '../../store';
import { computeFacts } from './facts';
import { machineOfProgram, type MapSubjectData } from './map-subject';

/** Ways that are listed for each path; the map has them all. */
const LISTED = 24;

/** The maps in numbers and words, for those who do not see the drawing: made when somebody opens it. */
export function MapTables({ subjects }: { readonly subjects: readonly MapSubjectData[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="map-tables" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>The maps as tables</summary>
      {isOpen &&
        subjects.map(({ program, map }) =>
          map === undefined ? null : <MapTable key={program.path} program={program} map={map} />,
        )}
    </details>
  );
}

interface MapTableProps {
  readonly program: AskedProgram;
  readonly map: MapData;
}

function MapTable({ program, map }: MapTableProps) {
  const { name } = pathLabels[program.path];
  return (
    <div className="map-table">
      <MarkTable program={program} map={map} />
      <table>
        <caption>{name}: states by depth</caption>
        <thead>
          <tr>
            <th scope="col">depth</th>
            <th scope="col">states</th>
          </tr>
        </thead>
        <tbody>
          {[...map.levels].map((states, depth) => (
            <tr key={depth}>
              <th scope="row">{depth}</th>
              <td>{toDigits(states)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Faults first. */
function MarkTable({ program, map }: MapTableProps) {
  const dispatch = useDispatch();
  const machine = machineOfProgram(program);
  const { name } = pathLabels[program.path];
  const marks = [...map.marks.kind.keys()]
    .toSorted(
      (one, other) => Math.sign(map.marks.kind[other] ?? 0) - Math.sign(map.marks.kind[one] ?? 0),
    )
    .slice(0, LISTED);
  const { ending, fault, deadlock } = map.totals;
  const more = ending + fault + deadlock - marks.length;
  return (
    <table>
      <caption>
        {name}: endings and faults, each by its shortest schedule
        {more > 0 && `; ${toDigits(more)} more are not listed`}
      </caption>
      <thead>
        <tr>
          <th scope="col">what</th>
          <th scope="col">there</th>
          <th scope="col">way</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => {
          const kind = markKinds[map.marks.kind[mark] ?? 0] ?? 'ending';
          const { schedule, steps, on } = computeFacts(machine, map, map.marks.node[mark] ?? 0);
          const way = toCount(schedule.length, 'tick');
          return (
            <tr key={mark}>
              <th scope="row">{on.replace(/^fault: /, '')}</th>
              <td>{steps}</td>
              <td>
                <button
                  type="button"
                  aria-label={`Go to this ${kind} of ${program.path}, ${way}`}
                  onClick={() => {
                    dispatch(
                      showSchedule(
                        program,
                        schedule,
                        `The shortest way to this ${kind}, ${program.path}`,
                      ),
                    );
                  }}
                >
                  {way}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
