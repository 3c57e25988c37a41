import { lazyPart } from './lazy-part';
import { Part } from './part';
import type { PaneData } from './use-runs';

export const loadSource = () => import('./source-panel');
const SourcePanel = lazyPart(async () => (await loadSource()).SourcePanel);

/** The code of a pane. It comes after what is seen at once; its place is kept. */
export function Source({ pane }: { readonly pane: PaneData }) {
  return (
    <Part fallback={<div className="source" />}>
      <SourcePanel pane={pane} />
    </Part>
  );
}
