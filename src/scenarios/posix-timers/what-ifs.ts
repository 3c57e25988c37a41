import type { Path } from './race-file';
import type { WhatIf } from './what-if';

/** The rules that keep the readout safe, each broken, and two that need not be kept. */
export const whatIfs: readonly WhatIf[] = [
  {
    id: 'before-no-siglock',
    title: 'drop siglock',
    group: 'reader',
    sentence: 'The reader walks the list without siglock, interrupts on.',
    path: 'before',
    scenario: 'live',
    expects: {
      verdict: 'race',
      faults: ['poison-followed', 'use-after-free'],
      structs: ['k_itimer'],
    },
  },
  {
    id: 'before-it-lock',
    title: 'take it_lock under siglock',
    group: 'reader',
    sentence: 'The reader takes the lock of each timer it shows, while it holds siglock.',
    path: 'before',
    scenario: 'live',
    expects: { verdict: 'race', faults: ['deadlock'] },
  },
  {
    id: 'after-no-rcu-lock',
    title: 'drop rcu_read_lock',
    group: 'reader',
    sentence: 'The reader walks the list outside of any RCU section.',
    path: 'after',
    scenario: 'live',
    expects: { verdict: 'race', faults: ['use-after-free'], structs: ['k_itimer'] },
  },
  {
    id: 'after-free-now',
    title: 'free at once, not kfree_rcu',
    group: 'writers',
    sentence: 'The last reference frees the timer at once instead of after a grace period.',
    path: 'after',
    scenario: 'live',
    expects: { verdict: 'race', faults: ['use-after-free'], structs: ['k_itimer'] },
  },
  {
    id: 'after-hlist-del',
    title: 'hlist_del, not hlist_del_rcu',
    group: 'writers',
    sentence: 'The delete poisons the next pointer of the timer that it takes off the list.',
    path: 'after',
    scenario: 'live',
    expects: { verdict: 'race', faults: ['poison-followed'] },
  },
  {
    id: 'after-hlist-del-init',
    title: 'hlist_del_init',
    group: 'writers',
    sentence: 'The delete clears the next pointer of the timer that it takes off the list.',
    path: 'after',
    scenario: 'live',
    parameters: { timers: 2 },
    // A reader that stands on timer 2 believes that the list ends there: timer 1 is missing.
    expects: { verdict: 'race', faults: ['assertion'] },
  },
  {
    id: 'after-no-it-lock',
    title: 'drop it_lock, keep the check',
    group: 'reader',
    sentence: 'The reader looks whether a timer is valid and prints it without its lock.',
    path: 'after',
    scenario: 'last-pid',
    expects: { verdict: 'race', faults: ['use-after-free'], structs: ['pid'] },
  },
  {
    id: 'after-no-valid-check',
    title: 'drop the validity check',
    group: 'reader',
    sentence: 'The reader takes the lock of a timer but does not look whether it is valid.',
    path: 'after',
    scenario: 'last-pid',
    expects: { verdict: 'race', faults: ['use-after-free'], structs: ['pid'] },
  },
  {
    id: 'after-irqs-on',
    title: 'it_lock with interrupts on',
    group: 'reader',
    sentence: 'The reader takes the lock of a timer with interrupts left on.',
    path: 'after',
    scenario: 'irq',
    expects: { verdict: 'race', faults: ['deadlock'] },
  },
  {
    id: 'after-no-task-ref',
    title: 'take no task reference',
    group: 'reader',
    sentence: 'The lookup of the process takes no reference on the task, and stop drops none.',
    path: 'after',
    scenario: 'exit',
    expects: {
      verdict: 'race',
      faults: ['use-after-free'],
      structs: ['task_struct', 'signal_struct'],
    },
  },
  {
    id: 'after-unbalanced-stop',
    title: 'stop always leaves RCU',
    group: 'reader',
    sentence: 'Stop leaves the RCU section even when start found no task and entered none.',
    path: 'after',
    scenario: 'exit',
    expects: { verdict: 'race', faults: ['unbalanced'] },
  },
  {
    id: 'after-plain-add',
    title: 'plain hlist_add_head',
    group: 'writers',
    sentence: 'The create links a timer with stores that a weak memory model may reorder.',
    path: 'after',
    scenario: 'live',
    parameters: { timers: 2 },
    // Here loads and stores keep their order.
    expects: { verdict: 'safe' },
  },
  {
    id: 'after-unlink-no-siglock',
    title: 'unlink without siglock',
    group: 'writers',
    sentence: 'The delete takes a timer off the list of the process without siglock.',
    path: 'after',
    scenario: 'live',
    // The creator touches the first timer only, so that is the one to delete.
    parameters: { timers: 2 },
    // Freed under the creator, or the new timer is lost from the list, which is the shorter way.
    expects: {
      verdict: 'race',
      faults: ['use-after-free', 'assertion'],
      structs: ['k_itimer'],
    },
  },
  {
    id: 'after-saved-cursor',
    title: 'keep the node across fills',
    group: 'reader',
    sentence: 'The reader keeps its place in the list as a pointer from one fill to the next.',
    path: 'after',
    scenario: 'two-fills',
    // The first fill ends at the oldest timer.
    parameters: { victim: 1, reads: 2 },
    expects: { verdict: 'race', faults: ['use-after-free'], structs: ['k_itimer'] },
  },
];

/** Those of `ids` that edit the code of `path`, in the order in which they are listed. */
export function whatIfsOf(path: Path, ids: readonly string[]): readonly WhatIf[] {
  return whatIfs.filter((one) => one.path === path && ids.includes(one.id));
}

/** Two what-ifs that cannot be on together; `why` says it without a full stop. */
export type RefusedPair = readonly [first: string, second: string, why: string];

/** Two that change the same lines have no meaning together. All other pairs of a path combine. */
export const refusedPairs: readonly RefusedPair[] = [
  [
    'after-hlist-del',
    'after-hlist-del-init',
    'a timer is taken off the list in one way or in the other',
  ],
  ['after-no-it-lock', 'after-irqs-on', 'the lock is not taken, or it is taken with interrupts on'],
  [
    'after-no-rcu-lock',
    'after-unbalanced-stop',
    'stop never leaves an RCU section, or it always does',
  ],
];

/** Why these what-ifs cannot be applied together, or at all; undefined when they can. */
export function combinationProblem(ids: readonly string[]): string | undefined {
  const unknown = ids.find((id) => !whatIfs.some((whatIf) => whatIf.id === id));
  if (unknown !== undefined) return `no what-if "${unknown}"`;
  const refused = refusedPairOf(ids);
  return refused && `${refused[0]} and ${refused[1]} do not combine: ${refused[2]}`;
}

/** The first pair of these that cannot be on together. */
export function refusedPairOf(ids: readonly string[]): RefusedPair | undefined {
  return refusedPairs.find(([first, second]) => ids.includes(first) && ids.includes(second));
}
