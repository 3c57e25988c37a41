import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink } from './decode-link';
import { encodeLink, type LinkView } from './link';
import { decodeSchedule } from './schedule-text';
import { CATALOGUE, viewArbitrary } from './testing/share-fixtures';

const SEED = 20_250_602;

function createView(changes: Partial<LinkView> & { readonly text?: string } = {}): LinkView {
  const { text = 'R3D2C2', ...rest } = changes;
  const schedule = decodeSchedule(text).ticks;
  return {
    scenario: 'live',
    parameters: {},
    whatIfs: [],
    schedule,
    position: schedule.length,
    ...rest,
  };
}

describe('encodeLink', () => {
  it.each([
    ['1;live', createView({ text: '' })],
    ['1;live;R3D2C2', createView()],
    ['1;live;R3D2C2;@0', createView({ position: 0 })],
    ['1;live;timers=3;R3D2C2;@5', createView({ parameters: { timers: 3 }, position: 5 })],
    ['1;live;buffer=64;timers=3;R3D2C2', createView({ parameters: { timers: 3, buffer: 64 } })],
    ['1;live;what=a,b%2C%3B;R3D2C2', createView({ whatIfs: ['b,;', 'a', '', 'a'] })],
    ['1;live;what=a;show=verdicts;R3D2C2', createView({ whatIfs: ['a'], show: 'verdicts' })],
    ['1;%C3%A4%3B%3D%25%2C%40%20%23', createView({ scenario: 'ä;=%,@ #', text: '' })],
    ['1;%EF%BF%BD', createView({ scenario: '\ud800', text: '' })],
  ])('writes %j', (link, view) => {
    expect(encodeLink(view)).toBe(link);
  });

  it('writes the link of the design, in the length it shows', () => {
    const link = '1;live;timers=3;R3D2C2R4D5C3R4D2R2D4C2D4C1D4C1D3GC7R;@55';
    expect(link).toHaveLength(56);
    const result = decodeLink(link, CATALOGUE);
    expect(result).toMatchObject({
      kind: 'view',
      view: { scenario: 'live', parameters: { timers: 3 }, position: 55 },
    });
    if (result.kind !== 'view') return;
    // The design counts single ticks too (`C1`) and names the end: both may be left out.
    expect(encodeLink(result.view)).toBe('1;live;timers=3;R3D2C2R4D5C3R4D2R2D4C2D4CD4CD3GC7R');
  });

  it.each([
    ['position', createView({ position: 8 })],
    ['position', createView({ position: -1 })],
    ['position', createView({ position: 0.5 })],
    ['position', createView({ position: Number.NaN })],
    ['parameter', createView({ parameters: { timers: 1.5 } })],
    ['parameter', createView({ parameters: { timers: 1e21 } })],
    ['parameter', createView({ parameters: { what: 1 } })],
    ['parameter', createView({ parameters: { show: 1 } })],
    ['tick', createView({ schedule: [{ letter: 'r', variant: 0 }], position: 1 })],
  ])('throws RangeError for a %s that no link can hold', (part, view) => {
    expect(() => encodeLink(view)).toThrow(RangeError);
    expect(() => encodeLink(view)).toThrow(part);
  });

  it(`is undone by decodeLink (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(viewArbitrary, (view) => {
        expect(decodeLink(encodeLink(view), CATALOGUE)).toEqual({
          kind: 'view',
          view,
          problems: [],
        });
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it(`survives being escaped as a whole (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(viewArbitrary, (view) => {
        expect(decodeLink(encodeURIComponent(encodeLink(view)), CATALOGUE)).toEqual({
          kind: 'view',
          view,
          problems: [],
        });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it(`keeps 60 ticks of three actors within 120 characters, even if they alternate (seed ${String(SEED)})`, () => {
    const worst = createView({
      parameters: { timers: 3, buffer: 1024 },
      text: 'RDC'.repeat(20),
      position: 59,
    });
    expect(encodeLink(worst)).toHaveLength(
      '1;live;buffer=1024;timers=3;'.length + 60 + ';@59'.length,
    );
    const tick = fc.constantFrom('R', 'D', 'C').map((letter) => ({ letter, variant: 0 }));
    fc.assert(
      fc.property(
        fc.array(tick, { minLength: 60, maxLength: 60 }),
        fc.nat({ max: 60 }),
        (schedule, position) => {
          expect(encodeLink({ ...worst, schedule, position }).length).toBeLessThanOrEqual(120);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});
