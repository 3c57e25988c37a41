import type { Catalogue } from './catalogue';
import { toSortedSet, type LinkView } from './link';
import { createProblem, type Judged } from './link-problem';

/** Keeps those that exist, and of two that cannot be on together the first of their pair. */
export function judgeWhatIfs(
  written: readonly string[],
  { whatIfs, refusedPairs }: Catalogue,
): Judged<LinkView['whatIfs']> {
  const ids = toSortedSet(written);
  const kept = new Set(ids.filter((id) => whatIfs.includes(id)));
  const problems = ids
    .filter((id) => !kept.has(id))
    .map((id) => createProblem('what', 'unknown-what-if', id));
  for (const [first, second, why] of refusedPairs) {
    if (!kept.has(first) || !kept.delete(second)) continue;
    problems.push(createProblem('what', 'refused-what-if', first, second, why));
  }
  return { part: [...kept], problems };
}
