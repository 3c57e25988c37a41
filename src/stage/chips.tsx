import { contendedLocks, heldBy } from '../trace';
import { Comb } from './comb';
import type { PaneData } from './use-runs';
import './chips.css';

/** What an actor holds: locks by name, interrupts off, RCU sections. A lock that others contend for is filled. */
export function Chips({ pane, actor }: { readonly pane: PaneData; readonly actor: number }) {
  const { run, state } = pane;
  const { locks, interruptsOff, rcuDepth } = heldBy(run.machine, state, actor, run);
  const contended = contendedLocks(run.machine);
  if (locks.length === 0 && !interruptsOff && rcuDepth === 0) return null;
  return (
    <span className="chips">
      {locks.map(({ name, address }) => (
        <span key={address} className={contended.has(address) ? 'chip is-siglock' : 'chip is-lock'}>
          {name}
        </span>
      ))}
      {interruptsOff && (
        <span className="chip is-comb">
          <Comb />
          interrupts off
        </span>
      )}
      {rcuDepth > 0 && (
        <span className="chip is-rcu">
          {rcuDepth === 1 ? 'RCU section' : `RCU section ×${String(rcuDepth)}`}
        </span>
      )}
    </span>
  );
}
