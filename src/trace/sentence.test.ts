import { describe, expect, it } from 'vitest';
import { addressOfWord, compile, describeDiagnostic } from '../lang';
import { createMachine } from '../machine';
import { createProgramMachine } from '../claims/program-machine';
import { scenarioSources, walks } from '../scenarios/posix-timers';
import { decodeSchedule, toActorTicks } from '../share';
import { changeWords } from './change-words';
import { faultReport } from './fault-report';
import { ledger } from './ledger';
import { reachable } from './reach';
import { replay, stateAt } from './replay';
import { sentenceOf } from './sentence';
import type { Run } from './model';
import { machineOf } from '../machine/testing/compile-text';
import { give, runUntil, scenarioMachine } from './testing/scenario-machine';
import { placeName } from './place-name';
import { sceneAt } from './scene';
import { plainText } from './words';

const last = (run: Run): string => sentenceOf(run, run.ticks.length).text;
const start = (path: 'before' | 'after'): Run => replay(scenarioMachine('live', path), []);
const takes = (lock: string) => (event: { kind: string; address?: number }, run: Run) =>
  event.kind === 'lock' &&
  plainText(placeName(sceneAt(run, run.ticks.length), event.address ?? 0)) === lock;
const stands = (run: Run, name: string): boolean => {
  const scene = sceneAt(run, run.ticks.length);
  const note = run.ticks
    .at(-1)
    ?.events.find((event) => event.kind === 'note' && event.name === 'cursor');
  if (note?.kind !== 'note') return false;
  return run.machine.program.objects.some(
    (object) =>
      addressOfWord(object.word) === note.values[0] && scene.nameOf(object.index) === name,
  );
};
/** Reader on timer 2, on the after path. */
const onTimer2 = (): Run => runUntil(start('after'), 'R', (_, run) => stands(run, 'timer 2'));
const isUnlinked = (_: unknown, run: Run): boolean =>
  reachable(run.machine, stateAt(run, run.ticks.length), 0).length === 2;

describe('the sentences of the design', () => {
  it('1: the lock is taken', () => {
    const run = runUntil(start('before'), 'R', takes('siglock'));
    expect(last(run)).toBe(
      'CPU0 takes siglock, interrupts off. Nobody else can take it before CPU0 lets go.',
    );
  });

  it('2 and 3: others want it', () => {
    let run = runUntil(start('before'), 'R', takes('siglock'));
    run = give(run, 'C', 80);
    const burnt = run.ticks.filter(({ wait }) => wait !== undefined).length;
    expect(last(run)).toBe(
      `CPU2 cannot go on: siglock is held by CPU0. It has burnt ${String(burnt)} ticks.`,
    );
    run = give(run, 'D', 80);
    run = runUntil(run, 'R', ({ kind }) => kind === 'unlock');
    expect(last(run)).toBe(
      'CPU0 lets go of siglock. CPU1 and CPU2 both want it; the next tick decides.',
    );
  });

  it('4: a node is prepared', () => {
    const run = runUntil(start('after'), 'C', (event, now) => {
      const scene = sceneAt(now, now.ticks.length);
      return (
        event.kind === 'store' && plainText(placeName(scene, event.address)) === 'next of timer 4'
      );
    });
    expect(last(run)).toBe(
      "CPU2 sets timer 4's next to timer 3. Nothing on the list points to timer 4 yet, so no reader can meet it.",
    );
  });

  it('5 and 6: a node goes to RCU under the reader', () => {
    let run = runUntil(onTimer2(), 'D', isUnlinked);
    expect(last(run)).toBe(
      'CPU1 unlinks timer 2; CPU0 still stands on it. It may not be freed before CPU0 leaves its RCU section.',
    );
    run = runUntil(run, 'D', ({ kind }) => kind === 'queue');
    expect(last(run)).toBe(
      'CPU1 hands timer 2 to RCU and is done. The memory stays until a grace period has passed.',
    );
  });

  it('7, 8 and 9: the grace period waits for the reader', () => {
    let run = runUntil(onTimer2(), 'D', ({ kind }) => kind === 'queue');
    run = give(run, 'G');
    expect(last(run)).toBe(
      'Grace period 1 begins. CPU1 and CPU2 are outside already, so it waits for CPU0 alone.',
    );
    run = give(run, 'G', 3);
    expect(last(run)).toBe(
      'Grace period 1 cannot end: CPU0 is still inside. It has waited 3 ticks.',
    );
    run = runUntil(run, 'R', (event) => event.kind === 'note' && event.name === 'skipped');
    expect(last(run)).toBe(
      'CPU0 finds timer 2 not valid and prints nothing for it. Its next still leads to timer 1.',
    );
    run = runUntil(run, 'R', (event) => event.kind === 'quiescent');
    expect(last(run)).toBe('CPU0 leaves its RCU section: nobody holds grace period 1 up any more.');
    run = give(run, 'G');
    expect(last(run)).toBe('Grace period 1 ends. Timer 2 may be freed now.');
    run = give(run, 'G');
    expect(last(run)).toBe('RCU frees timer 2. Its memory can be used again.');
  });

  it('10: use after free, with its report', () => {
    const sources = scenarioSources('live', 'after');
    const files = (sources?.files ?? []).map(({ path, text }) => ({
      path,
      text: text.replace('kfree_rcu(timer)', 'kfree(timer)'),
    }));
    const result = compile({ name: 'free at once', entry: sources?.entry ?? '', files });
    if (!result.ok) throw new Error(result.diagnostics.map(describeDiagnostic).join('\n'));
    let run = runUntil(replay(createMachine(result.program), []), 'R', (_, now) =>
      stands(now, 'timer 2'),
    );
    run = runUntil(run, 'D', ({ kind }) => kind === 'free');
    expect(last(run)).toBe('CPU1 frees timer 2 and is done. CPU0 still stands on it.');
    run = give(run, 'C', 8);
    run = give(run, 'R');
    expect(last(run)).toBe('Use after free. CPU0 locks timer 2, which CPU1 freed 9 ticks ago.');
    const report = faultReport(run)?.lines.join('\n') ?? '';
    expect(report).toMatch(
      /^simulated BUG: use-after-free in show_timer\ntouches freed memory: timer 2's it_lock\nby reader\/CPU0 at tick \d+\n show_timer +after.race:\d+\n/,
    );
    expect(report).toMatch(
      /\nAllocated by the init block before tick 1\nFreed by deleter\/CPU1 at tick \d+\n posixtimer_putref +lifetimes.race:\d+/,
    );
    run = give(run, 'D');
    expect(last(run)).toBe('This pane stopped at its fault, so the tick passes by.');
  });
});

