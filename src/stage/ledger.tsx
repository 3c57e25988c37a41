import { ledger } from '../trace';
import type { PaneData } from './use-runs';
import './ledger.css';

/** Four numbers: what the reader costs, and what waits to be freed. */
export function Ledger({ pane }: { readonly pane: PaneData }) {
  const cost = ledger(pane.run, pane.position);
  return (
    <dl className="ledger">
      <Cost value={cost.lockHeld.total} words="ticks the reader held siglock" isCost />
      <Cost
        value={cost.interruptsOff.total}
        words="ticks it had interrupts off"
        isCost={cost.lockHeld.total > 0}
      />
      <Cost value={cost.burnt.total} words="ticks writers spun" isCost />
      <Cost
        value={cost.waiting.now}
        words={cost.waiting.now === 1 ? 'object waits to be freed' : 'objects wait to be freed'}
        isCost={false}
      />
    </dl>
  );
}

function Cost({
  value,
  words,
  isCost,
}: {
  readonly value: number;
  readonly words: string;
  readonly isCost: boolean;
}) {
  return (
    <div className="ledger-entry">
      <dt>{words}</dt>
      <dd className={value === 0 ? 'is-zero' : isCost ? 'is-cost' : ''}>{value}</dd>
    </div>
  );
}
