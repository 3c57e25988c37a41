import type { FaultKind } from '../../../machine';
import type { Path } from '..';

/** One change of the text: `from` must stand in `file` exactly once. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What the search must say of an edited program: a fault of one of these kinds, about an object of one
 * of these structs; or no fault, and among the readouts these, as ids.
 */
export type Verdict =
  | { readonly faults: readonly FaultKind[]; readonly structs?: readonly string[] }
  | { readonly readouts: readonly string[] };

export interface Mutation {
  readonly id: string;
  readonly scenario: string;
  readonly path: Path;
  /** Where the defaults do not show it, or not soon. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly edits: readonly Edit[];
  readonly verdict: Verdict;
}

/** The kernel with one of its rules broken, on the scenario where that shows. */
export const mutations: readonly Mutation[] = [
  {
    id: 'before-no-siglock',
    scenario: 'live',
    path: 'before',
    edits: [
      { file: 'before.race', from: 'spin_lock_irq(&found->siglock);', to: '' },
      { file: 'before.race', from: 'spin_unlock_irq(&found->siglock);', to: '' },
      { file: 'before.race', from: 'spin_unlock_irq(&m->sighand->siglock);', to: '' },
    ],
    verdict: { faults: ['poison-followed', 'use-after-free'], structs: ['k_itimer'] },
  },
  {
    id: 'after-no-rcu-lock',
    scenario: 'live',
    path: 'after',
    edits: [
      {
        file: 'after.race',
        from: 'rcu_read_lock();\n  return seq_hlist',
        to: 'return seq_hlist',
      },
      {
        file: 'after.race',
        from: 'm->task = NULL;\n    rcu_read_unlock();',
        to: 'm->task = NULL;',
      },
    ],
    verdict: { faults: ['use-after-free'], structs: ['k_itimer'] },
  },
  {
    id: 'after-free-now',
    scenario: 'live',
    path: 'after',
    edits: [{ file: 'lifetimes.race', from: 'kfree_rcu(timer);', to: 'kfree(timer);' }],
    verdict: { faults: ['use-after-free'], structs: ['k_itimer'] },
  },
  {
    id: 'after-hlist-del',
    scenario: 'live',
    path: 'after',
    edits: [
      { file: 'after.race', from: 'hlist_del_rcu(&timer->list);', to: 'hlist_del(&timer->list);' },
    ],
    verdict: { faults: ['poison-followed'] },
  },
  {
    id: 'after-no-it-lock',
    scenario: 'last-pid',
    path: 'after',
    edits: [
      { file: 'after.race', from: 'spin_lock_irq(&timer->it_lock);\n  if', to: 'if' },
      {
        file: 'after.race',
        from: 'else note skipped(timer);\n  spin_unlock_irq(&timer->it_lock);',
        to: 'else note skipped(timer);',
      },
    ],
    verdict: { faults: ['use-after-free'], structs: ['pid'] },
  },
  {
    id: 'after-no-valid-check',
    scenario: 'last-pid',
    path: 'after',
    edits: [
      {
        file: 'after.race',
        from: 'if (posixtimer_valid(timer)) print_timer(m, timer);\n  else note skipped(timer);',
        to: 'print_timer(m, timer);',
      },
    ],
    verdict: { faults: ['use-after-free'], structs: ['pid'] },
  },
  {
    id: 'after-irqs-on',
    scenario: 'irq',
    path: 'after',
    edits: [
      {
        file: 'after.race',
        from: 'spin_lock_irq(&timer->it_lock);\n  if',
        to: 'spin_lock(&timer->it_lock);\n  if',
      },
      {
        file: 'after.race',
        from: 'else note skipped(timer);\n  spin_unlock_irq(',
        to: 'else note skipped(timer);\n  spin_unlock(',
      },
    ],
    verdict: { faults: ['deadlock'] },
  },
  {
    id: 'before-it-lock',
    scenario: 'live',
    path: 'before',
    edits: [
      {
        file: 'before.race',
        from: 'print_timer(m, timer);',
        to: 'spin_lock(&timer->it_lock);\n  print_timer(m, timer);\n  spin_unlock(&timer->it_lock);',
      },
    ],
    verdict: { faults: ['deadlock'] },
  },
  {
    id: 'after-no-task-ref',
    scenario: 'exit',
    path: 'after',
    edits: [
      { file: 'lifetimes.race', from: 'if (task) get_task_struct(task);\n', to: '' },
      { file: 'after.race', from: 'put_task_struct(m->task);\n', to: '' },
    ],
    verdict: { faults: ['use-after-free'], structs: ['task_struct', 'signal_struct'] },
  },
  {
    id: 'after-unbalanced-stop',
    scenario: 'exit',
    path: 'after',
    edits: [
      {
        file: 'after.race',
        from: 'm->task = NULL;\n    rcu_read_unlock();\n  }',
        to: 'm->task = NULL;\n  }\n  rcu_read_unlock();',
      },
    ],
    verdict: { faults: ['unbalanced'] },
  },
  {
    id: 'after-plain-add',
    scenario: 'live',
    path: 'after',
    parameters: { timers: 2 },
    edits: [
      {
        file: 'after.race',
        from: 'hlist_add_head_rcu(&timer->list',
        to: 'hlist_add_head(&timer->list',
      },
    ],
    // Safe while loads and stores keep their order.
    verdict: { readouts: [] },
  },
  {
    id: 'after-unlink-no-siglock',
    scenario: 'live',
    path: 'after',
    // The creator touches the first timer only, so that is the one to delete.
    parameters: { timers: 2 },
    edits: [
      {
        file: 'after.race',
        from: 'it_signal_seq += 1;\n  spin_lock(&sighand.siglock);',
        to: 'it_signal_seq += 1;',
      },
      {
        file: 'after.race',
        from: 'hlist_del_rcu(&timer->list);\n  spin_unlock(&sighand.siglock);',
        to: 'hlist_del_rcu(&timer->list);',
      },
    ],
    verdict: { faults: ['use-after-free'], structs: ['k_itimer'] },
  },
  {
    id: 'after-saved-cursor',
    scenario: 'two-fills',
    path: 'after',
    // The first fill ends at the oldest timer.
    parameters: { victim: 1, reads: 2 },
    edits: [
      {
        file: 'after.race',
        from: 'return seq_hlist_start_rcu(',
        to: 'if (m->cursor) return m->cursor;\n  return seq_hlist_start_rcu(',
      },
      {
        file: 'after.race',
        from: 'note cursor(NULL);',
        to: 'note cursor(NULL);\n  m->cursor = node;',
      },
    ],
    verdict: { faults: ['use-after-free'], structs: ['k_itimer'] },
  },
  {
    id: 'after-hlist-del-init',
    scenario: 'live',
    path: 'after',
    parameters: { timers: 2 },
    edits: [
      {
        file: 'after.race',
        from: 'hlist_del_rcu(&timer->list);',
        to: 'hlist_del_init(&timer->list);',
      },
    ],
    // Timer 1 lived throughout and is missing.
    verdict: { readouts: ['2'] },
  },
];
