import { closeDialog, goTo, toDigits, type Kin } from '../store';
import type { TraceRow } from './trace-rows';
import { useDispatch } from './store-context';
import { useKinLight } from './use-kin-light';

interface TraceLineProps {
  readonly row: TraceRow;
  readonly kin: Kin;
  /** The moment that is shown. */
  readonly position: number;
  readonly isTabStop: boolean;
}

/** One tick of the table: pointed at or stood on, it is lit behind the table; a press goes there. */
export function TraceLine({ row, kin, position, isTabStop }: TraceLineProps) {
  const dispatch = useDispatch();
  const light = useKinLight(kin);
  return (
    <tr
      role="row"
      aria-rowindex={row.tick + 2}
      aria-current={row.tick === position ? 'step' : undefined}
      className={row.tick > position ? 'is-ahead' : undefined}
      onClick={() => {
        dispatch(goTo(row.tick));
        dispatch(closeDialog);
      }}
      {...light}
    >
      <th role="rowheader" scope="row">
        <button
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          aria-label={`Go to tick ${String(row.tick)}`}
        >
          {toDigits(row.tick)}
        </button>
      </th>
      <td role="cell">{row.who}</td>
      <td role="cell" data-path="before" className={`is-${row.before.kind}`}>
        {row.before.text}
      </td>
      <td role="cell" data-path="after" className={`is-${row.after.kind}`}>
        {row.after.text}
      </td>
    </tr>
  );
}
