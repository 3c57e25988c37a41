import { useEffect, useState } from 'react';
import { checkOf, isUnderWay, toVerdictWords, type PathName } from '../store';
import { toKey } from '../worker';
import { useCheckStore, useQuestion } from './check-context';
import { pathLabels } from './path-label';

/** The verdict of a path in full words for those who listen, once, when its search ends. */
export function VerdictAnnouncer({ path }: { readonly path: PathName }) {
  const { results } = useCheckStore();
  const question = useQuestion(path);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const key = toKey(question);
    return results.subscribe((checks, old) => {
      const check = checkOf(checks, key);
      if (isUnderWay(check) === isUnderWay(checkOf(old, key))) return;
      const words = toVerdictWords(check);
      setSaid(words === undefined ? '' : `${pathLabels[path].name}: ${words}`);
    });
  }, [results, question, path]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
