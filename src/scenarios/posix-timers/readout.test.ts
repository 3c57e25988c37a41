import { describe, expect, it } from 'vitest';
import { explore } from '../../checker';
import { compile, describeDiagnostic } from '../../lang';
import { createMachine } from '../../machine';
import type { Machine } from '../../machine';
import type { Path, TextEdit } from '.';
import { scenarioSources } from '.';
import { editFiles } from './edit-files';

/** A program of one's own on the shipped texts, with edits of those. */
function machineOf(path: Path, program: string, edits: readonly TextEdit[] = []): Machine {
  const shipped = scenarioSources('live', path)?.files ?? [];
  const { files } = editFiles(shipped, [{ id: 'any', edits }]);
  const text = `include "path.race";
    param timers = 2 in 1..4; param page_size = 4096 in 64..65536; param buckets = 4 in 1..16;
    const owner_nr = 1234; const reader_nr = 1;
    pool k_itimer[timers + 1];
    init { first_timers(timers); }
    ${program}`;
  const entry = 'own.race';
  const compiled = compile({ name: 'own', entry, files: [...files, { path: entry, text }] });
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(describeDiagnostic).join('\n'));
  return createMachine(compiled.program);
}

function messagesOf(machine: Machine): readonly string[] {
  const { complete, faults } = explore(machine);
  expect(complete).toBe(true);
  return [...new Set(faults.map(({ fault }) => fault.message))];
}

/** Reads all from the start, twice, and does something in between. */
const twice = (between: string, size = 4096): string =>
  `actor reader R on CPU0 {
     private m: seq_file;
     open_timers(&m, &tgid);
     m.size = ${size};
     let all = seq_read(&m, 4096);
     ${between}
     m.read_pos = 0;
     all = seq_read(&m, 4096);
   }`;

const paths: readonly Path[] = ['before', 'after'];
const file = (path: Path): string => `${path}.race`;

describe.each(paths)('a readout, %s', (path) => {
  const skipping: TextEdit = {
    file: 'record.race',
    find: '  ghost_printing(id);\n',
    replace: '  if (id == 1) return;\n  ghost_printing(id);\n',
  };

  it('has every timer that was on the list throughout', () => {
    expect(messagesOf(machineOf(path, twice('')))).toEqual([]);
    expect(messagesOf(machineOf(path, twice(''), [skipping]))).toEqual([
      'timer 1 was on the list throughout the fill and is missing',
    ]);
  });

  it('has one that was created before its first step, though the run began without', () => {
    const program = `actor reader R on CPU0 {
        private m: seq_file;
        open_timers(&m, &tgid);
        let all = seq_read(&m, 4096);
      }
      actor writer W on CPU1 {
        timer_create(CLOCK_MONOTONIC, SIGEV_ABSENT, 0, 0, NULL, TIMER_ANY_ID);
        timer_delete(2);
      }`;
    // The delete of timer 2 stores to the list head, so it takes timer 3 off as well.
    const stale: TextEdit =
      path === 'before'
        ? {
            file: 'hlist.race',
            find: '  if (first) WRITE_ONCE(first->pprev, &n->next);\n  WRITE_ONCE(h->first, n);\n',
            replace: '  WRITE_ONCE(h->first, n);\n',
          }
        : {
            file: 'hlist.race',
            find: '  ghost_linked(h);\n  if (first) WRITE_ONCE(first->pprev, &n->next);\n',
            replace: '  ghost_linked(h);\n',
          };
    expect(messagesOf(machineOf(path, program))).toEqual([]);
    expect(messagesOf(machineOf(path, program, [stale]))).toEqual([
      'timer 3 was on the list throughout the fill and is missing',
    ]);
  });

  it('need not have one that was deleted before, nor one that an index passes over', () => {
    const deleted = twice('timer_delete(1);').replace('let all', 'timer_delete(2); let all');
    expect(messagesOf(machineOf(path, deleted))).toEqual([]);
    const late = twice('').replaceAll('seq_read(&m, 4096)', 'seq_read(&m, 80)');
    expect(messagesOf(machineOf(path, late.replace('m.read_pos = 0;', '')))).toEqual([]);
  });

  it('has no timer whose delete had returned before', () => {
    const unlink = path === 'before' ? 'hlist_del(&timer->list);' : 'hlist_del_rcu(&timer->list);';
    const leaving: TextEdit[] = [
      {
        file: file(path),
        find: path === 'before' ? `  ${unlink}\n  WRITE_ONCE` : `  ${unlink}\n`,
        replace: path === 'before' ? '  WRITE_ONCE' : '',
      },
    ];
    if (path === 'after') {
      leaving.push({
        file: 'after.race',
        find: '  if (posixtimer_valid(timer)) print_timer(m, timer);\n  else note skipped(timer);\n',
        replace: '  print_timer(m, timer);\n',
      });
    }
    expect(messagesOf(machineOf(path, twice('timer_delete(1);')))).toEqual([]);
    expect(messagesOf(machineOf(path, twice('timer_delete(1);'), leaving))).toContain(
      'timer 1 is printed, but its delete had returned before the fill began',
    );
  });

  it('ends with a whole record, whatever fits', () => {
    const cutting: TextEdit = {
      file: 'seq-file.race',
      find: '      m->buf = slice(m->buf, 0, whole);\n',
      replace: '',
    };
    for (const size of [20, 64, 80, 100, 160])
      expect(messagesOf(machineOf(path, twice('', size)))).toEqual([]);
    expect(messagesOf(machineOf(path, twice('', 100), [cutting]))).toEqual([
      'the buffer ends inside a record',
    ]);
  });

  it('promises nothing while two readers are at it', { timeout: 60_000 }, () => {
    const read = (name: string): string =>
      `actor ${name} on ${name === 'first A' ? 'CPU0' : 'CPU1'} {
         private m: seq_file;
         open_timers(&m, &tgid);
         let all = seq_read(&m, 4096);
       }`;
    expect(messagesOf(machineOf(path, read('first A') + read('second B')))).toEqual([]);
  });
});

