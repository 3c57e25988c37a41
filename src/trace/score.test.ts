import { describe, expect, it } from 'vitest';
import { machineOf } from '../machine/testing/compile-text';
import { faultHeading } from './fault-words';
import { replay } from './replay';
import { scoreOf } from './score';

const program = `
struct thing as "thing {id}" { id: int; }
pool thing[1];
var head: *thing;
var lock: spinlock;
init { let t = kzalloc(thing); t->id = 1; head = t; }
actor reader R on CPU0 {
  rcu_read_lock();
  let t = READ_ONCE(head);
  if (t) { let id = READ_ONCE(t->id); }
  rcu_read_unlock();
}
actor idle I on CPU2 { let t = READ_ONCE(head); }
actor writer W on CPU1 {
  spin_lock_irq(&lock);
  let t = head;
  WRITE_ONCE(head, NULL);
  spin_unlock_irq(&lock);
  kfree(t);
}
show lock lock as "lock";
`;

/** The run of a schedule by letters. */
function run(letters: string) {
  const machine = machineOf(program);
  const actorOf = (letter: string): number =>
    machine.actors.findIndex((actor) => actor.letter === letter);
  return replay(
    machine,
    Array.from(letters, (letter) => ({ actor: actorOf(letter), variant: 0 })),
  );
}

describe('a score', () => {
  it('has what each actor did and held, the fault, and the life of what it is about', () => {
    const score = scoreOf(run('RRWWWWWR'));
    expect(score.ticks).toBe(8);
    expect(score.fault).toEqual({ tick: 8, actors: [0] });
    expect(score.lanes.map(({ name }) => name)).toEqual(['CPU0', 'CPU1']);
    const [reader, writer] = score.lanes;
    expect(reader?.steps).toEqual([
      { tick: 1, mark: 'rcu' },
      { tick: 2, mark: 'load' },
      { tick: 8, mark: 'fault' },
    ]);
    expect(reader?.sections).toEqual([{ from: 1, to: 8, isOpen: true }]);
    expect(writer?.steps.map(({ mark }) => mark)).toEqual([
      'lock',
      'load',
      'store',
      'lock',
      'store',
    ]);
    expect(writer?.locks).toEqual([{ from: 3, to: 6, isOpen: false, isContended: true }]);
    // Nobody here can tell when they go off, so they do at the start.
    expect(writer?.interruptsOff).toEqual([{ from: 0, to: 6, isOpen: false }]);
    expect(score.object?.name).toBe('thing 1');
    expect(score.object?.spans.at(-1)).toMatchObject({ phase: 'freed', from: 7 });
  });

  it('leaves out who had no tick, and has neither fault nor object where all is well', () => {
    const score = scoreOf(run('I'));
    expect(score.lanes.map(({ name }) => name)).toEqual(['CPU2']);
    expect(score).toMatchObject({ ticks: 1, fault: undefined, object: undefined });
  });
});

describe('the heading of a fault', () => {
  it.each([
    ['use-after-free', 'timer 2', 'Use after free of timer 2'],
    ['uninitialised-read', 'timer 2', 'Uninitialised memory read: timer 2'],
    ['deadlock', undefined, 'Deadlock'],
  ] as const)('%s of %s', (kind, object, heading) => {
    expect(faultHeading(kind, object)).toBe(heading);
  });
});
