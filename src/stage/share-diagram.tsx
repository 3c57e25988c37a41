import { useLayoutEffect, useRef, useState } from 'react';
import { toCount } from '../store';
import { columnsOf, columnTitles, printColumns, type Detail, type Run } from '../trace';
import { SharePaper, type ShareTextProps } from './share-paper';

/** The columns that a mail to the kernel's lists may have. */
const MAIL = 75;
/** What stays in view beside this moment, where its column is beyond the edge. */
const BESIDE = 16;

const details: readonly (readonly [Detail, string])[] = [
  ['functions', 'functions'],
  ['statements', 'statements'],
  ['accesses', 'every access'],
];

/** Up to this moment in lockdep's columns, of who has run unless others are chosen. Its last line is marked. */
export function ShareDiagram({ run, ...given }: ShareTextProps & { readonly run: Run }) {
  const used = columnsOf(run);
  const titles = columnTitles(run);
  const [shown, setShown] = useState<readonly number[]>(() =>
    titles.map((_, column) => column).filter((column) => used.includes(column)),
  );
  const [detail, setDetail] = useState<Detail>('statements');
  const moment = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const mark = moment.current;
    const paper = mark?.closest('.share-paper');
    if (mark === null || paper === null || paper === undefined) return;
    const right = mark.offsetLeft + mark.offsetWidth + BESIDE - paper.clientWidth;
    const left = Math.max(0, Math.min(mark.offsetLeft - BESIDE, right));
    paper.scrollTo({ top: paper.scrollHeight, left });
  }, [run, detail]);
  const text = printColumns(run, { shown, detail });
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
        <legend>Detail</legend>
        {details.map(([name, words]) => (
          <label key={name}>
            <input
              type="radio"
              name="share-detail"
              checked={name === detail}
              onChange={() => {
                setDetail(name);
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
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
