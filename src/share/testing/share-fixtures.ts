import fc from 'fast-check';
import type { Catalogue } from '../catalogue';
import { toSortedSet, type LinkView } from '../link';
import type { Tick } from '../schedule-text';

/** Two ordinary scenarios, and one whose names need escaping; the same of what-ifs. */
export const CATALOGUE: Catalogue = {
  scenarios: [
    {
      id: 'live',
      parameters: [
        { name: 'timers', min: 1, max: 6, default: 4 },
        { name: 'buffer', min: 64, max: 4096, default: 4096 },
      ],
      letters: ['R', 'D', 'C', 'G'],
    },
    { id: 'exit', parameters: [], letters: ['R', 'X'] },
    {
      id: 'ä;=%,@ #',
      parameters: [
        { name: '__proto__', min: -5, max: 5, default: 2 },
        { name: '=;%41', min: 0, max: 9, default: 5 },
      ],
      letters: ['A', 'Z'],
    },
  ],
  whatIfs: ['a', 'b', 'c', 'free-now', 'b,;', 'ä=%,@ #', '__proto__'],
  refusedPairs: [
    ['b', 'a', 'one line cannot be two'],
    ['a', 'c', 'a is there or not'],
  ],
  shows: ['verdicts', '=;,@ä'],
};

/** Any of the what-ifs that can be on together. */
const whatIfsArbitrary: fc.Arbitrary<readonly string[]> = fc
  .subarray([...CATALOGUE.whatIfs])
  .filter((ids) =>
    CATALOGUE.refusedPairs.every(([one, other]) => !ids.includes(one) || !ids.includes(other)),
  )
  .map(toSortedSet);

/** Ticks of the given actors, in stretches so that runs occur. */
export function createScheduleArbitrary(letters: readonly string[]): fc.Arbitrary<readonly Tick[]> {
  const tick = fc.record({
    letter: fc.constantFrom(...letters),
    variant: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 25 })),
  });
  const stretch = fc
    .tuple(tick, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 120 })))
    .map(([one, length]) => Array.from({ length }, () => one));
  return fc.array(stretch, { maxLength: 12 }).map((stretches) => stretches.flat());
}

/** Any view that the catalogue allows. */
export const viewArbitrary: fc.Arbitrary<LinkView> = fc
  .constantFrom(...CATALOGUE.scenarios)
  .chain((scenario) =>
    fc
      .record({
        scenario: fc.constant(scenario.id),
        values: fc.tuple(...scenario.parameters.map(({ min, max }) => fc.integer({ min, max }))),
        whatIfs: whatIfsArbitrary,
        schedule: createScheduleArbitrary(scenario.letters),
        show: fc.option(fc.constantFrom(...CATALOGUE.shows), { nil: undefined }),
        share: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      })
      .map(({ values, share, show, ...rest }) => ({
        ...rest,
        ...(show === undefined ? {} : { show }),
        parameters: Object.fromEntries(
          scenario.parameters.flatMap((parameter, index) => {
            const value = values[index];
            return value === undefined || value === parameter.default
              ? []
              : [[parameter.name, value] as const];
          }),
        ),
        position: Math.round(rest.schedule.length * share),
      })),
  );

/** Anything at all, and links that are nearly right: pieces of the grammar in any order. */
export const fragmentArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  // Any UTF-16 units, lone surrogates too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ';',
          ';',
          ';',
          '=',
          '@',
          ',',
          '%',
          '%3B',
          '%ff',
          '%E2%82',
          '%41',
          '#',
          ' ',
          '\n',
          '\ud800',
        ),
        fc.constantFrom(
          '0',
          '1',
          '2',
          '55',
          '999999999999',
          '1e9',
          '-0',
          '-3',
          '+',
          '9'.repeat(400),
        ),
        fc.constantFrom(
          'live',
          'exit',
          'timers',
          'buffer',
          'what',
          '__proto__',
          'constructor',
          'timers=3',
          '@7',
        ),
        fc.constantFrom('R', 'R3', 'Gb', 'Ga4', 'X9', 'R0', 'r', 'Rbc', 'R99999', 'é', '😀'),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join('')),
  viewlessLink(),
);

/** Links that begin rightly, so that the rest of the decoder is reached. */
function viewlessLink(): fc.Arbitrary<string> {
  const field = fc.oneof(
    fc.constantFrom(
      'timers=3',
      'timers=99',
      'timers=x',
      'buffer=64',
      'what=b,a,,b',
      'what=free-now,__proto__',
      'what=%zz',
      'what=\ud800',
      '__proto__=-0',
      'q=1',
      '=',
      '',
    ),
    fc.constantFrom(
      'R3D2',
      'R3X2D',
      'R3%20D2%zz',
      'R99999D9',
      '@2',
      '@',
      '@99',
      '@-1',
      '%402',
      'timers%3D2',
    ),
    fc.string({ maxLength: 8 }),
  );
  return fc
    .tuple(
      fc.constantFrom(
        '1;live',
        '1;exit',
        '1;foo',
        '1;%C3%A4%3B%3D%25%2C%40%20%23',
        '1',
        'live',
        '0;live',
      ),
      fc.array(field, { maxLength: 6 }),
    )
    .map(([head, fields]) => [head, ...fields].join(';'));
}
