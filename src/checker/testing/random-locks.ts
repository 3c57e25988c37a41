import { createPick } from './pick';

const sections: readonly string[] = [
  'x = 1;',
  'spin_lock(&l); x = 2; spin_unlock(&l);',
  'spin_lock(&m); spin_unlock(&m);',
  'spin_lock_irq(&l); x = 3; spin_unlock_irq(&l);',
  'spin_lock_irq(&m); spin_unlock_irq(&m);',
  'spin_lock(&l); spin_lock(&m); x = 4; spin_unlock(&m); spin_unlock(&l);',
  'spin_lock_irq(&l); spin_lock(&m); spin_unlock(&m); spin_unlock_irq(&l);',
  'local_irq_disable(); x = 5; spin_lock(&m); spin_unlock(&m); local_irq_enable();',
  'local_irq_disable(); local_irq_enable(); local_irq_disable(); x = 6; local_irq_enable();',
  'if (x == 1) { spin_lock_irq(&l); x = 7; x = 8; spin_unlock_irq(&l); }',
];

/** A few sections with locks and interrupts off for two or three threads and an interrupt, the same for the same seed. */
export function randomLocks(seed: number): string {
  const pick = createPick(seed);
  const threads = 2 + pick(2);
  const body = (): string =>
    Array.from(
      { length: 1 + pick(threads === 2 ? 2 : 1) },
      () => sections[pick(sections.length)],
    ).join(' ');
  const actors = Array.from(
    { length: threads },
    (_, cpu) => `actor t${String(cpu)} ${'ABC'[cpu] ?? ''} on CPU${String(cpu)} { ${body()} }`,
  );
  const handler = pick(2) === 0 ? 'x = 9;' : 'spin_lock(&h); x = 9; spin_unlock(&h);';
  const times = pick(3) === 0 ? 1 : 0;
  return [
    'var x: int; var l: spinlock; var m: spinlock; var h: spinlock;',
    ...actors,
    `interrupt tick I on CPU0, CPU1, CPU2 times ${String(times)} { ${handler} }`,
  ].join('\n');
}
