import { describe, expect, it } from 'vitest';
import { actorOf, apply, enabled, execute, initial, waitOf } from '.';
import { EngineBug } from '../lang';
import { machineOf } from './testing/compile-text';
import { toChoice } from './choice';

const texts = [
  `var x: int; actor a A on CPU0 { x += 1; } actor b B on CPU1 { x += 2; }`,
  `struct box { value: int; } pool box[1]; var head: *box;
   actor a A on CPU0 { rcu_read_lock(); let b = rcu_dereference(head); if (b) { let v = b->value; } rcu_read_unlock(); }
   actor b B on CPU1 { let b = kzalloc(box); rcu_assign_pointer(head, b); WRITE_ONCE(head, NULL); kfree_rcu(b); }
   interrupt e E on CPU0, CPU1 times 2 { let v = head; }`,
];

describe.each(texts)('laws of the three functions: %#', (text) => {
  const machine = machineOf(text);
  /** A walk that takes the choice with a fixed, changing number; ends when nothing is enabled. */
  const walk = (seed: number): void => {
    let { state } = initial(machine);
    for (let turn = 0; turn < 200; turn++) {
      const before = state.slice();
      const choices = enabled(machine, state);
      expect(enabled(machine, state)).toEqual(choices);
      for (const { index, kind } of machine.actors) {
        if (kind === 'interrupt') continue;
        expect(waitOf(machine, state, index) === undefined).toBe(
          choices.some((one) => actorOf(one) === index),
        );
      }
      const choice = choices[(seed + turn * 7) % Math.max(1, choices.length)];
      if (choice === undefined) return;
      const once = apply(machine, state, choice);
      expect(state).toEqual(before);
      expect(apply(machine, state, choice)).toEqual(once);
      const inPlace = state.slice();
      execute(machine, inPlace, choice);
      expect(inPlace).toEqual(once.state);
      expect(once.state).toHaveLength(machine.stateWords);
      state = once.state;
    }
    throw new Error('the walk did not end');
  };

  it.each([1, 2, 3, 4, 5])(
    'deterministic, does not mutate, in place is the same, waits when it has no choice: walk %i',
    walk,
  );

  it('refuses a choice that is not enabled', () => {
    expect(() => apply(machine, initial(machine).state, toChoice(machine.rcu, 1))).toThrow(
      EngineBug,
    );
  });
});
