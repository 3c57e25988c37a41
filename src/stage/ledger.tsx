import { ledger } from '../trace';
import type { PaneData } from './use-runs';
import './ledger.css';

/** Four numbers: what the reader costs, and what waits to be freed. */
export function Ledger({ pane }: { readonly pane: PaneData }) {
  const cost = ledger(pane.run, pane.position);
  const waiting = cost.waiting.now;
  return (
    <dl className="ledger">
      <Cost
        value={cost.lockHeld.total}
        words="ticks the reader held siglock"
        unit="ticks"
        short="siglock held"
        isCost
      />
      <Cost
        value={cost.interruptsOff.total}
        words="ticks it had interrupts off"
        unit="ticks"
        short="irqs off"
        isCost={cost.lockHeld.total > 0}
      />
      <Cost
        value={cost.burnt.total}
        words="ticks writers spun"
        unit="ticks"
        short="writers spun"
        isCost
      />
      <Cost
        value={waiting}
        words={waiting === 1 ? 'object waits to be freed' : 'objects wait to be freed'}
        unit={waiting === 1 ? 'object' : 'objects'}
        short="to be freed"
        isCost={false}
      />
    </dl>
  );
}

interface CostProps {
  readonly value: number;
  readonly words: string;
  /** The same in less height: the unit beside the number, one line below it. */
  readonly unit: string;
  readonly short: string;
  readonly isCost: boolean;
}

function Cost({ value, words, unit, short, isCost }: CostProps) {
  return (
    <div className="ledger-entry">
      <dt>
        <span className="ledger-words">{words}</span>
        <span className="ledger-short" aria-hidden="true">
          {short}
        </span>
      </dt>
      <dd className={value === 0 ? 'is-zero' : isCost ? 'is-cost' : ''}>
        {value}
        <span className="ledger-unit" aria-hidden="true">
          {unit}
        </span>
      </dd>
    </div>
  );
}
