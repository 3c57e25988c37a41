import { describe, expect, it } from 'vitest';
import { decodeSchedule } from '../share';
import { printColumns, type Detail } from './columns';
import { completeFairly } from './complete';
import type { Run } from './model';
import { extendRunBy, replay } from './replay';
import { everyScenarioPath, scenarioMachine } from './testing/scenario-machine';

function runOf(id: string, path: 'before' | 'after', schedule: string): Run {
  const machine = scenarioMachine(id, path);
  const { ticks } = decodeSchedule(schedule);
  const turns = ticks.map(({ letter, variant }) => ({
    actor: machine.actors.findIndex((actor) => actor.letter === letter),
    variant,
  }));
  return replay(machine, turns);
}

const linesOf = (run: Run, detail: Detail): readonly string[] =>
  printColumns(run, { detail }).trimEnd().split('\n').slice(2);

it('has functions where they are called, and their lines inside', () => {
  expect(linesOf(runOf('live', 'after', 'R4'), 'statements')).toEqual([
    '  seq_read()',
    '    seq_fill()',
    '      timers_start()',
    '        get_pid_task()',
    '          rcu_read_lock();',
    '          let task = rcu_dereference(pid->task);',
    '          get_task_struct()',
    '            refcount_inc(&task->usage);',
    '          rcu_read_unlock();',
  ]);
  expect(linesOf(runOf('live', 'after', 'R4'), 'functions')).toEqual([
    '  seq_read()',
    '    seq_fill()',
    '      timers_start()',
    '        get_pid_task()',
    '          get_task_struct()',
  ]);
});

it('says again where it goes on after others', () => {
  expect(linesOf(runOf('live', 'after', 'RDR'), 'functions').slice(-1)).toEqual([
    '        ... get_pid_task()',
  ]);
  // One line of source, several accesses.
  const whole = linesOf(runOf('live', 'after', 'D3'), 'statements').at(-1) ?? '';
  const parted = linesOf(runOf('live', 'after', 'D3RD'), 'statements').at(-1) ?? '';
  expect(whole.trim()).toMatch(/^if \(READ_ONCE\(timer->it_signal\)/);
  expect(parted.trim()).toBe(`... ${whole.trim()}`);
});

it('has one row for waits that follow each other, in the function that waits', () => {
  const waits = linesOf(runOf('live', 'before', 'R9D16'), 'statements').slice(-1);
  expect(waits).toEqual([
    '                                 ... spins: siglock is held by CPU0, 5 ticks',
  ]);
});

it('has interrupts as they are written', () => {
  const rows = linesOf(runOf('irq', 'after', 'R19E8'), 'statements');
  const strike = rows.findIndex((row) => row.trim().startsWith('<Interrupt> '));
  expect(strike).toBeGreaterThan(0);
  const indentOf = (row = ''): number => /^ */.exec(row)?.[0].length ?? 0;
  expect(indentOf(rows[strike + 1])).toBe(indentOf(rows[strike]) + 2);
});

describe.each(everyScenarioPath)('$id, $path', ({ id, path }) => {
  const start = runOf(id, path, scenarioMachine(id, path).program.suggestion ?? '');
  const run = extendRunBy(start, completeFairly([start], 10_000).ticks);

  it('has only lines of its own source', () => {
    const source = run.machine.program.sources.flatMap(({ text }) =>
      text.split('\n').map((line) => line.trim().replace(/ \{$/, '')),
    );
    const code = linesOf(run, 'statements')
      .map((row) => row.trim().replace(/^\.\.\. /, ''))
      .filter((row) => row.endsWith(';'));
    expect(code.length).toBeGreaterThan(20);
    expect(code.filter((row) => !source.includes(row))).toEqual([]);
  });

  it('names the same functions with their lines and without', () => {
    const namesOf = (detail: Detail): ReadonlySet<string> =>
      new Set(
        linesOf(run, detail)
          .map((row) => row.trim().replace(/^\.\.\. /, ''))
          .filter((row) => /^\w+\(\)$/.test(row)),
      );
    expect(namesOf('functions')).toEqual(namesOf('statements'));
  });
});
