import { showView, viewNames } from '../store';
import { useDispatch, useStage } from './store-context';
import { viewWords } from './view-words';

/** What of the page stands under the header. */
export function ViewSwitch({ onPick }: { readonly onPick: () => void }) {
  const dispatch = useDispatch();
  const shown = useStage((state) => state.face.view);
  return (
    <nav className="header-views" aria-label="Views">
      {viewNames.map((view) => (
        <button
          key={view}
          type="button"
          className="header-view"
          aria-current={view === shown ? 'page' : undefined}
          onClick={() => {
            onPick();
            dispatch(showView(view));
          }}
        >
          {viewWords[view]}
        </button>
      ))}
    </nav>
  );
}