/** The sentence of the last of these ticks, in a program of the test's own. */
function lastOf(text: string, ...letters: readonly string[]): string {
  const run = letters.reduce((now, letter) => give(now, letter), replay(machineOf(text), []));
  return last(run);
}

describe('what goes on meanwhile is said with the step', () => {
  it('who spins for a lock that the reader still holds, and for how long', () => {
    let run = runUntil(start('before'), 'R', (_, now) => stands(now, 'timer 3'));
    run = give(run, 'D', 27);
    run = give(run, 'C', 31);
    run = runUntil(run, 'R', (_, now) => stands(now, 'timer 2'));
    const burnt = run.ticks.filter(({ wait }) => wait?.kind === 'lock').length;
    expect(last(run)).toBe(
      `CPU0 steps on to timer 2. It still holds siglock with interrupts off, so CPU1 and CPU2 have burnt ${String(burnt)} ticks.`,
    );
  });

  it('what the reader is at when somebody has unlinked it', () => {
    let run = runUntil(onTimer2(), 'D', ({ kind }) => kind === 'queue');
    run = runUntil(run, 'R', ({ kind }) => kind === 'lock');
    expect(last(run)).toBe(
      'CPU0 locks timer 2, which CPU1 has unlinked. It may not be freed before CPU0 leaves its RCU section.',
    );
  });

  it('whom a grace period waits for, and with it a free', () => {
    let run = runUntil(onTimer2(), 'D', ({ kind }) => kind === 'queue');
    run = give(run, 'G');
    run = runUntil(run, 'R', (_, now) => stands(now, 'timer 1'));
    expect(last(run)).toBe(
      'CPU0 steps on to timer 1. Grace period 1 waits for CPU0, so timer 2 is not freed yet.',
    );
  });

  it('who can see a new object, and who can find it before it is valid', () => {
    let run = runUntil(start('after'), 'C', ({ kind }) => kind === 'update');
    expect(last(run)).toBe(
      "CPU2 sets a new timer's rcuref to 1. Nothing in memory points to it yet, so only CPU2 can see it.",
    );
    run = runUntil(run, 'C', (_, now) => / puts /.test(last(now)));
    expect(last(run)).toBe(
      'CPU2 puts timer 4 into hash bucket 0. It can be looked up from now on, but is not valid.',
    );
  });

  it('what is left of the links of a node that is off the list', () => {
    const run = runUntil(onTimer2(), 'D', (_, now) => /pprev to LIST_POISON2/.test(last(now)));
    expect(last(run)).toBe(
      "CPU1 sets timer 2's pprev to LIST_POISON2. Timer 2's next still leads to timer 1, so CPU0 can go on from there.",
    );
  });

  it('how long interrupts were off, as the ledger counts', () => {
    const run = runUntil(start('after'), 'C', ({ kind }) => kind === 'interrupts-on');
    const own = ledger(run, run.ticks.length).byActor.find(
      ({ actor }) => run.machine.actors[actor]?.letter === 'C',
    );
    expect(last(run)).toContain(`They were off for ${String(own?.interruptsOff.longest)} ticks.`);
  });
});

