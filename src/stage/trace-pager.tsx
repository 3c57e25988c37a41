import { toDigits } from '../store';
import { TRACE_PAGE } from './trace-pages';

interface TracePagerProps {
  /** The first row of the page that is shown. */
  readonly first: number;
  readonly last: number;
  /** To the page with this row. */
  readonly onTurn: (row: number) => void;
}

/** Ways to the other pages of a long table; nothing where there is one page only. */
export function TracePager({ first, last, onTurn }: TracePagerProps) {
  if (last < TRACE_PAGE) return null;
  const end = Math.min(first + TRACE_PAGE - 1, last);
  const turns = [
    { words: 'First', row: 0, isOff: first === 0 },
    { words: `Previous ${String(TRACE_PAGE)}`, row: first - TRACE_PAGE, isOff: first === 0 },
    { words: `Next ${String(TRACE_PAGE)}`, row: first + TRACE_PAGE, isOff: end === last },
    { words: 'Last', row: last, isOff: end === last },
  ];
  return (
    <nav className="trace-pager" aria-label="Pages of the table">
      {turns.map(({ words, row, isOff }) => (
        <button
          key={words}
          type="button"
          aria-disabled={isOff}
          onClick={() => {
            if (!isOff) onTurn(row);
          }}
        >
          {words}
        </button>
      ))}
      <span>
        {toDigits(first)} to {toDigits(end)} of {toDigits(last)}
      </span>
    </nav>
  );
}