describe('edits that are harmless', () => {
  it('are safe: link first and valid then, unlink first and not valid then', () => {
    const edits: readonly TextEdit[] = [
      {
        file: 'after.race',
        find: '  WRITE_ONCE(timer->it_signal, &signal);\n  hlist_add_head_rcu(&timer->list, &signal.posix_timers);\n',
        replace:
          '  hlist_add_head_rcu(&timer->list, &signal.posix_timers);\n  WRITE_ONCE(timer->it_signal, &signal);\n',
      },
      {
        file: 'after.race',
        find: '  WRITE_ONCE(timer->it_signal, with_tag(timer->it_signal));\n  hlist_del_rcu(&timer->list);\n',
        replace:
          '  hlist_del_rcu(&timer->list);\n  WRITE_ONCE(timer->it_signal, with_tag(timer->it_signal));\n',
      },
    ];
    const create = `timer_create(CLOCK_MONOTONIC, SIGEV_ABSENT, 0, 0, NULL, TIMER_ANY_ID);`;
    const program = `${twice('')} actor writer W on CPU1 { timer_delete(2); ${create} }`;
    expect(messagesOf(machineOf('after', program, edits))).toEqual([]);
  }, 60_000);

  it('are safe: valid only once the locks are free, though somebody may delete it then', () => {
    const edits: readonly TextEdit[] = [
      {
        file: 'after.race',
        find: '  WRITE_ONCE(timer->it_signal, &signal);\n  hlist_add_head_rcu(&timer->list',
        replace: '  hlist_add_head_rcu(&timer->list',
      },
      {
        file: 'after.race',
        find: '  spin_unlock_irq(&timer->it_lock);\n  ghost_listed(id);\n',
        replace:
          '  spin_unlock_irq(&timer->it_lock);\n  WRITE_ONCE(timer->it_signal, &signal);\n  ghost_listed(id);\n',
      },
    ];
    const program = `actor reader R on CPU0 {
        private m: seq_file;
        open_timers(&m, &tgid);
        let all = seq_read(&m, 4096);
      }
      actor creator C on CPU1 { timer_create(CLOCK_MONOTONIC, SIGEV_ABSENT, 0, 0, NULL, TIMER_ANY_ID); }
      actor deleter D on CPU2 { timer_delete(2); }`;
    const ofNew = program.replace('timer_delete(2)', 'timer_delete(3)');
    for (const own of [[], edits])
      for (const text of [program, ofNew])
        expect(messagesOf(machineOf('after', text, own))).toEqual([]);
  }, 60_000);
});
