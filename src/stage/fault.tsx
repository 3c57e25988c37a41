import { lazyPart } from './lazy-part';
import { Part } from './part';
import type { PaneData } from './use-runs';

export const loadFault = () => import('./fault-report');
const FaultReport = lazyPart(async () => (await loadFault()).FaultReport);

/** The report of the fault that stopped a pane. It comes after what is seen at once; its place is kept. */
export function Fault({ pane }: { readonly pane: PaneData }) {
  return (
    <Part fallback={<div className="fault-report" />}>
      <FaultReport pane={pane} />
    </Part>
  );
}
