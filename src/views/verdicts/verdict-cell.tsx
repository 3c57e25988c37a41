import { toVerdictKind, VerdictMark } from '../../stage';
import { toDigits, toVerdictWord, type VerdictCheck } from '../../store';

/** A verdict in a word, with its mark. A running search shows how many states it has. */
export function VerdictCell({ check }: { readonly check: VerdictCheck }) {
  const kind = toVerdictKind(check);
  if (kind === undefined) return null;
  const states = check.phase === 'running' ? check.progress?.counts.states : undefined;
  return (
    <span className={`verdict-cell is-${kind}`}>
      <VerdictMark kind={kind} /> {states === undefined ? toVerdictWord(check) : toDigits(states)}
    </span>
  );
}
