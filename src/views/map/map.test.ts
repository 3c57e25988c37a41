import { describe, expect, it } from 'vitest';
import { defaultBounds, type MapData, StateMap, toTheEnd } from '../../checker';
import type { Machine } from '../../machine';
import { machineOf } from '../../machine/testing/compile-text';
import { decodeSchedule, encodeSchedule, toActorTicks } from '../../share';
import { lockAddresses, readerOf, replay } from '../../trace';
import { computeFacts, toFactLine } from './facts';
import { isUnder } from './here-label';
import { computeLayout, offsetOf } from './layout';
import { nameOfActor, shownLock, toMapSentence, toTotalWords } from './map-sentence';
import { nearestTarget, neighbourOf, nodeOf, pointOf } from './nearest';
import { findVoids, placeIn } from './voids';
import { computeWay } from './way';

function mapOf(machine: Machine, maxStates = defaultBounds.maxStates): MapData {
  const subject = { reader: readerOf(machine), locks: lockAddresses(machine) };
  const map = new StateMap(machine, subject);
  toTheEnd(map.grow({ ...defaultBounds, maxStates }));
  return map.read();
}

const work = (steps: number): string => 'a = 1; '.repeat(steps);
const two = (reader: string, writer: string): Machine =>
  machineOf(`var a: int; var l: spinlock;
    actor reader R on CPU0 { ${reader} }
    actor writer W on CPU1 { ${writer} }`);
const locked = two(
  `spin_lock(&l); ${work(4)} spin_unlock(&l);`,
  `spin_lock(&l); ${work(4)} spin_unlock(&l);`,
);
const open = two(work(5), work(5));
const size = { width: 800, height: 300 };

describe('the layout', () => {
  it('draws ticks to the right, the reader up and others down', () => {
    const map = mapOf(open);
    const { xs, ys } = computeLayout(map, size);
    for (const [band, from] of map.bands.from.entries()) {
      const to = map.bands.to[band] ?? 0;
      expect(xs[to]).toBeGreaterThan(xs[from] ?? Infinity);
      const isReader = (map.spots.reader[to] ?? 0) > (map.spots.reader[from] ?? 0);
      expect(Math.sign((ys[to] ?? 0) - (ys[from] ?? 0))).toBe(isReader ? -1 : 1);
    }
    expect(Math.max(...xs)).toBeLessThan(size.width);
    expect(Math.min(...ys)).toBeGreaterThan(0);
    expect(Math.max(...ys)).toBeLessThan(size.height);
  });

  it('spreads what shares a place within it, no two alike', () => {
    const offsets = Array.from({ length: 200 }, (_, slot) => offsetOf(slot));
    expect(offsets[0]).toBeCloseTo(0);
    expect(new Set(offsets).size).toBe(200);
    expect(offsets.every((offset) => Math.abs(offset) < 1)).toBe(true);
  });

  it('draws one mark for those that would lie over each other, and the nearest of them is meant', () => {
    const marks = {
      kind: Uint8Array.of(1, 1, 1, 0),
      spot: Int32Array.of(3, 3, 9, 3),
      node: Int32Array.of(3, 3, 9, 3),
    };
    const { markXs, markYs, markCounts, ...rest } = computeLayout({ ...mapOf(open), marks }, size);
    expect([...markCounts]).toEqual([2, 0, 1, 1]);
    expect([markXs[1], markYs[1]]).toEqual([markXs[0], markYs[0]]);
    expect((markYs[0] ?? 0) - (markYs[3] ?? 0)).toBeGreaterThan(10);
    const all = { markXs, markYs, markCounts, ...rest };
    expect(nearestTarget(all, markXs[1] ?? 0, markYs[1] ?? 0)).toEqual({ kind: 'mark', index: 0 });
  });

  it('scrolls where ticks have no room', () => {
    expect(computeLayout(mapOf(open), { width: 40, height: 200 }).width).toBeGreaterThan(80);
  });
});

describe('pointing', () => {
  const map = mapOf(open);
  const layout = computeLayout(map, size);

  it('means the nearest state, and nothing far away from all', () => {
    for (const index of map.spots.depth.keys()) {
      const { x, y } = pointOf(layout, { kind: 'spot', index });
      const found = nearestTarget(layout, x + 1, y - 1);
      expect(found && nodeOf(map, found)).toBe(map.spots.node[index]);
    }
    expect(nearestTarget(layout, 10, 10)).toBeUndefined();
  });

  it('arrows go along steps: up with the reader, down with others, left back', () => {
    const up = neighbourOf(map, layout, 0, 'ArrowUp') ?? -1;
    const down = neighbourOf(map, layout, 0, 'ArrowDown') ?? -1;
    expect([map.spots.reader[up], map.spots.reader[down]]).toEqual([1, 0]);
    expect(neighbourOf(map, layout, up, 'ArrowLeft')).toBe(0);
    expect(neighbourOf(map, layout, 0, 'ArrowLeft')).toBeUndefined();
    expect(map.spots.depth[neighbourOf(map, layout, 0, 'ArrowRight') ?? -1]).toBe(1);
  });
});

