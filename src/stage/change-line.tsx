import { changeWords, type Run } from '../trace';
import { KinWords } from './kin-words';

interface ChangeLineProps {
  readonly run: Run;
  readonly position: number;
}

/** What the last tick changed, and what was there before. It has its place even where there is nothing to say. */
export function ChangeLine({ run, position }: ChangeLineProps) {
  return (
    <p className="list-change">
      <KinWords parts={changeWords(run, position)} />
    </p>
  );
}
