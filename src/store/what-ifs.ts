import { refusedPairOf, whatIfs as allWhatIfs, whatIfsOf } from '../scenarios/posix-timers';
import { toSortedSet } from '../share';
import { paused, remember, say, withNotice, type Move } from './moves';
import { pathNames, type PathName } from './state';

/**
 * The same schedule at the same tick on code with these what-ifs: the letters stay, what they lead to
 * changes. Ids must be known. Two that do not combine change nothing, and the notice says so.
 */
export function setWhatIfs(ids: readonly string[]): Move {
  return (state) => {
    const { link, face } = state;
    const refusal = toRefusal(ids);
    if (refusal !== undefined) return say(state, refusal);
    const whatIfs = toSortedSet(ids);
    const changed = pathNames.filter(
      (path) => idsOf(path, whatIfs).join() !== idsOf(path, link.whatIfs).join(),
    );
    if (changed.length === 0) return state;
    const text = changed.map((path) => toWords(path, whatIfs)).join(' ');
    return {
      link: { ...link, whatIfs },
      progress: paused,
      face: remember(withNotice(face, { text, canUndo: true }), link),
    };
  };
}

/** Turns one on or off. */
export function toggleWhatIf(id: string): Move {
  return (state) => {
    const { whatIfs } = state.link;
    const ids = whatIfs.includes(id) ? whatIfs.filter((one) => one !== id) : [...whatIfs, id];
    return setWhatIfs(ids)(state);
  };
}

const idsOf = (path: PathName, ids: readonly string[]): readonly string[] =>
  whatIfsOf(path, ids).map(({ id }) => id);

function toRefusal(ids: readonly string[]): string | undefined {
  const pair = refusedPairOf(ids);
  if (pair === undefined) return undefined;
  const [first, second, why] = pair;
  return `${quoteTitle(first)} and ${quoteTitle(second)} do not combine: ${why}.`;
}

function quoteTitle(id: string): string {
  const title = allWhatIfs.find((one) => one.id === id)?.title ?? id;
  return `“${title}”`;
}

/** `After runs with “free at once, not kfree_rcu” now, on the same schedule.` */
function toWords(path: PathName, ids: readonly string[]): string {
  const own = idsOf(path, ids);
  const code =
    own.length === 0
      ? 'as in the kernel'
      : `with ${own.length > 2 ? `${String(own.length)} what-ifs` : own.map(quoteTitle).join(' and ')}`;
  const name = path === 'before' ? 'Before' : 'After';
  return `${name} runs ${code} now, on the same schedule.`;
}
