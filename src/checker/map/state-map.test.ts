import { describe, expect, it } from 'vitest';
import { apply, enabled, initial, isFaulted, type Machine, type State } from '../../machine';
import { machineOf } from '../../machine/testing/compile-text';
import { lockAddresses, readerOf } from '../../trace';
import { scenarioMachine } from '../../trace/testing/scenario-machine';
import { toTheEnd } from '../drive';
import { defaultBounds } from '../search';
import { randomProgram } from '../testing/random-program';
import { gracePeriod, lockOf } from './obstacle';
import { type MapData, markKinds } from './map-data';
import type { SpotBounds } from './spots';
import { StateMap } from './state-map';
import { wayTo } from './way-to';

/** Two threads, two steps each under one lock. */
const twoUnderLock = `var a: int; var l: spinlock;
  actor reader R on CPU0 { spin_lock(&l); a = 1; spin_unlock(&l); }
  actor writer W on CPU1 { spin_lock(&l); a = 2; spin_unlock(&l); }`;

const each = { states: Infinity, cells: Infinity };

function mapOf(machine: Machine, most?: SpotBounds, bounds = defaultBounds) {
  const subject = { reader: readerOf(machine), locks: lockAddresses(machine) };
  const map = new StateMap(machine, subject, most);
  const walked = toTheEnd(map.grow(bounds));
  return { walked, data: map.read() };
}

interface Naive {
  readonly depths: ReadonlyMap<string, number>;
  readonly steps: ReadonlySet<string>;
  readonly faults: number;
  readonly endings: number;
}

/** By the three functions alone: each state once with its depth, and each step. */
function naive(machine: Machine): Naive {
  const { state } = initial(machine);
  const depths = new Map([[state.join(), 0]]);
  const steps = new Set<string>();
  const queue: State[] = [state];
  let [faults, endings] = [0, 0];
  for (const from of queue) {
    const choices = enabled(machine, from);
    if (isFaulted(from)) faults += 1;
    else if (choices.length === 0) endings += 1;
    for (const choice of choices) {
      const to = apply(machine, from, choice).state;
      steps.add(`${from.join()} ${choice} ${to.join()}`);
      if (depths.has(to.join())) continue;
      depths.set(to.join(), (depths.get(from.join()) ?? 0) + 1);
      queue.push(to);
    }
  }
  return { depths, steps, faults, endings };
}

function stateAfter(machine: Machine, choices: ReturnType<typeof wayTo>): string {
  let { state } = initial(machine);
  for (const choice of choices) ({ state } = apply(machine, state, choice));
  return state.join();
}

const sum = (numbers: Iterable<number>): number =>
  [...numbers].reduce((total, one) => total + one, 0);

function expectSameAsNaive(machine: Machine, data: MapData): void {
  const { depths, steps, faults, endings } = naive(machine);
  const { spots, bands, totals } = data;
  const keys = [...spots.node].map((node) => stateAfter(machine, wayTo(data, node)));
  expect(new Map(keys.map((key, spot) => [key, spots.depth[spot]]))).toEqual(depths);
  const drawn = [...bands.from].map(
    (from, band) =>
      `${keys[from] ?? ''} ${bands.choice[band] ?? -1} ${keys[bands.to[band] ?? -1] ?? ''}`,
  );
  expect(new Set(drawn)).toEqual(steps);
  expect(drawn).toHaveLength(steps.size);
  expect([totals.fault + totals.deadlock, totals.ending]).toEqual([faults, endings]);
}

describe('every state by itself', () => {
  it.each([
    ['checkpoint', 'before', {}],
    ['checkpoint', 'after', {}],
    ['last-pid', 'before', { timers: 1 }],
    ['last-pid', 'after', { timers: 1 }],
  ] as const)(
    '%s, %s: the states, steps and depths of the naive search',
    (id, path, parameters) => {
      const machine = scenarioMachine(id, path, parameters);
      const { walked, data } = mapOf(machine, each);
      expect(walked.kind).toBe('whole');
      expect(data.isMerged).toBe(false);
      expectSameAsNaive(machine, data);
    },
  );

  it('random programs, with faults and deadlocks: the same', () => {
    let faulty = 0;
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const machine = machineOf(randomProgram(seed));
      const { data } = mapOf(machine, { states: 800, cells: 800 });
      if (data.isMerged) continue;
      compared += 1;
      if (data.totals.fault > 1) faulty += 1;
      expectSameAsNaive(machine, data);
    }
    expect(compared).toBeGreaterThan(5);
    expect(faulty).toBeGreaterThan(0);
  });

  /**
   * R R R W W W and W W W R R R and nothing else: who has begun keeps the other away.
   *
   * ```text
   *      ·─·─·         reader's steps up, writer's down
   *    ·       ·
   *  ·           ·
   *    ·       ·
   *      ·─·─·
   * ```
   */
  it('lie by depth and reader’s steps, around what the lock keeps out', () => {
    const { data } = mapOf(machineOf(twoUnderLock));
    const { spots, marks, totals } = data;
    const at = [...spots.depth].map((depth, spot) => `${depth}:${spots.reader[spot] ?? -1}`);
    expect(new Set(at)).toEqual(
      new Set(['0:0', '1:1', '1:0', '2:2', '2:0', '3:3', '3:0', '4:3', '4:1', '5:3', '5:2', '6:3']),
    );
    expect(totals).toEqual({ ending: 2, fault: 0, deadlock: 0 });
    expect([...marks.kind].map((kind) => markKinds[kind])).toEqual(['ending', 'ending']);
    const inside = [...spots.depth].findIndex((depth, n) => depth === 2 && spots.reader[n] === 2);
    expect(spots.held[inside]).toBe(1);
    expect(lockOf(spots.othersObstacle[inside] ?? 0)).toBe(0);
    expect(data.waits.map(({ waiter, holder, states }) => [waiter, holder, states])).toEqual([
      [1, 0, 2],
      [0, 1, 2],
    ]);
  });

  it('that share a place get slots of their own, the same whenever the search is looked at', () => {
    const machine = scenarioMachine('last-pid', 'after', { timers: 1 });
    const { spots } = mapOf(machine, each).data;
    const places = [...spots.depth].map(
      (depth, n) => `${depth} ${spots.reader[n] ?? -1} ${spots.slot[n] ?? -1}`,
    );
    expect(new Set(places).size).toBe(places.length);
    expect(Math.max(...spots.slot)).toBeGreaterThan(0);
    const early = mapOf(machine, each, { ...defaultBounds, maxStates: 100 });
    expect(early.walked).toMatchObject({ kind: 'stopped', reason: 'states' });
    const part = early.data.spots;
    expect(part.depth.length).toBeLessThan(spots.depth.length);
    for (const name of ['depth', 'reader', 'slot'] as const)
      expect([...part[name]]).toEqual([...spots[name].slice(0, part[name].length)]);
  });
});

