import { describe, expect, it } from 'vitest';
import { replay } from '../../trace';
import { toActorTicks, decodeSchedule } from '../../share';
import { computeProgram, type Timeline } from '../../store';
import { computeTurns, isTurnStart } from './spine-letters';
import { computeTickAxis } from './tick-axis';

const { machine } = computeProgram('live', {}, [], 'before');
const run = replay(machine, toActorTicks(machine, decodeSchedule('R10DCD9').ticks));
const turnsAt = (zoom: Timeline['zoom'], start = 0, width = 300): string =>
  computeTurns(run, computeTickAxis({ width, zoom, start }, 21))
    .map(({ letter, first, last }) => `${letter}${String(first)}-${String(last)}`)
    .join(' ');

describe('computeTurns', () => {
  it('has every turn where its letter has room', () => {
    expect(turnsAt(12)).toBe('R1-10 D11-11 C12-12 D13-21');
  });

  it('leaves out those that have none', () => {
    expect(turnsAt('fit', 0, 100)).toBe('R1-10 D13-21');
  });

  it('cuts turns at the edges of the view', () => {
    expect(turnsAt(30, 3)).toBe('R4-10 D11-11 C12-12 D13-13');
  });
});

it('says where a turn begins, wherever the view does', () => {
  expect([1, 2, 10, 11, 12, 13, 14].filter((tick) => isTurnStart(run, tick))).toEqual([
    1, 11, 12, 13,
  ]);
});
