import { FaultReport } from './fault-report';
import { Ledger } from './ledger';
import { ListDrawing } from './list-drawing';
import { Readout } from './readout';
import { hasFaultAt } from './has-fault';
import type { PaneData } from './use-runs';
import './memory-panel.css';

interface MemoryPanelProps {
  readonly pane: PaneData;
  /** False where the readout has a panel of its own. */
  readonly hasReadout: boolean;
}

/** The list, then the cost and the readout; after a fault the report takes their place. */
export function MemoryPanel({ pane, hasReadout }: MemoryPanelProps) {
  return (
    <div className="memory" role="region" aria-label={`Memory, ${pane.path}`} tabIndex={0}>
      <ListDrawing pane={pane} />
      {hasFaultAt(pane.run, pane.position) ? (
        <FaultReport pane={pane} />
      ) : (
        <>
          <Ledger pane={pane} />
          {hasReadout && <Readout pane={pane} />}
        </>
      )}
    </div>
  );
}

/** The readout alone, where there is no room for it under the list. */
export function ReadoutPanel({ pane }: { readonly pane: PaneData }) {
  return (
    <div className="memory" role="region" aria-label={`Readout, ${pane.path}`} tabIndex={0}>
      <Readout pane={pane} />
    </div>
  );
}
