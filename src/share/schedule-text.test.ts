import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSchedule, encodeSchedule, MAX_SCHEDULE_TICKS, type Tick } from './schedule-text';
import { createScheduleArbitrary } from './testing/share-fixtures';

const SEED = 20_250_601;
const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const scheduleArbitrary = createScheduleArbitrary(ALPHABET);

/** `Gb` for one tick, spelt out: no run lengths. */
function spell(ticks: readonly Tick[]): string {
  return ticks.map(({ letter, variant }) => `${letter}${String(variant)}`).join(' ');
}

describe('encodeSchedule', () => {
  it.each([
    ['', ''],
    ['R0', 'R'],
    ['R0 R0', 'R2'],
    ['R0 R0 R0 D0 D0 C0 G1 G0 G0 G0 G0', 'R3D2CGbG4'],
    ['G1 G1 G2 G25', 'Gb2GcGz'],
    ['R0 D0 C0 R0 D0 C0', 'RDCRDC'],
  ])('%j is %j, and back', (spelt, text) => {
    const { ticks, problems } = decodeSchedule(text);
    expect(spell(ticks)).toBe(spelt);
    expect(problems).toEqual([]);
    expect(encodeSchedule(ticks)).toBe(text);
  });

  it(`is undone by decodeSchedule (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(scheduleArbitrary, (ticks) => {
        expect(decodeSchedule(encodeSchedule(ticks))).toEqual({ ticks, problems: [] });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it(`costs at most one character a tick, and one more for a variant (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(scheduleArbitrary, (ticks) => {
        const withVariant = ticks.filter(({ variant }) => variant !== 0).length;
        expect(encodeSchedule(ticks).length).toBeLessThanOrEqual(ticks.length + withVariant);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it.each([
    { letter: 'r', variant: 0 },
    { letter: 'RD', variant: 0 },
    { letter: '', variant: 0 },
    { letter: 'R', variant: 26 },
    { letter: 'R', variant: -1 },
    { letter: 'R', variant: 0.5 },
    { letter: 'R', variant: Number.NaN },
  ])('throws RangeError for %j, which no text can stand for', (tick) => {
    expect(() => encodeSchedule([tick])).toThrow(RangeError);
  });
});

describe('decodeSchedule', () => {
  it.each([
    ['R3, D2\n C', 'R0 R0 R0 D0 D0 C0'],
    [' R\t,,D ', 'R0 D0'],
    ['Ra2', 'R0 R0'],
    ['R1', 'R0'],
    ['R002', 'R0 R0'],
  ])('reads %j as typed by hand', (text, spelt) => {
    const { ticks, problems } = decodeSchedule(text);
    expect(spell(ticks)).toBe(spelt);
    expect(problems).toEqual([]);
  });

  it.each([
    ['R r3 D', 'R0 D0', 2, 'r3', 1],
    ['3RD', 'R0 D0', 0, '3', 1],
    ['RR0D', 'R0 D0', 1, 'R0', 1],
    ['RbcD', 'D0', 0, 'Rbc', 1],
    ['R2b D', 'D0', 0, 'R2b', 1],
    ['R-1 é 😀 D', 'D0', 0, 'R-1', 3],
  ])('leaves out what cannot be read in %j', (text, spelt, at, run, runs) => {
    const { ticks, problems } = decodeSchedule(text);
    expect(spell(ticks)).toBe(spelt);
    expect(problems).toEqual([{ code: 'malformed-run', at, text: run, runs }]);
  });

  it('reads exactly as many ticks as the limit allows', () => {
    const { ticks, problems } = decodeSchedule(`R${String(MAX_SCHEDULE_TICKS - 1)}D`);
    expect(ticks).toHaveLength(MAX_SCHEDULE_TICKS);
    expect(problems).toEqual([]);
  });

  it.each([
    'R999999999999',
    `R${'9'.repeat(400)}`,
    `R${String(MAX_SCHEDULE_TICKS)}D`,
    'RD'.repeat(MAX_SCHEDULE_TICKS),
  ])('makes no ticks beyond the limit for %.20s', (text) => {
    const { ticks, problems } = decodeSchedule(text);
    expect(ticks).toHaveLength(MAX_SCHEDULE_TICKS);
    expect(problems.map(({ code }) => code)).toEqual(['schedule-too-long']);
  });
});
