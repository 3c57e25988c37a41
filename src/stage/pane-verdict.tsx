import { showView, toCount, toVerdictWord, type PathName } from '../store';
import { useCheckStore, useProgram, useVerdict } from './check-context';
import { useDispatch } from './store-context';
import { toVerdictKind, VerdictMark } from './verdict-mark';
import './pane-verdict.css';

/** What a search of every interleaving says of this path, in a word; the rest is in the verdicts. */
export function PaneVerdict({ path }: { readonly path: PathName }) {
  const dispatch = useDispatch();
  const { ask } = useCheckStore();
  const program = useProgram(path);
  const check = useVerdict(program);
  const kind = toVerdictKind(check);
  if (kind === undefined) {
    return (
      <button
        type="button"
        className="pane-verdict"
        aria-label={`Check every interleaving, ${path}`}
        title="Check every interleaving of both paths (x)"
        onClick={() => {
          ask({ ask: 'verdict', program });
        }}
      >
        check
      </button>
    );
  }
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
