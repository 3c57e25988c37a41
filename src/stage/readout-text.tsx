import { Fragment, useLayoutEffect, useRef } from 'react';
import type { MissedRecord, ReadoutEntry } from '../trace';
import { useHiddenEdges } from './use-hidden-edges';

interface ReadoutTextProps {
  readonly entries: readonly ReadoutEntry[];
  readonly missed: readonly MissedRecord[];
}

/** The text, with its newest record in view; edges behind which there is more are faded. */
export function ReadoutText({ entries, missed }: ReadoutTextProps) {
  const content = JSON.stringify([entries, missed]);
  const box = useHiddenEdges<HTMLPreElement>(content);
  // Once for each text: the effect runs again when one comes back to the stage, which is to be as it was.
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (shown.current === content) return;
    shown.current = content;
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [box, content]);
  return (
    <pre ref={box} className="readout-text" tabIndex={0} aria-label="Text of the readout">
      {entries.map((entry, index) => (
        // An entry never moves, and none goes but at the end.
        <Fragment key={index}>
          <EntryText entry={entry} />
        </Fragment>
      ))}
      <MissedList missed={missed} />
    </pre>
  );
}

/** One record, and beside it what there is to say of it. */
export function EntryText({ entry }: { readonly entry: ReadoutEntry }) {
  const { kind, name, text, copied, note } = entry;
  switch (kind) {
    case 'dropped':
      return (
        <>
          <s>{text === '' ? `${name}\n` : text}</s>
          <em className="readout-note">{note}</em>
        </>
      );
    case 'skipped':
      return <em className="readout-note">{name}: not valid, so nothing is printed</em>;
    case 'record':
    case 'open':
    case 'other':
      return (
        <>
          {text.slice(0, copied)}
          {copied < text.length && <span>{text.slice(copied)}</span>}
          {note !== undefined && <em className="readout-note">{note}</em>}
        </>
      );
  }
}

/** Who was on the list meanwhile and is not in the text. */
export function MissedList({ missed }: { readonly missed: readonly MissedRecord[] }) {
  return missed.map(({ names, reason }) => (
    <em key={reason} className="readout-note">
      Not in it: {names}; {reason}
    </em>
  ));
}
