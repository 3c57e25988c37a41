import { describe, expect, it } from 'vitest';
import { callChain, startRun, extendRun } from '../../trace';
import { scenarioMachine } from '../../trace/testing/scenario-machine';
import type { Path } from '.';

/** The ticks of an actor that runs alone, by the function that each of them is in. */
function ticksByFunction(id: string, path: Path, letter: string): ReadonlyMap<string, number> {
  const machine = scenarioMachine(id, path);
  const actor = machine.actors.findIndex((one) => one.letter === letter);
  const ticks = new Map<string, number>();
  for (let run = extendRun(startRun(machine), { actor, variant: 0 }); ;) {
    const last = run.ticks.at(-1);
    if (last?.choice === undefined) return ticks;
    const origin = last.events[0]?.origin;
    const [frame] = origin === undefined ? [] : callChain(machine, actor, origin);
    const name = frame?.function ?? '';
    ticks.set(name, (ticks.get(name) ?? 0) + 1);
    run = extendRun(run, { actor, variant: 0 });
  }
}

const sum = (numbers: Iterable<number>): number =>
  [...numbers].reduce((total, number) => total + number, 0);

/** Each function whose cost differs: its ticks before and after. */
type Differences = Readonly<Record<string, readonly [before: number, after: number]>>;

const rows: readonly (readonly [
  what: string,
  scenario: string,
  letter: string,
  total: readonly [before: number, after: number],
  differences: Differences,
])[] = [
  [
    'timer_create',
    'live',
    'C',
    [29, 32],
    {
      // Before: the lock's two edges, the id read and moved on, it_id. After: the id in one read and one
      // cmpxchg; under the bucket's lock it_id, and it_signal as well.
      posix_timer_add: [5, 2],
      posix_timer_add_at: [0, 4],
      // The list of the process, store for store the same number; after: it and the hash use the same one.
      hlist_add_head: [5, 0],
      hlist_add_head_rcu: [4, 9],
      // After: it_lock around siglock. Interrupts go off and on once in both.
      timer_create: [6, 8],
    },
  ],
  [
    'timer_delete',
    'live',
    'D',
    [32, 32],
    {
      // After: valid or not is a bit, so it_signal is read before it is stored. Interrupts go on here in both.
      timer_delete: [7, 2],
      posix_timer_delete: [0, 6],
      // After: next is not poisoned. The hash uses hlist_del_rcu on both.
      hlist_del: [2, 0],
      hlist_del_rcu: [1, 2],
    },
  ],
  [
    'exit_itimers, two timers',
    'exit',
    'X',
    [62, 66],
    {
      // After, for each timer: siglock's two edges and the read of it_signal more, one poison less. Interrupts
      // go off and on three times in both.
      exit_itimers: [24, 18],
      posix_timer_delete: [0, 12],
      hlist_del: [4, 0],
      hlist_del_rcu: [2, 4],
    },
  ],
  [
    'one read, three timers',
    'live',
    'R',
    [40, 49],
    {
      // Before: the RCU section, sighand twice, interrupts off, siglock.
      lock_task_sighand: [6, 0],
      // After: enters the RCU section.
      timers_start: [1, 2],
      // Before: lets go of siglock, interrupts on. After: leaves the RCU section.
      timers_stop: [2, 1],
      seq_hlist_start: [1, 0],
      seq_hlist_start_rcu: [0, 1],
      // After, for each timer: interrupts off and on, it_lock's two edges, and valid or not.
      show_timer: [0, 12],
      posixtimer_valid: [0, 3],
    },
  ],
];

describe('equal work costs equal ticks', () => {
  it.each(rows)('%s alone', (_, scenario, letter, total, differences) => {
    const before = ticksByFunction(scenario, 'before', letter);
    const after = ticksByFunction(scenario, 'after', letter);
    const names = new Set([...before.keys(), ...after.keys()]);
    const found = [...names]
      .map((name) => [name, [before.get(name) ?? 0, after.get(name) ?? 0]] as const)
      .filter(([, [left, right]]) => left !== right);
    expect(Object.fromEntries(found)).toEqual(differences);
    expect([sum(before.values()), sum(after.values())]).toEqual(total);
  });
});
