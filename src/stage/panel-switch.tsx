import { setPanel, type PanelName } from '../store';
import { useDispatch } from './store-context';
import type { Layout } from './use-layout';
import './panel-switch.css';

interface PanelSwitchProps {
  readonly layout: Exclude<Layout, 'wide'>;
  readonly panel: PanelName;
}

const panels = [
  ['memory', 'Memory'],
  ['readout', 'Readout'],
  ['source', 'Source'],
] as const;

/** One switch for both panes, where there is no room for all. */
export function PanelSwitch({ layout, panel }: PanelSwitchProps) {
  const dispatch = useDispatch();
  return (
    <div className="panel-switch" role="group" aria-label="Right column">
      {panels
        .filter(([name]) => name !== 'readout' || layout === 'narrow')
        .map(([name, words]) => (
          <button
            key={name}
            type="button"
            aria-pressed={panel === name}
            onClick={() => {
              dispatch(setPanel(name));
            }}
          >
            {words}
          </button>
        ))}
      <kbd>s</kbd>
    </div>
  );
}
