import { EngineBug } from '../../lang';
import type { Edits } from './edit-files';
import type { TextEdit } from './what-if';

/** What each what-if changes in the shipped texts. Apart from `what-ifs.ts`, since only who compiles needs it. */
export function editsOf(id: string): Edits {
  const found = edits[id];
  if (found === undefined) throw new EngineBug(`no edits for ${id}`);
  return { id, edits: found };
}

const edits: Readonly<Record<string, readonly TextEdit[]>> = {
  'before-no-siglock': [
    { file: 'before.race', find: '    spin_lock_irq(&found->siglock);\n', replace: '' },
    { file: 'before.race', find: '    spin_unlock_irq(&found->siglock);\n', replace: '' },
    { file: 'before.race', find: '    spin_unlock_irq(&m->sighand->siglock);\n', replace: '' },
  ],
  'before-it-lock': [
    {
      file: 'before.race',
      find: '  print_timer(m, timer);\n',
      replace:
        '  spin_lock(&timer->it_lock);\n  print_timer(m, timer);\n  spin_unlock(&timer->it_lock);\n',
    },
  ],
  'after-no-rcu-lock': [
    {
      file: 'after.race',
      find: '  rcu_read_lock();\n  return seq_hlist_start_rcu(',
      replace: '  return seq_hlist_start_rcu(',
    },
    {
      file: 'after.race',
      find: '    m->task = NULL;\n    rcu_read_unlock();\n',
      replace: '    m->task = NULL;\n',
    },
  ],
  'after-free-now': [
    { file: 'lifetimes.race', find: 'kfree_rcu(timer);', replace: 'kfree(timer);' },
  ],
  'after-hlist-del': [
    {
      file: 'after.race',
      find: 'hlist_del_rcu(&timer->list);',
      replace: 'hlist_del(&timer->list);',
    },
  ],
  'after-hlist-del-init': [
    {
      file: 'after.race',
      find: 'hlist_del_rcu(&timer->list);',
      replace: 'hlist_del_init(&timer->list);',
    },
  ],
  'after-no-it-lock': [
    {
      file: 'after.race',
      find: '  spin_lock_irq(&timer->it_lock);\n  if (posixtimer_valid(timer)) print_timer',
      replace: '  if (posixtimer_valid(timer)) print_timer',
    },
    {
      file: 'after.race',
      find: '  else note skipped(timer);\n  spin_unlock_irq(&timer->it_lock);\n',
      replace: '  else note skipped(timer);\n',
    },
  ],
  'after-no-valid-check': [
    {
      file: 'after.race',
      find: '  if (posixtimer_valid(timer)) print_timer(m, timer);\n  else note skipped(timer);\n',
      replace: '  print_timer(m, timer);\n',
    },
  ],
  'after-irqs-on': [
    {
      file: 'after.race',
      find: 'spin_lock_irq(&timer->it_lock);\n  if (posixtimer_valid(timer)) print_timer',
      replace: 'spin_lock(&timer->it_lock);\n  if (posixtimer_valid(timer)) print_timer',
    },
    {
      file: 'after.race',
      find: 'else note skipped(timer);\n  spin_unlock_irq(',
      replace: 'else note skipped(timer);\n  spin_unlock(',
    },
  ],
  'after-no-task-ref': [
    { file: 'lifetimes.race', find: '  if (task) get_task_struct(task);\n', replace: '' },
    { file: 'after.race', find: '    put_task_struct(m->task);\n', replace: '' },
  ],
  'after-unbalanced-stop': [
    {
      file: 'after.race',
      find: '    m->task = NULL;\n    rcu_read_unlock();\n  }\n',
      replace: '    m->task = NULL;\n  }\n  rcu_read_unlock();\n',
    },
  ],
  'after-plain-add': [
    {
      file: 'after.race',
      find: 'hlist_add_head_rcu(&timer->list',
      replace: 'hlist_add_head(&timer->list',
    },
  ],
  'after-unlink-no-siglock': [
    {
      file: 'after.race',
      find: '  timer->it_signal_seq += 1;\n  spin_lock(&sighand.siglock);\n',
      replace: '  timer->it_signal_seq += 1;\n',
    },
    {
      file: 'after.race',
      find: '  hlist_del_rcu(&timer->list);\n  spin_unlock(&sighand.siglock);\n',
      replace: '  hlist_del_rcu(&timer->list);\n',
    },
  ],
  'after-saved-cursor': [
    {
      file: 'after.race',
      find: '  return seq_hlist_start_rcu(',
      replace: '  if (m->cursor) return m->cursor;\n  return seq_hlist_start_rcu(',
    },
    {
      file: 'after.race',
      find: '  note cursor(NULL);\n',
      replace: '  note cursor(NULL);\n  m->cursor = node;\n',
    },
  ],
};
