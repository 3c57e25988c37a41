import { showView, type ViewName } from '../store';
import { useDispatch, useStage } from './store-context';

const views: readonly (readonly [ViewName, string])[] = [
  ['stage', 'Stage'],
  ['verdicts', 'Verdicts'],
  ['map', 'Map'],
  ['claims', 'Claims'],
];

/** What of the page stands under the header. */
export function ViewSwitch() {
  const dispatch = useDispatch();
  const shown = useStage((state) => state.face.view);
  return (
    <nav className="header-views" aria-label="Views">
      {views.map(([view, words]) => (
        <button
          key={view}
          type="button"
          className="header-view"
          aria-current={view === shown ? 'page' : undefined}
          onClick={() => {
            dispatch(showView(view));
          }}
        >
          {words}
        </button>
      ))}
    </nav>
  );
}
