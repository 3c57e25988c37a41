import type { PathName } from '../store';
import { useCheckStore, useProgram, useVerdict } from './check-context';
import { lazyPart } from './lazy-part';
import { Part } from './part';
import './pane-verdict.css';

const VerdictButton = lazyPart(async () => (await import('./verdict-button')).VerdictButton);

/** What a search of every interleaving says of this path, or the way to ask. */
export function PaneVerdict({ path }: { readonly path: PathName }) {
  const { ask } = useCheckStore();
  const program = useProgram(path);
  const check = useVerdict(program);
  if (check.phase !== 'idle') {
    return (
      <Part>
        <VerdictButton check={check} />
      </Part>
    );
  }
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
