import { useLayoutEffect, useRef, useState } from 'react';
import { toCount } from '../store';
import { columnsOf, columnTitles, printColumns, type Run } from '../trace';
import { SharePaper, type ShareTextProps } from './share-paper';

/** The columns that a mail to the kernel's lists may have. */
const MAIL = 75;
/** What stays in view left of this moment, where its column is beyond the edge. */
const BESIDE = 16;

/** Up to this moment in lockdep's columns, of who has run unless others are chosen. Its last line is marked. */
export function ShareDiagram({ run, ...given }: ShareTextProps & { readonly run: Run }) {
  const used = columnsOf(run);
  const titles = columnTitles(run);
  const [shown, setShown] = useState<readonly number[]>(() =>
    titles.map((_, column) => column).filter((column) => used.includes(column)),
  );
  const moment = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const paper = moment.current?.closest('.share-paper');
    const left = (moment.current?.offsetLeft ?? 0) - BESIDE;
    const isRight = left + BESIDE + (moment.current?.offsetWidth ?? 0) > (paper?.clientWidth ?? 0);
    paper?.scrollTo({ top: paper.scrollHeight, left: isRight ? left : 0 });
  }, []);
  const text = printColumns(run, shown);
  const lines = text.trimEnd().split('\n');
  const widest = Math.max(...lines.map(({ length }) => length));
  const left = used.filter((column) => !shown.includes(column)).length;
  const last = lines.length > 2 ? (lines.at(-1) ?? '') : '';
  return (
    <SharePaper
      {...given}
      what="diagram"
      text={text}
      isRuled
      shown={
        <>
          {lines.slice(0, last === '' ? undefined : -1).map((line) => `${line}\n`)}
          {/^ */.exec(last)?.[0]}
          <mark ref={moment}>{last.trimStart()}</mark>
        </>
      }
    >
      <fieldset>
        <legend>Columns</legend>
        {titles.map((title, column) => (
          <label key={title}>
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={({ target }) => {
                const others = shown.filter((one) => one !== column);
                setShown((target.checked ? [...others, column] : others).toSorted((a, b) => a - b));
              }}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <p>
        Widest line {widest} of {MAIL} columns.
        {left > 0 && ` ${toCount(left, 'tick')} left out.`}
      </p>
    </SharePaper>
  );
}
