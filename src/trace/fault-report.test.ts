import { describe, expect, it } from 'vitest';
import { machineOf } from '../machine/testing/compile-text';
import { printColumns } from './columns';
import { faultReport } from './fault-report';
import type { Run } from './model';
import { replay } from './replay';
import { sentenceOf } from './sentence';
import { give } from './testing/scenario-machine';

const runOf = (text: string, letters: string): Run =>
  Array.from(letters).reduce((run, letter) => give(run, letter), replay(machineOf(text), []));
const reportOf = (run: Run): readonly string[] => faultReport(run)?.lines ?? [];
const saidOf = (run: Run): string => sentenceOf(run, faultReport(run)?.tick ?? 0).text;

describe('a deadlock', () => {
  const both = `var l: spinlock;
var m: spinlock;
actor a A on CPU0 {
  spin_lock(&l);
  spin_lock(&m);
  spin_unlock(&m);
  spin_unlock(&l);
}
actor b B on CPU1 {
  spin_lock(&m);
  spin_lock(&l);
  spin_unlock(&l);
  spin_unlock(&m);
}`;

  it('names for each actor what it holds and what it wants, with their lines', () => {
    expect(reportOf(runOf(both, 'BA'))).toEqual([
      'simulated BUG: deadlock in a',
      'actors wait for each other in a circle',
      'by a/CPU0 at tick 2',
      ' a  test.race:5',
      'a/CPU0 holds l, taken at tick 2',
      ' a  test.race:4',
      'a/CPU0 wants m, which b/CPU1 holds',
      ' a  test.race:5',
      'b/CPU1 holds m, taken at tick 1',
      ' b  test.race:10',
      'b/CPU1 wants l, which a/CPU0 holds',
      ' b  test.race:11',
    ]);
    expect(saidOf(runOf(both, 'BA'))).toBe(
      'Deadlock. CPU0 wants m, which CPU1 holds; CPU1 wants l, which CPU0 holds.',
    );
  });

  it('has the step that closed the circle in the trace', () => {
    expect(printColumns(runOf(both, 'BA')).split('\n').slice(2, -1)).toEqual([
      '                               takes m',
      '  takes l',
      '  <== Deadlock: CPU0 wants m, which CPU1 holds; CPU1 wants l, which CPU0 holds.',
    ]);
  });

  it('of an interrupt and the code that it struck', () => {
    const run = runOf(
      `var l: spinlock; actor a A on CPU0 { spin_lock(&l); spin_unlock(&l); }
      interrupt e E on CPU0 times 1 { spin_lock(&l); spin_unlock(&l); }`,
      'AE',
    );
    expect(saidOf(run)).toBe(
      'Deadlock. The e interrupt wants l, which CPU0 holds; CPU0 waits for the e interrupt to be done.',
    );
    expect(printColumns(run)).toContain('<Interrupt> e\n  <== Deadlock: ');
  });

  it('of one that waits for what nobody does', () => {
    const run = runOf('var x: int; actor a A on CPU0 { x = 0; wait_until(x == 1); }', 'A');
    expect(saidOf(run)).toBe('Deadlock. CPU0 waits for x to change.');
  });
});

describe('other faults', () => {
  it('an actor that ends holds locks with names', () => {
    const run = runOf(
      'var l: spinlock; var m: spinlock; actor a A on CPU0 { spin_lock(&l); spin_lock(&m); }',
      'AA',
    );
    expect(saidOf(run)).toBe('Unbalanced. CPU0 ends holding l and m.');
    expect(reportOf(run)[1]).toBe('ends holding l and m');
    expect(printColumns(run)).toContain('takes m\n');
  });

  it('what is freed twice is an object, not its first field', () => {
    const pool = 'struct box { value: int; } pool box[1];';
    const freed = runOf(
      `${pool} actor a A on CPU0 { let b = kzalloc(box); kfree(b); kfree(b); }`,
      'AAA',
    );
    expect(saidOf(freed)).toBe('Double free. CPU0 frees box, which CPU0 freed 1 tick ago.');
    expect(reportOf(freed)[1]).toBe('frees an object that was freed before: box');
    const queued = runOf(
      `${pool} actor a A on CPU0 { let b = kzalloc(box); kfree_rcu(b); kfree(b); }`,
      'AAA',
    );
    expect(saidOf(queued)).toBe('Double free. CPU0 frees an object that RCU already has: box.');
  });

  it('a fault without a subject of its own gets one', () => {
    const run = runOf(
      'var r: refcount; init { refcount_set(&r, 2147483647); } actor a A on CPU0 { refcount_inc(&r); }',
      'A',
    );
    expect(saidOf(run)).toBe('Reference count broken. CPU0 cannot go on: the count is full (r).');
  });

  it('a fault of an actor before its first tick is not one of the init block', () => {
    const run = runOf('actor a A on CPU0 { local_irq_disable(); }', '');
    expect(printColumns(run)).toContain('*** Unbalanced before tick 1 ***');
  });
});
