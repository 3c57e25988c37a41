import { describe, expect, it } from 'vitest';
import { toVerb } from './outlook-verb';

describe('toVerb', () => {
  it.each([
    ['reads it_id of timer 2', 'reads'],
    ['spins: siglock is held by reader', 'spins'],
    ['waits: CPU0 is still inside', 'waits'],
    ['takes siglock', 'locks'],
    ['takes a reference on timer 2', 'takes'],
    ['lets go of siglock', 'drops'],
    ['grace period 1 would begin', 'begins'],
    ['the grace period would end', 'ends'],
    ['nothing to do', 'idle'],
    ['stopped by the fault', 'stops'],
    ['turns interrupts off', 'irqs off'],
  ])('%s: %s', (outlook, verb) => {
    expect(toVerb(outlook)).toBe(verb);
  });
});