/** What each tick of a schedule says, as in links, with the one what-if. */
function saidOf(scenario: string, path: 'before' | 'after', whatIf: string, schedule: string) {
  const machine = createProgramMachine({ scenario, path, parameters: {}, whatIfs: [whatIf] });
  const run = replay(machine, toActorTicks(machine, decodeSchedule(schedule).ticks));
  return run.ticks.map(({ index }) => ({
    said: sentenceOf(run, index).text,
    changed: plainText(changeWords(run, index)),
  }));
}

describe('what is said of poison, of a list cut short and of freed memory', () => {
  it('a walk that goes into poison has not ended, and no field is mistaken for the other poison', () => {
    const [, before, fault] = saidOf('live', 'before', 'before-no-siglock', 'R25D17R2').slice(-3);
    expect(before?.said).toBe(
      'CPU0 reads next of timer 2: LIST_POISON1. The way on leads into poison.',
    );
    expect(fault?.said).toBe('List poison followed. CPU0 reads what list poison points to.');
  });

  it('a node whose next becomes NULL under a reader ends its list', () => {
    const said = saidOf('live', 'after', 'after-hlist-del-init', 'R20D30').map((one) => one.said);
    expect(said).toContain(
      "CPU1 sets timer 2's next to NULL. To CPU0, which still stands on it, the list ends here now.",
    );
  });

  it('a fault in what goes by its own name says what was freed', () => {
    const { schedule } = walks
      .flatMap(({ legs }) => legs)
      .find(({ whatIfs }) => whatIfs.includes('after-no-task-ref')) ?? { schedule: '' };
    expect(saidOf('exit', 'after', 'after-no-task-ref', schedule).at(-1)?.said).toMatch(
      /^Use after free\. CPU0 reads the list head in signal, which RCU freed \d+ ticks? ago\.$/,
    );
  });

  it('objects whose grace period ends are apart, and one that begins changes nothing of theirs', () => {
    const said = saidOf('exit', 'after', 'after-no-task-ref', 'X99W30G2').map((one) => one.changed);
    expect(said.at(-2)).toBe('');
    expect(said.at(-1)).toMatch(
      /^the process: ready to be freed, was waiting for grace period 1; sighand: ready/,
    );
  });
});

describe('what is said is so', () => {
  it('an actor that a grace period waits for already enters a section', () => {
    const text = `struct box { value: int; } pool box[1]; var head: *box; var x: int;
      init { head = kzalloc(box); }
      actor a A on CPU0 { local_irq_disable(); rcu_read_lock(); x = 1; rcu_read_unlock(); local_irq_enable(); }
      actor b B on CPU1 { let b = head; head = NULL; kfree_rcu(b); }`;
    expect(lastOf(text, 'B', 'B', 'B', 'A', 'G', 'A')).toBe(
      'CPU0 enters an RCU section. Grace period 1 waits for CPU0 already, so it waits for this too.',
    );
    expect(lastOf(text, 'B', 'B', 'B', 'A', 'G', 'A', 'A', 'A')).toBe(
      'CPU0 leaves its RCU section: with interrupts off it still holds grace period 1 up.',
    );
    expect(lastOf(text, 'B', 'B', 'B', 'A', 'G', 'A', 'A', 'A', 'A')).toBe(
      'CPU0 turns interrupts on and is done: nobody holds grace period 1 up any more.',
    );
    expect(lastOf(text, 'B', 'B', 'B', 'G', 'A', 'A')).toBe(
      'CPU0 enters an RCU section. Grace period 1 began before, so it does not wait for this.',
    );
  });

  it('a walk that stops because the user has enough has not come to the end', () => {
    const machine = scenarioMachine('live', 'after', { page_size: 64 });
    const run = runUntil(replay(machine, []), 'R', (_, now) => /The walk|the walk/.test(last(now)));
    expect(last(run)).toBe(
      'CPU0 reads next of timer 3: timer 2. The buffer has all that the user asked for, so the walk ends before timer 2.',
    );
  });

  it('done after a value is a sentence of its own', () => {
    expect(lastOf('var x: int; actor a A on CPU0 { let v = x; }', 'A')).toBe(
      'CPU0 reads x: 0. It is done.',
    );
  });

  it('an assertion that fails is quoted, not told', () => {
    const text = 'var x: int; actor a A on CPU0 { let v = x; assert(v == 3, "x is three"); }';
    expect(lastOf(text, 'A')).toBe('Assertion failed. CPU0 stops at its assertion "x is three".');
  });

  it('a store through NULL names no place', () => {
    const text =
      'struct box { value: int; } var head: *box; actor a A on CPU0 { let b = head; b->value = 1; }';
    expect(lastOf(text, 'A', 'A')).toBe('NULL followed. CPU0 writes 1 to what NULL points to.');
  });
});
