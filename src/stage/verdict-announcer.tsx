import { useEffect, useState } from 'react';
import { isUnderWay, toVerdictWords, verdictOf, type PathName } from '../store';
import { useCheckStore, useProgram } from './check-context';
import { pathLabels } from './path-label';

/** The verdict of a path in full words for those who listen, once, when its search ends. */
export function VerdictAnnouncer({ path }: { readonly path: PathName }) {
  const { results } = useCheckStore();
  const program = useProgram(path);
  const [said, setSaid] = useState('');
  useEffect(() => {
    return results.subscribe((checks, old) => {
      const check = verdictOf(checks, program);
      if (isUnderWay(check) === isUnderWay(verdictOf(old, program))) return;
      const words = toVerdictWords(check);
      setSaid(words === undefined ? '' : `${pathLabels[path].name}: ${words}`);
    });
  }, [results, program, path]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
