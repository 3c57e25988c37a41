import { describe, expect, it } from 'vitest';
import { explore } from './naive';
import { defaultBounds, searchToTheEnd } from './search';
import { machineOf } from '../machine/testing/compile-text';
import { faultyPrograms } from './testing/faulty-programs';
import { randomProgram } from './testing/random-program';
import { scenarioMachine } from '../trace/testing/scenario-machine';

describe('the naive reference and the search agree on', () => {
  it.each(faultyPrograms)('%s: %s', (_, __, text) => {
    const machine = machineOf(text);
    const { faults } = explore(machine);
    const verdict = searchToTheEnd(machineOf(text));
    const shortest = Math.min(...faults.map(({ schedule }) => schedule.length));
    expect(verdict.kind).toBe('violation');
    if (verdict.kind !== 'violation') return;
    expect(verdict.schedule).toHaveLength(shortest);
    const kinds = faults
      .filter(({ schedule }) => schedule.length === shortest)
      .map(({ fault }) => fault.kind);
    expect(kinds).toContain(verdict.fault.kind);
  });

  it.each([
    ['exit', 'before', {}],
    ['exit', 'after', {}],
    ['checkpoint', 'before', {}],
    ['checkpoint', 'after', {}],
    ['last-pid', 'before', {}],
    ['last-pid', 'after', {}],
    ['delete-delete', 'before', {}],
    ['delete-delete', 'after', {}],
    // With its two timers it is too large for the naive reference.
    ['irq', 'after', { timers: 1 }],
  ] as const)('every state of %s, %s', (id, path, parameters) => {
    const machine = scenarioMachine(id, path, parameters);
    const { states, transitions, depth, faults, complete } = explore(machine);
    expect({ complete, faults }).toEqual({ complete: true, faults: [] });
    const verdict = searchToTheEnd(scenarioMachine(id, path, parameters));
    expect(verdict.kind).toBe('exhausted');
    expect(verdict.counts).toMatchObject({ states, transitions, depth, frontier: 0 });
  });
});

it('a callback that waits for a lock waits, whatever else RCU could do', () => {
  const machine = machineOf(`struct box { value: int; }
    pool box[2];
    var l: spinlock;
    fn done(b: *box) { spin_lock(&l); spin_unlock(&l); kfree(b); }
    actor a A on CPU0 {
      let b = kzalloc(box);
      call_rcu(b, done);
      let c = kzalloc(box);
      kfree_rcu(c);
      spin_lock(&l);
      spin_unlock(&l);
    }`);
  const { states, faults } = explore(machine);
  expect(faults).toEqual([]);
  expect(searchToTheEnd(machine)).toMatchObject({ kind: 'exhausted', counts: { states } });
});

describe('random programs', () => {
  it('have the same states, or a fault found just as soon, by both searches', () => {
    let compared = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const text = randomProgram(seed);
      const { states, transitions, faults, complete } = explore(machineOf(text), 20_000);
      if (!complete) continue;
      compared += 1;
      const { kind, counts, ...found } = searchToTheEnd(machineOf(text));
      expect(kind, `seed ${seed}`).toBe(faults.length > 0 ? 'violation' : 'exhausted');
      if (faults.length === 0)
        expect(counts, `seed ${seed}`).toMatchObject({ states, transitions });
      else if ('schedule' in found)
        expect(found.schedule.length, `seed ${seed}`).toBe(
          Math.min(...faults.map(({ schedule }) => schedule.length)),
        );
    }
    expect(compared).toBeGreaterThan(100);
  }, 60_000);
});

describe('a search that is cut short', () => {
  const live = () => scenarioMachine('live', 'after');

  it('says so and never that nothing was found', () => {
    expect(searchToTheEnd(live(), { ...defaultBounds, maxStates: 1000 })).toMatchObject({
      kind: 'stopped',
      reason: 'states',
    });
  });

  it('stops at its memory bound', () => {
    expect(searchToTheEnd(live(), { ...defaultBounds, maxBytes: 4_000_000 })).toMatchObject({
      kind: 'stopped',
      reason: 'memory',
    });
  });

  it('stops when its time is up, by the clock that it is given', () => {
    let looks = 0;
    const clock = () => 100 + looks++;
    const verdict = searchToTheEnd(live(), { ...defaultBounds, maxSeconds: 2 }, { clock });
    expect(verdict).toMatchObject({ kind: 'stopped', reason: 'time' });
    expect(looks).toBe(4);
    expect(verdict.counts.frontier).toBeGreaterThan(0);
  });
});

it('of two shortest schedules, one that breaks memory is shown before one that breaks a promise', () => {
  const machine = machineOf(`struct box { value: int; }
    var x: int;
    actor a A on CPU0 { let one = 1; x = one; assert(one == 0, "a promise"); }
    actor b B on CPU1 { let nothing: *box = NULL; x = nothing->value; }`);
  const { faults } = explore(machine);
  const shortest = Math.min(...faults.map(({ schedule }) => schedule.length));
  const kinds = faults.filter(({ schedule }) => schedule.length === shortest);
  expect(kinds[0]?.fault.kind).toBe('assertion');
  expect(searchToTheEnd(machine)).toMatchObject({
    kind: 'violation',
    fault: { kind: 'null-followed' },
    schedule: { length: shortest },
  });
});
