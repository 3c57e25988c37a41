import { describe, expect, it } from 'vitest';
import { explore } from '.';
import { machineOf } from '../machine/testing/compile-text';
import { box, faultyPrograms } from './testing/faulty-programs';

describe('faults', () => {
  it.each(faultyPrograms)('%s: %s', (kind, _, text) => {
    const found = explore(machineOf(text));
    expect(found.complete).toBe(true);
    expect(found.faults.map(({ fault }) => fault.kind)).toContain(kind);
  });

  it('a reader in its section is safe from kfree_rcu', () => {
    const found = explore(
      machineOf(`${box}
      init { head = kzalloc(box); }
      actor a A on CPU0 { rcu_read_lock(); let b = rcu_dereference(head); if (b != NULL) { let v = b->value; } rcu_read_unlock(); }
      actor b B on CPU1 { let b = head; WRITE_ONCE(head, NULL); kfree_rcu(b); }`),
    );
    expect(found.complete).toBe(true);
    expect(found.faults).toEqual([]);
    expect(found.endings.length).toBeGreaterThan(0);
  });

  it('the same with interrupts off is safe, since that region counts as a section', () => {
    const found = explore(
      machineOf(`${box}
      init { head = kzalloc(box); }
      actor a A on CPU0 { local_irq_disable(); let b = rcu_dereference(head); if (b != NULL) { let v = b->value; } local_irq_enable(); }
      interrupt e E on CPU0 times 1 { }
      actor b B on CPU1 { let b = head; WRITE_ONCE(head, NULL); kfree_rcu(b); }`),
    );
    expect(found.complete).toBe(true);
    expect(found.faults).toEqual([]);
  });

  it('an interrupt with the lock taken with interrupts off is safe', () => {
    const found = explore(
      machineOf(`var l: spinlock;
      actor a A on CPU0 { spin_lock_irq(&l); spin_unlock_irq(&l); }
      interrupt e E on CPU0 times 1 { spin_lock(&l); spin_unlock(&l); }`),
    );
    expect(found.complete).toBe(true);
    expect(found.faults).toEqual([]);
  });

  it('tells two faults apart that could come next', () => {
    const text = `${box} init { head = kzalloc(box); }
      actor a A on CPU0 { let p = head; kfree(p); kfree(p); }
      actor b B on CPU1 { let p = head; let v = p->value; }`;
    const kinds = explore(machineOf(text)).faults.map(({ fault }) => fault.kind);
    expect(new Set(kinds)).toEqual(new Set(['double-free', 'use-after-free']));
  });

  it('a run that a fault cut short is no ending', () => {
    const found = explore(machineOf('var x: int; actor a A on CPU0 { assert(x == 1, "one"); }'));
    expect(found.endings).toEqual([]);
  });

  it('kfree(NULL) does nothing', () => {
    const found = explore(machineOf(`${box} actor a A on CPU0 { let b = head; kfree(b); }`));
    expect(found.faults).toEqual([]);
  });
});
