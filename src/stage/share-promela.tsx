import { useMemo } from 'react';
import { exportPromela } from '../share';
import { computeProgram, toCount } from '../store';
import { SharePaper, type ShareTextProps } from './share-paper';
import { useStage } from './store-context';

/** The program for SPIN, what-ifs included. */
export function SharePromela(given: ShareTextProps) {
  const { scenario, parameters, whatIfs } = useStage((state) => state.link);
  const { program } = computeProgram(scenario, parameters, whatIfs, given.path);
  const text = useMemo(() => exportPromela(program), [program]);
  return (
    <SharePaper {...given} what="model" text={text} shown={text}>
      <p>
        All of the program for SPIN, with its what-ifs and parameters, not this schedule:{' '}
        {toCount(text.split('\n').length - 1, 'line')}. Its first lines say how to check it.
      </p>
    </SharePaper>
  );
}
