import { useLayoutEffect, useRef } from 'react';
import { useHiddenEdges } from './use-hidden-edges';

interface ReadoutTextProps {
  /** What user space has. */
  readonly copied: string;
  /** What is in the buffer still. */
  readonly pending: string;
}

/** The text, with its newest record in view; edges behind which there is more are faded. */
export function ReadoutText({ copied, pending }: ReadoutTextProps) {
  const text = copied + pending;
  const box = useHiddenEdges<HTMLPreElement>(text);
  // Once for each text: the effect runs again when one comes back to the stage, which is to be as it was.
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [box, text]);
  return (
    <pre ref={box} className="readout-text" tabIndex={0} aria-label="Text of the readout">
      {copied}
      {pending !== '' && <span>{pending}</span>}
    </pre>
  );
}
