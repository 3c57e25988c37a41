import { describe, expect, it } from 'vitest';
import { apply, enabled, initial } from '.';
import type { Machine, State } from '.';
import { actorOf } from './choice';
import { machineOf } from './testing/compile-text';

/** All schedules to an end, as words of actor letters, and the states and edges on the way. */
function count(machine: Machine): { schedules: readonly string[]; states: number; edges: number } {
  const states = new Map<string, number>();
  const edges = new Set<string>();
  const schedules: string[] = [];
  const walk = (state: State, word: string): void => {
    const key = state.join();
    states.set(key, 0);
    const choices = enabled(machine, state);
    if (choices.length === 0) schedules.push(word);
    for (const choice of choices) {
      const next = apply(machine, state, choice).state;
      edges.add(`${key} ${String(choice)} ${next.join()}`);
      walk(next, word + (machine.actors[actorOf(choice)]?.letter ?? '?'));
    }
  };
  walk(initial(machine).state, '');
  return { schedules: schedules.sort(), states: states.size, edges: edges.size };
}

describe('counted interleavings', () => {
  it('two stores by each of two actors: 4 over 2 schedules on a grid of 3 by 3 states', () => {
    // A A B B in every order: AABB ABAB ABBA BAAB BABA BBAA. The two write different words, so the
    // state is how far each has come: 3 × 3 states, 2 × (2 × 3) edges.
    const machine = machineOf(`
      var x: int; var y: int;
      actor first A on CPU0 { x = 1; x = 2; }
      actor second B on CPU1 { y = 1; y = 2; }`);
    expect(count(machine)).toEqual({
      schedules: ['AABB', 'ABAB', 'ABBA', 'BAAB', 'BABA', 'BBAA'],
      states: 9,
      edges: 12,
    });
  });

  it('an increment is a load and a store, so one can be lost', () => {
    // Each actor: load x, store x + 1. Six schedules; the sum is 2 in AABB and BBAA, 1 in the four others.
    // States: (0,0) (1,0) (0,1) (1,1) | A done, B not begun: x = 1 | B loaded 1 | the mirror of both |
    // A done, B still holds 0 | mirror | ends x = 2, x = 1: 4 + 2 + 2 + 2 + 2 = 12.
    const machine = machineOf(`
      var x: int;
      actor first A on CPU0 { x += 1; }
      actor second B on CPU1 { x += 1; }`);
    const found = count(machine);
    expect(found.schedules).toEqual(['AABB', 'ABAB', 'ABBA', 'BAAB', 'BABA', 'BBAA']);
    expect(found.states).toBe(12);
  });

  it('a lock lets only whole sections follow each other', () => {
    // Each: lock, load, store, unlock. Whoever locks first finishes first: two schedules, and a chain
    // of 8 steps each that share their first state only: 1 + 4 + 4 + 4 + 4 - 1 shared end (x = 2) = 16.
    const machine = machineOf(`
      var l: spinlock; var x: int;
      actor first A on CPU0 { spin_lock(&l); x += 1; spin_unlock(&l); }
      actor second B on CPU1 { spin_lock(&l); x += 1; spin_unlock(&l); }`);
    expect(count(machine)).toEqual({ schedules: ['AAAABBBB', 'BBBBAAAA'], states: 16, edges: 16 });
  });

  it('an interrupt strikes between any two steps, and not while interrupts are off', () => {
    // A: off, store, on. E (strike, store): before off, or after on; with interrupts on at the start:
    // EE AAA, and AAA EE. The handler runs to its end before A goes on.
    const machine = machineOf(`
      var x: int; var y: int;
      actor first A on CPU0 { local_irq_disable(); x = 1; local_irq_enable(); }
      interrupt tick E on CPU0 times 1 { y = 1; }`);
    expect(count(machine).schedules).toEqual(['AAAEE', 'EEAAA']);
  });

  it('a grace period waits for the section open at its start, and not for a later one', () => {
    // A: rcu_read_lock, rcu_read_unlock. B: kzalloc, kfree_rcu. Then G: start, end, free. G's end is
    // after A's unlock exactly when G started inside A's section.
    const machine = machineOf(`
      struct box { value: int; }
      pool box[1];
      actor reader A on CPU0 { rcu_read_lock(); rcu_read_unlock(); }
      actor writer B on CPU1 { let b = kzalloc(box); kfree_rcu(b); }`);
    // Words of A A B B G1 G2 G3 with B B G1 G2 G3 in order: 7 over 2 = 21 places for the two A's, less
    // those with G1 inside the section and G2 inside too: A between (before G1) and A after G2:
    // first A in one of 3 places before G1, second after G2 in one of 2 gaps (before or after G3): 6.
    const { schedules } = count(machine);
    expect(schedules).toHaveLength(15);
    for (const word of schedules) {
      const [start, end] = [word.indexOf('G'), word.indexOf('G', word.indexOf('G') + 1)];
      const [enter, leave] = [word.indexOf('A'), word.lastIndexOf('A')];
      if (enter < start && start < leave) expect(leave).toBeLessThan(end);
    }
  });
});
