import { scaleLinear } from 'd3-scale';
import type { Readout } from '../../claims';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { useDispatch } from '../../stage';
import { pathNames, showSchedule, toCount, toDigits, type PathName } from '../../store';
import { toReturnedWords } from '../returned-words';
import type { ReadoutRow, Times } from './outcome-rows';
import { toListWords, toSnapshotWords } from './readout-words';

interface ReadoutTableProps {
  readonly rows: readonly ReadoutRow[];
  readonly programs: Readonly<Record<PathName, AskedProgram>>;
  readonly isPhone: boolean;
}

/** A row for each readout. A phone has what it is in one column. */
export function ReadoutTable({ rows, programs, isPhone }: ReadoutTableProps) {
  const most = Math.max(...rows.flatMap((row) => pathNames.map((path) => endingsOf(row[path]))));
  const share = scaleLinear().domain([0, most]).range([0, 100]);
  return (
    <table className={isPhone ? 'readouts is-narrow' : 'readouts'}>
      <thead>
        <tr>
          <th scope="col">timers listed</th>
          {!isPhone && (
            <>
              <th scope="col">returned</th>
              <th scope="col">a true snapshot?</th>
            </>
          )}
          {pathNames.map((path) => (
            <th key={path} scope="col" className="readout-path">
              {path}
            </th>
          ))}
          {!isPhone && (
            <th scope="col" className="readout-who">
              <span className="visually-hidden">who can get it</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={isOfOne(row) ? 'is-of-one' : undefined}>
            <th scope="row">
              <List readout={row.readout} />
              {isPhone && <small>{toSmallWords(row)}</small>}
            </th>
            {!isPhone && (
              <>
                <td className="readout-returned">{toReturnedWords(row.readout.returns)}</td>
                <td>
                  <Snapshot readout={row.readout} />
                </td>
              </>
            )}
            {pathNames.map((path) => (
              <td key={path} className="readout-path">
                <Count row={row} program={programs[path]} times={row[path]} share={share} />
              </td>
            ))}
            {!isPhone && (
              <td className="readout-who">{isOfOne(row) ? <b>{row.who}</b> : row.who}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isOfOne = ({ who }: ReadoutRow): boolean => who === 'only before' || who === 'only after';

const endingsOf = (times: Times): number => (times.kind === 'some' ? times.endings : 0);

function toSmallWords({ readout, who }: ReadoutRow): string {
  const returned = `returned ${toReturnedWords(readout.returns)}`;
  const snapshot = `snapshot: ${toSnapshotWords(readout)}`;
  return [returned, snapshot, ...(who === undefined ? [] : [who])].join('; ');
}

function List({ readout }: { readonly readout: Readout }) {
  if (readout.timers.length === 0) return toListWords(readout);
  return (
    <span className="readout-timers">
      {readout.timers.map((timer, place) => (
        <span key={place}>{timer}</span>
      ))}
    </span>
  );
}

function Snapshot({ readout }: { readonly readout: Readout }) {
  const words = toSnapshotWords(readout);
  return readout.isSnapshot === false ? <b>{words}</b> : words;
}

interface CountProps {
  readonly row: ReadoutRow;
  readonly program: AskedProgram;
  readonly times: Times;
  /** Of endings, in percent of the room for a bar. */
  readonly share: (endings: number) => number;
}

function Count({ row, program, times, share }: CountProps) {
  const dispatch = useDispatch();
  if (times.kind !== 'some')
    return <span className="readout-none">{times.kind === 'never' ? 'never' : 'not known'}</span>;
  const { endings, schedule } = times;
  const list = toListWords(row.readout);
  return (
    <span className="readout-count">
      <button
        type="button"
        aria-label={`${toCount(endings, 'ending')} ${program.path} with ${list}: open the shortest schedule`}
        onClick={() => {
          dispatch(showSchedule(program, schedule, `The shortest way ${program.path} to ${list}`));
        }}
      >
        {toDigits(endings)}
      </button>
      <svg className="readout-bar" aria-hidden="true">
        <rect x="0.5" y="0.5" height="9" width={`${String(share(endings))}%`} />
      </svg>
    </span>
  );
}
