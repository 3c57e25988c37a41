import { useState } from 'react';
import { askLine, goTo, isKin, type Kin, type Move, type PathName } from '../store';
import type { ReportLine, ReportPart } from '../trace';
import { rove } from './rove';
import { useDispatch, useStage } from './store-context';
import { useHiddenEdges } from './use-hidden-edges';
import { useKinLight } from './use-kin-light';

interface FaultLinesProps {
  readonly path: PathName;
  readonly lines: readonly ReportLine[];
}

/** The report: what it names is lit, ticks and lines are to press. One tab stop; arrows go through what it names. */
export function FaultLines({ path, lines }: FaultLinesProps) {
  const box = useHiddenEdges<HTMLPreElement>(lines.length);
  const [chosen, setChosen] = useState<string>();
  const all = lines.flatMap((line, row) =>
    line.map((part, column) => ({ part, row, id: `${String(row)} ${String(column)}` })),
  );
  const named = all.filter(({ part }) => toKin(part) !== undefined);
  const tabStop = named.find(({ id }) => id === chosen)?.id ?? named[0]?.id;
  return (
    <pre
      ref={box}
      aria-label="Report of the fault"
      onKeyDown={(event) => {
        rove(event, '.fault-part', ['ArrowUp', 'ArrowDown']);
      }}
    >
      {lines.map((line, row) => (
        <span key={row}>
          {all
            .filter((one) => one.row === row)
            .map(({ part, id }) => {
              const kin = toKin(part);
              return kin === undefined ? (
                part.text
              ) : (
                <FaultPart
                  key={id}
                  part={part}
                  kin={kin}
                  move={toMove(part, path)}
                  isTabStop={id === tabStop}
                  onChoose={() => {
                    setChosen(id);
                  }}
                />
              );
            })}
          {row < lines.length - 1 && '\n'}
        </span>
      ))}
    </pre>
  );
}

function toKin({ object, actor, tick, place }: ReportPart): Kin | undefined {
  if (tick !== undefined) return { tick };
  if (place !== undefined) return { line: place };
  if (object !== undefined) return { object };
  return actor === undefined ? undefined : { actor };
}

/** Where a press leads, if anywhere. */
function toMove({ tick, place }: ReportPart, path: PathName): Move | undefined {
  if (tick !== undefined) return goTo(tick);
  return place === undefined ? undefined : askLine({ path, ...place });
}

interface FaultPartProps {
  readonly part: ReportPart;
  readonly kin: Kin;
  readonly move: Move | undefined;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
}

function FaultPart({ part, kin, move, isTabStop, onChoose }: FaultPartProps) {
  const dispatch = useDispatch();
  const isLit = useStage(({ face }) => isKin(kin, face.lit));
  const { onFocus, ...others } = useKinLight(kin);
  const shared = {
    className: `fault-part${isLit ? ' is-lit' : ''}`,
    tabIndex: isTabStop ? 0 : -1,
    ...others,
    onFocus: () => {
      onChoose();
      onFocus();
    },
  };
  if (move === undefined) return <span {...shared}>{part.text}</span>;
  return (
    <button
      type="button"
      {...shared}
      onClick={() => {
        dispatch(move);
      }}
    >
      {part.text}
    </button>
  );
}