it('the way so far goes from state to state and stays where it spins', () => {
  const map = mapOf(locked);
  const layout = computeLayout(map, size);
  const spun = replay(locked, toActorTicks(locked, decodeSchedule('R2W3').ticks));
  const way = computeWay(map, layout, spun, 5, 0);
  expect(way.spun).toBe(3);
  expect(way.points).toHaveLength(3);
  const here = way.points.at(-1) ?? { x: 0, y: 0 };
  const target = nearestTarget(layout, here.x, here.y);
  expect(target && encodeSchedule(computeFacts(locked, map, nodeOf(map, target)).schedule)).toBe(
    'R2',
  );
  expect(computeWay(map, layout, spun, 1, 0).points).toHaveLength(2);
});

describe('voids', () => {
  it('are what the lock keeps out, and there is room for words in them', () => {
    const map = mapOf(locked);
    const [first] = findVoids(map);
    expect(first?.reason).toEqual({ kind: 'lock', lock: 0 });
    expect(first && placeIn(first, 2, 2)).toBeDefined();
    expect(first && placeIn(first, 100, 2)).toBeUndefined();
    expect(toMapSentence(locked, map, findVoids(map), undefined)).toBe(
      'The void is the lock: while the reader holds l, the writer cannot enter.',
    );
    expect(map.locks.indexOf(shownLock(map, 0) ?? -1)).toBe(0);
  });

  it('have no words where the label of the way so far is', () => {
    const map = mapOf(locked);
    const [first] = findVoids(map);
    const free = first && placeIn(first, 2, 2);
    const other =
      first && placeIn(first, 2, 2, ({ depth, row }) => depth !== free?.depth || row !== free.row);
    expect(other).not.toEqual(free);
    expect(first && placeIn(first, 2, 2, () => false)).toBeUndefined();
    const here = {
      text: 'you are here, tick 9',
      x: 100,
      y: 50,
      anchor: 'start',
      isLow: false,
    } as const;
    expect(isUnder(here, { x: 150, y: 56, width: 40 })).toBe(true);
    expect(isUnder(here, { x: 150, y: 80, width: 40 })).toBe(false);
    expect(isUnder(here, { x: 300, y: 56, width: 40 })).toBe(false);
  });

  it('are none where everybody may move', () => {
    const map = mapOf(open);
    expect(findVoids(map)).toEqual([]);
    expect(toMapSentence(open, map, [], undefined)).toBe('Nobody ever waits for a lock here.');
    expect(toTotalWords(map)).toBe('36 states, 1 ending, no fault');
  });

  it('have no reason where states are missing because they were not reached yet', () => {
    expect(findVoids(mapOf(open, 12)).every(({ reason }) => reason === undefined)).toBe(true);
  });
});

it('a state says how it is reached, who holds what and who can go on', () => {
  const map = mapOf(locked);
  const node = [...map.spots.depth].findIndex(
    (depth, spot) => depth === 2 && map.spots.reader[spot] === 2,
  );
  const facts = computeFacts(locked, map, map.spots.node[node] ?? 0);
  expect(toFactLine(facts, 1)).toBe('depth 2, reader 2 steps; l held by reader; ways on: reader');
  expect(toFactLine(facts, 4)).toMatch(/^the first of 4 states here: depth 2/);
  const end = map.marks.node[0] ?? 0;
  expect(toFactLine(computeFacts(locked, map, end), 1)).toMatch(
    /no lock held; an ending: all done$/,
  );
});

it('an actor goes by a name that a sentence can have', () => {
  const machine = machineOf(`var a: int;
    actor second_deleter S on CPU0 { a = 1; }
    actor exiting X on CPU1 { a = 1; }
    interrupt expiry E on CPU0 times 1 { a = 1; }`);
  expect(machine.actors.map(({ index }) => nameOfActor(machine, index))).toEqual([
    'the second deleter',
    'the exiting thread',
    'the expiry interrupt',
    'RCU',
  ]);
});

it('a deadlock is counted and named', () => {
  const machine = machineOf(`var a: spinlock; var b: spinlock;
    actor reader R on CPU0 { spin_lock(&a); spin_lock(&b); spin_unlock(&b); spin_unlock(&a); }
    actor writer W on CPU1 { spin_lock(&b); spin_lock(&a); spin_unlock(&a); spin_unlock(&b); }`);
  const map = mapOf(machine);
  expect(map.totals.deadlock).toBeGreaterThan(0);
  expect(toTotalWords(map)).toMatch(/no fault, \d deadlocks?$/);
  const mark = map.marks.kind.indexOf(2);
  expect(computeFacts(machine, map, map.marks.node[mark] ?? 0).on).toBe('fault: Deadlock');
});
