import { setPanel, type PanelName } from '../store';
import { useDispatch } from './store-context';
import type { Layout } from './use-media';
import './panel-switch.css';

/** One switch for both panes. Where there is room for both, it folds the source away. */
export function PanelSwitch({
  layout,
  panel,
}: {
  readonly layout: Layout;
  readonly panel: PanelName;
}) {
  const dispatch = useDispatch();
  if (layout === 'wide') {
    return (
      <div className="panel-switch">
        <button
          type="button"
          aria-pressed={panel === 'source'}
          onClick={() => {
            dispatch(setPanel(panel === 'source' ? 'memory' : 'source'));
          }}
        >
          Source
        </button>
        <kbd>s</kbd>
      </div>
    );
  }
  return (
    <div className="panel-switch" role="group" aria-label="Right column">
      {(['memory', 'source'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={panel === name}
          onClick={() => {
            dispatch(setPanel(name));
          }}
        >
          {name === 'memory' ? 'Memory' : 'Source'}
        </button>
      ))}
      <kbd>s</kbd>
    </div>
  );
}