describe('merged', () => {
  const machine = scenarioMachine('delete-delete', 'after', { timers: 1, victim: 1, other: 1 });

  it('every state is in the cell of its depth and reader’s steps', () => {
    const { walked, data } = mapOf(machine);
    const { spots, bands, levels } = data;
    expect([walked.kind, data.isMerged, data.grain]).toEqual(['whole', true, 1]);
    const { depths, steps } = naive(machine);
    expect(walked.counts.states).toBe(depths.size);
    expect(sum(spots.states)).toBe(depths.size);
    expect(sum(bands.steps)).toBe(steps.size);
    const byDepth = new Map<number, number>();
    for (const depth of depths.values()) byDepth.set(depth, 1 + (byDepth.get(depth) ?? 0));
    expect(new Map(levels.entries())).toEqual(byDepth);
    for (const [spot, node] of spots.node.entries()) {
      const way = wayTo(data, node);
      expect(way).toHaveLength(spots.depth[spot] ?? -1);
      expect(depths.get(stateAfter(machine, way))).toBe(spots.depth[spot]);
    }
  });

  it('stays below its bound, with larger cells', () => {
    const { data } = mapOf(machine, { states: 0, cells: 200 });
    const { spots, bands, levels } = data;
    expect(spots.node.length).toBeLessThanOrEqual(200);
    expect(data.grain).toBeGreaterThan(1);
    expect(sum(spots.states)).toBe(sum(levels));
    expect([...bands.from].every((from, band) => from !== bands.to[band])).toBe(true);
    expect([...spots.depth].every((depth) => depth % data.grain === 0)).toBe(true);
  });

  it('merges late as it would have merged from the start', () => {
    const small = scenarioMachine('last-pid', 'after', { timers: 1 });
    const single = mapOf(small, each).data;
    const { data } = mapOf(small, { ...each, states: single.spots.node.length - 1 });
    expect([data.isMerged, data.grain]).toEqual([true, 1]);
    const cells = new Map<string, number>();
    for (const [n, depth] of single.spots.depth.entries()) {
      const key = `${depth} ${single.spots.reader[n] ?? -1}`;
      cells.set(key, 1 + (cells.get(key) ?? 0));
    }
    const { depth, reader, states } = data.spots;
    expect(new Map([...depth].map((d, n) => [`${d} ${reader[n] ?? -1}`, states[n]]))).toEqual(
      cells,
    );
    expect(sum(data.bands.steps)).toBe(single.bands.from.length);
  });

  it('faults are marked one by one, each with a way that ends in it', () => {
    const faulty = machineOf(`struct box { value: int; } pool box[1]; var p: *box;
      init { p = kzalloc(box); }
      actor reader R on CPU0 { let b = p; let v = b->value; let w = b->value; }
      actor writer W on CPU1 { let b = p; kfree(b); }
      actor other O on CPU2 { let b = p; b->value = 1; }`);
    const { data } = mapOf(faulty);
    const { faults } = naive(faulty);
    expect(data.isMerged).toBe(true);
    expect(data.totals.fault).toBe(faults);
    expect(faults).toBeGreaterThan(1);
    const ends = [...data.marks.node].map((node) => stateAfter(faulty, wayTo(data, node)));
    expect(new Set(ends).size).toBe(faults + data.totals.ending);
  });
});

it('says that RCU waits for the reader', () => {
  const { data } = mapOf(
    machineOf(`struct box { value: int; } pool box[1]; var p: *box;
      init { p = kzalloc(box); }
      actor reader R on CPU0 { rcu_read_lock(); let b = p; rcu_read_unlock(); }
      actor writer W on CPU1 { let b = p; p = NULL; kfree_rcu(b); }`),
  );
  expect([...data.spots.othersObstacle]).toContain(gracePeriod);
});
