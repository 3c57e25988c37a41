import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { toCount, toDigits, type Kin } from '../store';
import { markAt, type Run } from '../trace';
import { useCopy } from './copy';
import { useStage } from './store-context';
import { TraceLine } from './trace-line';
import { TracePager } from './trace-pager';
import { toTarget, TRACE_PAGE } from './trace-pages';
import { printTrace, toTraceRow } from './trace-rows';
import { useRun } from './use-runs';
import './trace-table.css';

/**
 * Every tick in words, for those who do not see the drawings and for those who rather read. One tab stop:
 * arrows walk from row to row, Enter goes to that moment. Roles are spelled out because cells stand below each
 * other on a phone, where a browser may no longer take them for cells.
 */
export function TraceTable() {
  const position = useStage((state) => state.link.position);
  const before = useRun('before');
  const after = useRun('after');
  const last = before.ticks.length;
  const [chosen, setChosen] = useState(position);
  const [said, copy] = useCopy();
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    const button = body.current?.querySelector<HTMLElement>('[aria-current] button');
    button?.scrollIntoView({ block: 'center' });
    button?.focus({ preventScroll: true });
  }, []);
  const first = chosen - (chosen % TRACE_PAGE);
  const rows = Array.from({ length: Math.min(TRACE_PAGE, last + 1 - first) }, (_, index) =>
    toTraceRow(before, after, first + index),
  );
  const choose = (event: KeyboardEvent): void => {
    const target = toTarget(event.key, chosen, last);
    if (target === undefined) return;
    event.preventDefault();
    flushSync(() => {
      setChosen(target);
    });
    body.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  };
  return (
    <>
      <p className="trace-words">
        {toCount(last, 'tick')}; you are at tick {toDigits(position)}
        {position < last && ', later ones lie ahead'}. Enter goes to a row.
      </p>
      <div className="trace-scroll">
        <table className="trace-table" role="table" aria-rowcount={last + 2}>
          <caption className="visually-hidden">
            What each tick did, in both panes: ticks {first} to {first + rows.length - 1}
          </caption>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              <th role="columnheader" scope="col">
                tick
              </th>
              <th role="columnheader" scope="col">
                who
              </th>
              <th role="columnheader" scope="col">
                before
              </th>
              <th role="columnheader" scope="col">
                after
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup" ref={body} onKeyDown={choose}>
            {rows.map((row) => (
              <TraceLine
                key={row.tick}
                row={row}
                kin={toKin(before, after, row.tick)}
                position={position}
                isTabStop={row.tick === chosen}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="trace-foot">
        <TracePager first={first} last={last} onTurn={setChosen} />
        <span role="status">{said}</span>
        <button
          type="button"
          className="dialog-button"
          onClick={() => {
            copy(printTrace(before, after), toCount(last, 'tick'));
          }}
        >
          Copy as text
        </button>
      </div>
    </>
  );
}

/** What a tick touched in either pane. */
const toKin = (before: Run, after: Run, tick: number): Kin => {
  const marks = [markAt(before, tick), markAt(after, tick)];
  return marks.find((mark) => mark?.object !== undefined) ?? { ...marks[0], tick };
};
