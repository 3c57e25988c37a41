import { useId, type ReactNode } from 'react';
import { toCount } from '../store';
import { ledger, sceneAt } from '../trace';
import { CostDetails } from './ledger-details';
import type { PaneData } from './use-runs';
import './ledger.css';

/** Four numbers: what the reader costs, and what waits to be freed. Each has details on hover or focus. */
export function Ledger({ pane }: { readonly pane: PaneData }) {
  const { run, position } = pane;
  const cost = ledger(run, position);
  const reader = cost.byActor.filter(({ actor }) => !cost.burnt.byActor.has(actor));
  const writers = cost.byActor.filter(({ actor }) => cost.burnt.byActor.has(actor));
  const { now, most, longest } = cost.waiting;
  const scene = sceneAt(run, position);
  return (
    <dl className="ledger">
      <Entry
        value={cost.lockHeld.total}
        words={`${tickWord(cost.lockHeld.total)} the reader held siglock`}
        unit="reader"
        short={`${tickWord(cost.lockHeld.total)} in siglock`}
        isCost
      >
        <CostDetails
          run={run}
          costs={cost.byActor}
          costOf={({ lockHeld }) => lockHeld}
          what="with siglock held"
        />
      </Entry>
      <Entry
        value={cost.interruptsOff.total}
        words={`${tickWord(cost.interruptsOff.total)} it had interrupts off`}
        unit="reader"
        short={`${tickWord(cost.interruptsOff.total)} irqs off`}
        isCost={cost.lockHeld.total > 0}
      >
        <CostDetails
          run={run}
          costs={[...reader, ...writers]}
          costOf={({ interruptsOff }) => interruptsOff}
          what="with interrupts off"
        />
      </Entry>
      <Entry
        value={cost.burnt.total}
        words={`${tickWord(cost.burnt.total)} writers spun`}
        unit="writer"
        short={`${tickWord(cost.burnt.total)} spun`}
        isCost
      >
        <CostDetails run={run} costs={writers} costOf={({ burnt }) => burnt} what="burnt" />
      </Entry>
      <Entry
        value={now}
        words={now === 1 ? 'object waits to be freed' : 'objects wait to be freed'}
        unit={now === 1 ? 'object' : 'objects'}
        short="to be freed"
        isCost={false}
      >
        {cost.queued.map(({ object, ticks }) => (
          <p key={object}>
            {scene.nameOf(object)}: for {toCount(ticks, 'tick')}
          </p>
        ))}
        <p>
          {most} at once at most, the longest for {toCount(longest, 'tick')}
        </p>
      </Entry>
    </dl>
  );
}

const tickWord = (count: number): string => (count === 1 ? 'tick' : 'ticks');

interface EntryProps {
  readonly value: number;
  readonly words: string;
  /** The same in less height: who pays, or what it is, beside the number, and one line below it. */
  readonly unit: string;
  readonly short: string;
  readonly isCost: boolean;
  readonly children: ReactNode;
}

function Entry({ value, words, unit, short, isCost, children }: EntryProps) {
  const id = useId();
  return (
    <div className="ledger-entry">
      <dt>
        <span className="ledger-words">{words}</span>
        <span className="ledger-short" aria-hidden="true">
          {short}
        </span>
      </dt>
      <dd className={value === 0 ? 'is-zero' : isCost ? 'is-cost' : ''}>
        <button
          type="button"
          aria-label={`${String(value)} ${words}`}
          aria-describedby={id}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // It closes the details, and nothing else of the page.
            event.preventDefault();
            event.currentTarget.blur();
          }}
        >
          {value}
          <span className="ledger-unit" aria-hidden="true">
            {unit}
          </span>
        </button>
        <div className="ledger-details" id={id}>
          {children}
        </div>
      </dd>
    </div>
  );
}
