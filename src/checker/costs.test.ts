import { describe, expect, it } from 'vitest';
import { type CostsFound, defaultBounds, searchCosts, searchToTheEnd, toTheEnd } from '.';
import type { Machine } from '../machine';
import { machineOf } from '../machine/testing/compile-text';
import { scenarioMachine } from '../trace/testing/scenario-machine';
import { computePathCosts } from './testing/path-costs';
import { randomLocks } from './testing/random-locks';

const costsOf = (machine: Machine): CostsFound => toTheEnd(searchCosts(machine));

/** `A 4 2`: 4 ticks with interrupts off at most, a wait of 2. */
function wordsOf(text: string): readonly string[] {
  const machine = machineOf(text);
  const found = costsOf(machine);
  if (found.kind !== 'complete') return [found.kind];
  return found.costs.map(({ actor, interruptsOff, wait }) =>
    [machine.actors[actor]?.letter, interruptsOff?.ticks ?? '-', wait.ticks].join(' '),
  );
}

const noInterrupt = 'interrupt e E on CPU0, CPU1, CPU2 times 0 { }';

describe('the costs of', () => {
  it('a thread alone: from the tick after interrupts off to the one that turns them on', () => {
    expect(
      wordsOf(
        `var x: int; actor a A on CPU0 { local_irq_disable(); x = 1; x = 2; local_irq_enable(); } ${noInterrupt}`,
      ),
    ).toEqual(['A 3 0']);
  });

  it('two regions are two stretches, also when nothing is between them', () => {
    expect(
      wordsOf(
        `var x: int; actor a A on CPU0 { local_irq_disable(); x = 1; local_irq_enable(); local_irq_disable(); local_irq_enable(); } ${noInterrupt}`,
      ),
    ).toEqual(['A 2 0']);
  });

  it('a wait for a lock: a tick for each step of its holder', () => {
    // A: off lock [x] unlock on. B waits for x and unlock, and with interrupts off meanwhile: 2 + lock unlock on.
    expect(
      wordsOf(`var x: int; var l: spinlock;
        actor a A on CPU0 { spin_lock(&l); x = 1; spin_unlock(&l); }
        actor b B on CPU1 { spin_lock_irq(&l); spin_unlock_irq(&l); } ${noInterrupt}`),
    ).toEqual(['A 0 1', 'B 5 2']);
  });

  it('a holder that waits itself: its holder is waited for', () => {
    // C waits for l of B, B for m of A: x, unlock m by A, then lock m, unlock m, unlock l by B.
    expect(
      wordsOf(`var x: int; var l: spinlock; var m: spinlock;
        actor a A on CPU0 { spin_lock(&m); x = 1; spin_unlock(&m); }
        actor b B on CPU1 { spin_lock(&l); spin_lock(&m); spin_unlock(&m); spin_unlock(&l); }
        actor c C on CPU2 { spin_lock(&l); spin_unlock(&l); }`),
    ).toEqual(['A - 1', 'B - 2', 'C - 5']);
  });

  it('a holder that is interrupted: the handler is waited for', () => {
    expect(
      wordsOf(`var x: int; var l: spinlock;
        actor a A on CPU0 { spin_lock(&l); spin_unlock(&l); }
        actor b B on CPU1 { spin_lock(&l); spin_unlock(&l); }
        interrupt e E on CPU0 times 1 { x = 1; x = 2; }`),
    ).toEqual(['A 0 1', 'B - 3']);
  });

  it('one that could have moved, but others were quicker: only what it could not', () => {
    // B takes the lock twice, and A stands at it for both: unlock and unlock. Its unrelated steps cost nothing.
    expect(
      wordsOf(`var x: int; var y: int; var l: spinlock;
        actor a A on CPU0 { spin_lock(&l); spin_unlock(&l); }
        actor b B on CPU1 { spin_lock(&l); spin_unlock(&l); y = 1; y = 2; spin_lock(&l); spin_unlock(&l); }`),
    ).toEqual(['A - 2', 'B - 1']);
  });

  it('a program that can go round, or has a fault, or is too large: none', () => {
    expect(wordsOf('var x: int; actor a A on CPU0 { while (true) x = 1; }')).toEqual(['cyclic']);
    expect(
      wordsOf('var x: int; actor a A on CPU0 { while (x == 0) { } } actor b B on CPU1 { x = 1; }'),
    ).toEqual(['cyclic']);
    expect(wordsOf('var x: int; actor a A on CPU0 { x = 1; assert(x == 2, "no"); }')).toEqual([
      'violation',
    ]);
    const text = 'var x: int; actor a A on CPU0 { x = 1; x = 2; x = 3; }';
    expect(
      toTheEnd(searchCosts(machineOf(text), { ...defaultBounds, maxStates: 2 })),
    ).toMatchObject({ kind: 'stopped', reason: 'states' });
    expect(toTheEnd(searchCosts(machineOf(text), { ...defaultBounds, maxBytes: 2 }))).toMatchObject(
      { kind: 'stopped', reason: 'memory' },
    );
  });
});

describe('the memory of costs', () => {
  it('is bounded, also where that of the search alone is not reached', () => {
    const machine = scenarioMachine('last-pid', 'after');
    const { counts } = costsOf(machine);
    expect(counts.bytes).toBeGreaterThan(searchToTheEnd(machine).counts.bytes);
    const atMost = (maxBytes: number): CostsFound =>
      toTheEnd(searchCosts(machine, { ...defaultBounds, maxBytes }));
    expect(atMost(counts.bytes).kind).toBe('complete');
    expect(atMost(counts.bytes - 1)).toMatchObject({ kind: 'stopped', reason: 'memory' });
  });
});

/** Compares with all paths walked one by one, if there are few; whether anybody has to wait on one of them. */
function compare(text: string, what: string): 'too many' | 'no wait' | 'a wait' {
  const machine = machineOf(text);
  const found = costsOf(machine);
  const paths = found.kind === 'complete' ? computePathCosts(machine, 10_000) : undefined;
  if (found.kind !== 'complete' || paths === undefined) return 'too many';
  for (const { actor, interruptsOff, wait } of found.costs) {
    const expected = paths[actor];
    expect(wait.ticks, what).toBe(expected?.wait);
    if (interruptsOff !== undefined)
      expect(interruptsOff.ticks, what).toBe(expected?.interruptsOff);
  }
  return found.costs.some(({ wait }) => wait.ticks > 0) ? 'a wait' : 'no wait';
}

describe('every path walked by itself gives the same', { timeout: 60_000 }, () => {
  it('on 50 random programs', () => {
    const compared: string[] = [];
    for (let seed = 1; compared.length < 50; seed++) {
      const answer = compare(randomLocks(seed), `seed ${String(seed)}`);
      if (answer !== 'too many') compared.push(answer);
    }
    expect(compared.filter((one) => one === 'a wait').length).toBeGreaterThan(25);
  });

  it('where the holder is an RCU callback', () => {
    const text = `struct box { value: int; } pool box[1]; var l: spinlock; var kept: *box;
      fn done(p: *box) { spin_lock(&l); kfree(p); spin_unlock(&l); }
      init { kept = kzalloc(box); }
      actor a A on CPU0 { call_rcu(kept, done); }
      actor b B on CPU1 { spin_lock_irq(&l); spin_unlock_irq(&l); }`;
    expect(compare(text, 'callback')).toBe('a wait');
    expect(wordsOf(text)).toEqual(['A 0 0', 'B 5 2']);
  });
});
