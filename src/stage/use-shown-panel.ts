import type { PanelName } from '../store';
import { useStage } from './store-context';
import type { Layout } from './use-layout';

/** The source is always open where it has room. The readout is under the list but for narrow pages. */
export function useShownPanel(layout: Layout): PanelName {
  const chosen = useStage(({ face }) => face.panel);
  if (layout === 'wide') return 'source';
  if (chosen === undefined) return 'memory';
  return chosen === 'readout' && layout !== 'narrow' ? 'memory' : chosen;
}
