import { describe, expect, it } from 'vitest';
import { machineOf } from '../machine/testing/compile-text';
import { decodeSchedule } from '../share';
import { gracePeriodOf, historyOf } from './history';
import type { Ledger } from './ledger';
import { ledger } from './ledger';
import { completeFairly } from './complete';
import type { Run } from './model';
import { extendRunBy, replay } from './replay';
import { give, scenarioMachine } from './testing/scenario-machine';

const costOf = (run: Run): Ledger => ledger(run, run.ticks.length);

function checkpointAlone(path: 'before' | 'after', timers: number): Run {
  const start = replay(scenarioMachine('checkpoint', path, { timers }), []);
  return extendRunBy(start, completeFairly([start], 10_000).ticks);
}

function suggestedLive(path: 'before' | 'after'): Run {
  const machine = scenarioMachine('live', path);
  const { ticks } = decodeSchedule(machine.program.suggestion ?? '');
  return replay(
    machine,
    ticks.map(({ letter, variant }) => ({
      actor: machine.actors.findIndex((actor) => actor.letter === letter),
      variant,
    })),
  );
}

describe('what the reader of a stopped process costs', () => {
  // After, one timer: lock, valid or not, seven fields, unlock, interrupts on.
  // Before, a fill: lock, sighand, RCU left, signal, head; per timer seven fields and next; unlock, interrupts on.
  // The second fill walks the list once more and finds nothing: 7 and next per timer.
  it.each([
    { timers: 1, longest: { before: 15, after: 11 }, total: { before: 23, after: 11 } },
    { timers: 2, longest: { before: 23, after: 11 }, total: { before: 32, after: 22 } },
    { timers: 4, longest: { before: 39, after: 11 }, total: { before: 50, after: 44 } },
    { timers: 8, longest: { before: 71, after: 11 }, total: { before: 86, after: 88 } },
  ])('$timers timers: interrupts off', ({ timers, longest, total }) => {
    for (const path of ['before', 'after'] as const) {
      const { interruptsOff } = costOf(checkpointAlone(path, timers));
      expect(interruptsOff).toEqual({ longest: longest[path], total: total[path] });
    }
  });
});

describe('the suggested schedule of live', () => {
  it('before: one stretch', () => {
    const cost = costOf(suggestedLive('before'));
    // sighand, RCU left, signal, head; 3 times 7 fields and next; unlock. With interrupts off: lock, and on.
    expect(cost.lockHeld).toEqual({ total: 29, longest: 29 });
    expect(cost.interruptsOff).toEqual({ total: 31, longest: 31 });
    // The deleter 2 and 19, the creator 12.
    expect(cost.burnt.total).toBe(33);
    expect(cost.burnt.longest).toBe(21);
    expect(cost.waiting).toEqual({ now: 0, most: 1, longest: 3 });
  });

  it('after: one stretch for each timer', () => {
    const cost = costOf(suggestedLive('after'));
    expect(cost.lockHeld).toEqual({ total: 0, longest: 0 });
    // Timers 3 and 1; timer 2 is not valid: lock, that, unlock, on.
    expect(cost.interruptsOff).toEqual({ total: 11 + 4 + 11, longest: 11 });
    expect(cost.burnt).toMatchObject({ total: 0, longest: 0 });
  });
});

describe('a stretch', () => {
  const program = (body: string): Run => {
    const text = `struct box { value: int; } pool box[1]; var l: spinlock; var x: int; show lock l as "l";
      actor a A on CPU0 { ${body} }`;
    return give(replay(machineOf(text), []), 'A', 20);
  };
  const rcu = 'let p = kzalloc(box); kfree_rcu(p);';

  it('ends where the lock is let go of, also when the next tick takes it again', () => {
    const run = program(`spin_lock_irq(&l); x = 1; spin_unlock_irq(&l); spin_lock_irq(&l); x = 2;
      spin_unlock_irq(&l); ${rcu}`);
    expect(costOf(run).interruptsOff).toEqual({ total: 8, longest: 4 });
    expect(costOf(run).lockHeld).toEqual({ total: 4, longest: 2 });
  });

  it('has no tick before the edge, where the edge is no tick of its own', () => {
    const run = program('x = 1; x = 2; spin_lock_irq(&l); x = 3; spin_unlock_irq(&l); x = 4;');
    // lock, store, unlock
    expect(costOf(run).interruptsOff).toEqual({ total: 3, longest: 3 });
    expect(costOf(run).lockHeld).toEqual({ total: 2, longest: 2 });
  });
});

it('an object that is queued twice waits for two grace periods', () => {
  const text = `struct box { value: int; } pool box[1]; var head: *box; var calls: int;
    fn again(b: *box) { calls += 1; if (b->value == 0) { b->value = 1; call_rcu(b, again); } else kfree(b); }
    actor a A on CPU0 { let b = kzalloc(box); head = b; call_rcu(b, again); }`;
  let run = replay(machineOf(text), []);
  run = give(give(run, 'A', 5), 'G', 30);
  const history = historyOf(run);
  const [life] = history.lives;
  expect(life?.queuings).toHaveLength(2);
  const [first, second] = life?.queuings ?? [];
  const object = life?.object ?? -1;
  expect(gracePeriodOf(run, first?.tick ?? 0, object)).toBe(1);
  expect(gracePeriodOf(run, second?.tick ?? 0, object)).toBe(2);
});

describe('the details', () => {
  it('are of each actor: what others do with interrupts off is not the reader’s', () => {
    const run = suggestedLive('after');
    const { byActor, interruptsOff, queued } = ledger(run, 52);
    const [reader, deleter] = byActor;
    expect(reader?.interruptsOff).toEqual(interruptsOff);
    // From it_lock at tick 15 to interrupts on at tick 42, its own ticks alone.
    expect(deleter?.interruptsOff.longest).toBe(deleter?.interruptsOff.total);
    expect(deleter?.interruptsOff.total).toBeGreaterThan(0);
    expect(deleter?.lockHeld.total).toBeGreaterThan(0);
    expect(queued.map(({ ticks }) => ticks)).toEqual([1]);
    expect(ledger(run, 60).queued.map(({ ticks }) => ticks)).toEqual([9]);
  });

  it('have what each writer burnt', () => {
    const { byActor, burnt } = ledger(suggestedLive('before'), 1000);
    expect(byActor.map(({ burnt: { total } }) => total)).toEqual([0, 21, 12]);
    expect(burnt.total).toBe(33);
  });
});
