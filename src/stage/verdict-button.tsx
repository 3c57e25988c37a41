import { showView, toCount, toVerdictWord, type VerdictCheck } from '../store';
import { useDispatch } from './store-context';
import { toVerdictKind, VerdictMark } from './verdict-mark';

/** What a search that somebody asked for says, in a word; it leads to the rest. */
export function VerdictButton({ check }: { readonly check: VerdictCheck }) {
  const dispatch = useDispatch();
  const kind = toVerdictKind(check);
  if (kind === undefined) return null;
  const states = check.phase === 'running' ? (check.progress?.counts.states ?? 0) : 0;
  return (
    <button
      type="button"
      className={`pane-verdict is-${kind}`}
      title="Every interleaving: to the verdicts (v)"
      onClick={() => {
        dispatch(showView('verdicts'));
      }}
    >
      <VerdictMark kind={kind} /> {states > 0 ? toCount(states, 'state') : toVerdictWord(check)}
    </button>
  );
}
