import { describe, expect, it } from 'vitest';
import { catalogue, computeRun, fromFragment } from '../../store';
import { cpuLanes, lineAt } from '../../trace';
import { isSpanLit, laneKin } from './lane-kin';

const opened = fromFragment('1;live;R10D17', catalogue);
const run = computeRun(opened.link, 'before');
const [reader, deleter] = cpuLanes(run);
if (reader === undefined || deleter === undefined) throw new Error('two lanes were to be drawn');

describe('laneKin', () => {
  it('is the step of a tick', () => {
    expect(laneKin(run, reader, 3)?.tick).toBe(3);
  });

  it('is the step that began what is held, where there is none', () => {
    const lock = reader.own.locks.within(0, 99).at(-1);
    expect(lock?.isOpen).toBe(true);
    expect(laneKin(run, reader, run.ticks.length)?.tick).toBe(lock?.from);
  });

  it('is nothing where nothing is drawn', () => {
    expect(laneKin(run, deleter, 1)).toBeUndefined();
  });
});

describe('isSpanLit', () => {
  const [spin] = deleter.own.spins.within(0, 99);
  const [lock] = reader.own.locks.within(0, 99);
  if (spin === undefined || lock === undefined) throw new Error('no span is drawn');

  it('is what a step waits in, began or ended', () => {
    expect(isSpanLit(run, spin, { tick: spin.from + 1 })).toBe(true);
    expect(isSpanLit(run, lock, { tick: lock.from })).toBe(true);
    expect(isSpanLit(run, lock, { tick: lock.from + 1, actor: lock.actor })).toBe(false);
    expect(isSpanLit(run, lock, { tick: lock.to })).toBe(!lock.isOpen);
  });

  it('is a wait at a line that is pointed at', () => {
    const line = lineAt(run, spin.from);
    expect(line).toBeDefined();
    expect(isSpanLit(run, spin, { line })).toBe(true);
    expect(isSpanLit(run, lock, { line })).toBe(false);
    expect(isSpanLit(run, spin, { line: { file: 'other.race', line: line?.line ?? 0 } })).toBe(
      false,
    );
  });

  it('is all that an actor held', () => {
    expect(isSpanLit(run, lock, { actor: lock.actor })).toBe(true);
    expect(isSpanLit(run, spin, { actor: lock.actor })).toBe(false);
    expect(isSpanLit(run, spin, undefined)).toBe(false);
  });
});
