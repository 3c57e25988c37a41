import { describe, expect, it } from 'vitest';
import { machineOf } from '../../machine/testing/compile-text';
import { replay } from '../replay';
import { faultTick } from '../fault-of';
import { cpuLanes, type CpuLane } from './cpu-lane';
import { markName } from './mark-name';
import { lowerBound, search, type Range } from './range';
import type { Mark } from './mark';
import type { Span } from './span';

const program = `
struct thing as "thing {id}" { id: int; }
pool thing[1];
var head: *thing;
var inner: spinlock;
var outer: spinlock;
init { let t = kzalloc(thing); t->id = 1; head = t; }
actor reader R on CPU0 {
  rcu_read_lock();
  rcu_read_lock();
  let t = READ_ONCE(head);
  rcu_read_unlock();
  rcu_read_unlock();
  if (t) { let id = READ_ONCE(t->id); }
}
actor writer W on CPU1 {
  spin_lock_irq(&outer);
  spin_lock(&inner);
  let t = head;
  WRITE_ONCE(head, NULL);
  spin_unlock(&inner);
  spin_unlock_irq(&outer);
  kfree(t);
}
actor other O on CPU2 {
  spin_lock(&outer);
  spin_unlock(&outer);
}
interrupt tick I on CPU0, CPU1 times 1 {
  spin_lock(&outer);
  let t = READ_ONCE(head);
  spin_unlock(&outer);
}
show lock outer as "outer";
`;

/** The run of a schedule by letters; a lower-case one takes its actor's second choice. */
function run(letters: string) {
  const machine = machineOf(program);
  const actorOf = (letter: string): number =>
    machine.actors.findIndex((actor) => actor.letter === letter.toUpperCase());
  return replay(
    machine,
    Array.from(letters, (letter) => ({
      actor: actorOf(letter),
      variant: letter === letter.toUpperCase() ? 0 : 1,
    })),
  );
}

const signs: Readonly<Record<Mark['kind'], string>> = {
  load: 'o',
  store: '*',
  update: '@',
  lock: '|',
  rcu: ':',
  strike: '!',
  fault: 'X',
  spin: '^',
};

/** A row of characters, one a tick, tick 1 first. */
const draw = (ticks: number, at: (tick: number) => string): string =>
  Array.from({ length: ticks }, (_, index) => at(index + 1))
    .join('')
    .trimEnd();
const drawMarks = (marks: readonly Mark[], ticks: number): string =>
  draw(ticks, (tick) => {
    const mark = marks.find((one) => one.tick === tick);
    return mark === undefined ? ' ' : signs[mark.kind];
  });
const drawSpans = (spans: readonly Span[], ticks: number): string =>
  draw(ticks, (tick) =>
    String(spans.filter(({ from, to }) => from <= tick && tick <= to).length || ' '),
  );
const all = <Item>(range: Range<Item> | undefined): readonly Item[] => range?.within(0, 99) ?? [];
const laneOf = (lanes: readonly CpuLane[], cpu: number): CpuLane => {
  const lane = lanes.find((one) => one.cpu === cpu);
  if (lane === undefined) throw new Error(`no lane of CPU${String(cpu)}`);
  return lane;
};

describe('the lanes of a run', () => {
  it('have each tick that moved or was burnt, and what was held meanwhile', () => {
    //           123456789012345
    const made = run('RRRRRWWWOOWWWWO');
    const ticks = made.ticks.length;
    const lanes = cpuLanes(made);
    expect(lanes.map(({ cpu }) => cpu)).toEqual([0, 1, 2]);
    const reader = laneOf(lanes, 0).own;
    expect(drawMarks(all(reader.marks), ticks)).toBe('::o::');
    expect(drawSpans(all(reader.sections), ticks)).toBe('12221');
    const writer = laneOf(lanes, 1).own;
    expect(drawMarks(all(writer.marks), ticks)).toBe('     |||  o*||');
    expect(drawSpans(all(writer.locks), ticks)).toBe('      12222221');
    expect(all(writer.locks).map(({ depth }) => depth)).toEqual([0, 1]);
    const other = laneOf(lanes, 2);
    expect(drawMarks(all(other.marks), ticks)).toBe('        ^^    |');
    expect(drawSpans(all(other.own.spins), ticks)).toBe('        111111');
    expect(all(other.own.spins)[0]).toMatchObject({ from: 9, to: 14, isOpen: false });
    expect([8, 9, 10, 15].map(other.countBurnt)).toEqual([0, 1, 2, 2]);
    expect(
      Array.from({ length: other.marks.length + 1 }, (_, at) => other.marks.at(at)?.tick),
    ).toEqual([9, 10, 15, undefined]);
    expect([8, 9, 14, 15].map(other.marks.countTo)).toEqual([0, 1, 2, 3]);
  });

  it('nest a handler in the lane of the CPU that it struck', () => {
    const made = run('WRiR');
    const [reader, writer] = cpuLanes(made);
    // CPU1 has its interrupts off: the strike finds them so and moves nobody.
    expect(all(writer?.visits)).toEqual([]);
    expect(all(reader?.visits)).toEqual([]);
    const struck = run('RIRIIIIR');
    const ticks = struck.ticks.length;
    const lane = laneOf(cpuLanes(struck), 0);
    expect(drawMarks(all(lane.own.marks), ticks)).toBe(':      :');
    expect(drawMarks(all(lane.handlers.marks), ticks)).toBe(' ! |o|');
    expect(drawSpans(all(lane.visits), ticks)).toBe(' 11111');
    expect(all(lane.visits)[0]?.isOpen).toBe(false);
    expect(drawMarks(all(lane.marks), ticks)).toBe(':! |o| :');
    expect(all(laneOf(cpuLanes(struck), 1).visits)).toEqual([]);
  });

  it('end where a fault stopped the run', () => {
    const made = run('RRRRRWWWWWWWWWRRWW');
    const fault = faultTick(made);
    expect(fault).toBe(15);
    const [reader] = cpuLanes(made);
    expect(all(reader?.marks).at(-1)).toMatchObject({ tick: 15, kind: 'fault' });
    const held = run('WWOR' + 'W'.repeat(6) + 'RRRRRR');
    expect(all(cpuLanes(held)[2]?.own.spins)[0]).toMatchObject({ from: 3, isOpen: true });
  });

  it('name every mark', () => {
    const made = run('RRRRRWWWOOWW');
    expect([1, 9, 12].map((tick) => markName(made, tick))).toEqual([
      'tick 1, CPU0 enters an RCU section',
      'tick 9, CPU2 spins: outer is held by CPU1',
      'tick 12, CPU1 sets head to NULL',
    ]);
  });
});

describe('a search', () => {
  it('finds the least number, or none', () => {
    expect(search(1, 9, (value) => value * value >= 20)).toBe(5);
    expect(search(3, 9, () => true)).toBe(3);
    expect(search(3, 9, () => false)).toBe(9);
    expect(lowerBound([2, 4, 4, 9], 4)).toBe(1);
  });
});
