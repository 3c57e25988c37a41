import { describe, expect, it } from 'vitest';
import { machineOf } from '../machine/testing/compile-text';
import { faultTick } from './fault-of';
import type { Run } from './model';
import { extendRunBy, replay, truncateRun, type Tick } from './replay';
import { findSafeOrder, type SafeOrder, type SafeOrderBounds } from './safe-order';

const lettersOf = ({ machine }: Run, ticks: readonly Tick[]): string =>
  ticks.map(({ actor }) => machine.actors[actor]?.letter ?? '?').join('');

function search(text: string, letters: string, bounds?: SafeOrderBounds) {
  const machine = machineOf(text);
  const ticks = Array.from(letters, (letter): Tick => {
    const actor = machine.actors.findIndex((one) => one.letter === letter);
    return { actor, variant: 0 };
  });
  const run = replay(machine, ticks);
  return { run, ticks, found: findSafeOrder(run, ticks, bounds) };
}

/** The whole new schedule in letters, what is kept set apart; replayed, since it has to be true. */
function orderOf(text: string, letters: string): SafeOrder & { readonly letters: string } {
  const { run, ticks, found } = search(text, letters);
  expect(faultTick(run)).toBe(letters.length);
  if (found.kind === 'none') throw new Error(`none of ${String(found.tried)} orders`);
  const { order } = found;
  const replayed = extendRunBy(truncateRun(run, order.kept), order.ticks);
  expect(faultTick(replayed)).toBeUndefined();
  const kept = lettersOf(run, ticks.slice(0, order.kept));
  return { ...order, letters: `${kept}|${lettersOf(run, order.ticks)}` };
}

const freed = `struct box { value: int; } pool box[1]; var b: *box;
init { b = kzalloc(box); }
actor r R on CPU0 { let one = b; let two = one->value; let three = b; }
actor d D on CPU1 { let mine = b; b = NULL; kfree(mine); }`;

const circle = `var l: spinlock; var m: spinlock;
actor a A on CPU0 { spin_lock(&l); spin_lock(&m); spin_unlock(&m); spin_unlock(&l); }
actor b B on CPU1 { spin_lock(&m); spin_lock(&l); spin_unlock(&l); spin_unlock(&m); }`;

describe('the nearest order without a fault', () => {
  it('keeps all up to the latest tick from which the fault can be avoided', () => {
    // R has the pointer, D frees, R follows it: R first, just before D frees.
    const order = orderOf(freed, 'RDDDR');
    expect(order).toMatchObject({ kept: 3, turns: 1, moved: 4 });
    expect(order.letters).toMatch(/^RDD\|RD/);
  });

  it('goes back no further than it has to, for as few turns as it can', () => {
    const order = orderOf(freed, 'DRDDR');
    expect(order.letters).toMatch(/^DRD\|RD/);
  });

  it('lets one of a circle go on before the other has come into it', () => {
    const order = orderOf(circle, 'AB');
    expect(order.kept).toBe(1);
    expect(order.letters).toMatch(/^A\|AB/);
  });

  it('is none where nobody can go first, and says how many were tried', () => {
    const alone = 'struct s { v: int; } var p: *s; actor a A on CPU0 { let x = p->v; }';
    expect(search(alone, 'A').found).toEqual({ kind: 'none', tried: 0, isAll: true });
    const wrong = `var x: int; actor a A on CPU0 { x = 1; assert(x == 2, "two"); }
      actor b B on CPU1 { x = 1; x = 1; }`;
    const { run, found } = search(wrong, 'BAA');
    expect(faultTick(run)).toBe(3);
    expect(found).toMatchObject({ kind: 'none', isAll: true });
    expect(found.kind === 'none' && found.tried).toBeGreaterThan(0);
  });

  it('does not count what was given up as tried', () => {
    const { found } = search(freed, 'RDDDR', { steps: 0, ending: 100 });
    expect(found).toMatchObject({ kind: 'none', isAll: false });
    const cut = search(circle, 'AB', { steps: 1000, ending: 0 }).found;
    expect(cut).toMatchObject({ kind: 'none', isAll: false });
  });
});
