import type { PanelName } from '../store';
import { useStage } from './store-context';
import type { Layout } from './use-layout';

/** Until someone chooses, the source is open where it has room. The readout is under the list but for narrow pages. */
export function useShownPanel(layout: Layout): PanelName {
  const chosen = useStage(({ face }) => face.panel);
  if (chosen === undefined) return layout === 'wide' ? 'source' : 'memory';
  return chosen === 'readout' && layout !== 'narrow' ? 'memory' : chosen;
}
