import { Fault } from './fault';
import { Ledger } from './ledger';
import { ListDrawing } from './list-drawing';
import { LEAST_HEIGHT, MOST_HEIGHT } from './list-layout';
import { Readout } from './readout';
import { hasFaultAt } from './has-fault';
import { useScale } from './use-layout';
import type { PaneData } from './use-runs';
import { useSize } from './use-size';
import './memory-panel.css';

interface MemoryPanelProps {
  readonly pane: PaneData;
  /** False where the readout has a panel of its own. */
  readonly hasReadout: boolean;
}

/** Pixels of the design: below this a panel is low, and its ledger has one line of words instead of two. */
const LOW = 420;
const LEDGER = 76;
const LOW_LEDGER = 56;
/** What the list leaves to the readout, six lines of text, or to the report of a fault. */
const TEXT = 100;
const REPORT = 150;

/** The list, then the cost and the readout, which has the height that is left; after a fault the report takes their place. */
export function MemoryPanel({ pane, hasReadout }: MemoryPanelProps) {
  const scale = useScale();
  const [box, size] = useSize<HTMLDivElement>({ width: 400, height: LOW });
  const height = size.height / scale;
  const isLow = height < LOW;
  const hasReport = hasFaultAt(pane.run, pane.position);
  const others = (isLow ? LOW_LEDGER : LEDGER) + (hasReport ? REPORT : hasReadout ? TEXT : 0);
  const listHeight = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height - others));
  return (
    <div
      ref={box}
      className={isLow ? 'memory is-low' : 'memory'}
      role="region"
      aria-label={`Memory, ${pane.path}`}
      tabIndex={0}
    >
      <ListDrawing pane={pane} height={listHeight} />
      {hasReport ? (
        <Fault pane={pane} />
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
