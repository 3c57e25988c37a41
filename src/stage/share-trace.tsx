import { useMemo } from 'react';
import { truncateRun } from '../trace';
import { SharePaper, type ShareTextProps } from './share-paper';
import { printTrace } from './trace-rows';
import { useStage } from './store-context';
import { useRun } from './use-runs';

/** Every tick up to this moment in words, for a spreadsheet or a mail. */
export function ShareTrace(given: ShareTextProps) {
  const before = useRun('before');
  const after = useRun('after');
  const position = useStage(({ link }) => link.position);
  const text = useMemo(
    () => printTrace(truncateRun(before, position), truncateRun(after, position)),
    [before, after, position],
  );
  return (
    <SharePaper {...given} what="trace" text={text} shown={text} isOfBoth>
      <p>
        A line for each tick so far, who had it and what came of it in both panes, between tabs.
      </p>
    </SharePaper>
  );
}
