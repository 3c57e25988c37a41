import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, type LinkResult } from './decode-link';
import { encodeLink } from './link';
import { encodeSchedule, MAX_SCHEDULE_TICKS } from './schedule-text';
import { CATALOGUE, fragmentArbitrary } from './testing/share-fixtures';

const SEED = 20_250_603;

/** What a fragment is read as: the canonical link of its view, then its problems. */
function read(fragment: string): { readonly link: string; readonly problems: readonly string[] } {
  const result = decodeLink(fragment, CATALOGUE);
  if (result.kind !== 'view') return { link: result.kind, problems: [] };
  return {
    link: encodeLink(result.view),
    problems: result.problems.map(({ field, code, message }) => `${field}, ${code}: ${message}`),
  };
}

/** Schedules as text: comparing 100,000 ticks one by one takes long. */
function toComparable(result: LinkResult): object {
  if (result.kind !== 'view') return result;
  return { ...result, view: { ...result.view, schedule: encodeSchedule(result.view.schedule) } };
}

describe('decodeLink', () => {
  it.each(['', '#', '  ', '# '])('%j is empty', (fragment) => {
    expect(decodeLink(fragment, CATALOGUE)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['7;whatever=%zz', 7, '7'],
    ['#2', 2, '2'],
    ['2%3Blive', 2, '2'],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('refuses a newer version with advice: %s', (fragment, version, shown) => {
    expect(decodeLink(fragment, CATALOGUE)).toEqual({
      kind: 'newer',
      version,
      message:
        `This link was made by a newer Gracelane (format ${shown}; this page reads up to 1). ` +
        'Reload the page, or open the link where it was made.',
    });
  });

  it.each([
    ['#1;live;R3', '1;live;R3'],
    [' 01;live;;R3;\n', '1;live;R3'],
    ['1;live;@2;R3;timers=3', '1;live;timers=3;R3;@2'],
    ['1;live;timers=4;R3;@3', '1;live;R3'],
    ['1;live;timers=003', '1;live;timers=3'],
    ['1;live;R%20%2C,R2%0A', '1;live;R3'],
    ['1%3Blive%3bR3%3B%402', '1;live;R3;@2'],
    ['1;live;timers%3D3;R3;%402', '1;live;timers=3;R3;@2'],
    ['1;live;what=free-now,b,,free-now;R3', '1;live;what=b,free-now;R3'],
    ['1;exit;what=b%2C%3B', '1;exit;what=b%2C%3B'],
    ['1;live;R3;show=verdicts;what=b', '1;live;what=b;show=verdicts;R3'],
    ['1;live;show=;R3', '1;live;R3'],
    ['1;live;@0', '1;live'],
  ])('reads %j without a problem', (fragment, link) => {
    expect(read(fragment)).toEqual({ link, problems: [] });
  });

  it.each([
    [
      'live;R3',
      '1;live;R3',
      'format, no-format: This link does not begin with a known format number. It was read as format 1.',
    ],
    [
      '0;live;R3',
      '1;live;R3',
      'format, no-format: This link does not begin with a known format number. It was read as format 1.',
    ],
    ['1', '1;live', 'scenario, no-scenario: This link names no scenario. It is open in live.'],
    [
      '1;foo;timers=3;R3',
      '1;live;timers=3;R3',
      'scenario, unknown-scenario: This link names a scenario that does not exist here: foo. The rest is open, in live.',
    ],
    [
      `1;${'😀'.repeat(50)}`,
      '1;live',
      `scenario, unknown-scenario: This link names a scenario that does not exist here: ${'😀'.repeat(40)}…. ` +
        'The rest is open, in live.',
    ],
    [
      '1;live;cpus%0A=3;R3',
      '1;live;R3',
      'parameter, unknown-parameter: This link names a parameter that does not exist here: cpus . The rest is open.',
    ],
    [
      '1;exit;timers=3;R3',
      '1;exit;R3',
      'parameter, unknown-parameter: This link names a parameter that does not exist here: timers. The rest is open.',
    ],
    [
      '1;live;timers=3.5;R3',
      '1;live;R3',
      'parameter, parameter-not-a-number: This link sets timers to something that is no whole number: 3.5. ' +
        'The default, 4, is used.',
    ],
    [
      '1;live;timers=7;R3',
      '1;live;R3',
      'parameter, parameter-out-of-range: This link sets timers to 7, but it goes from 1 to 6. The default, 4, is used.',
    ],
    [
      '1;live;timers=-1;R3',
      '1;live;R3',
      'parameter, parameter-out-of-range: This link sets timers to -1, but it goes from 1 to 6. The default, 4, is used.',
    ],
    [
      '1;live;timers=5;timers=6;timers=x',
      '1;live;timers=5',
      'parameter, duplicate-field: This link gives its timers more than once. The first one is used.',
    ],
    [
      '1;live;R3;D2',
      '1;live;R3',
      'schedule, duplicate-field: This link gives its schedule more than once. The first one is used.',
    ],
    [
      '1;live;R3;@1;@2',
      '1;live;R3;@1',
      'position, duplicate-field: This link gives its position more than once. The first one is used.',
    ],
    [
      '1;live;show=verdicts;show=foo',
      '1;live;show=verdicts',
      'show, duplicate-field: This link gives its show more than once. The first one is used.',
    ],
    [
      '1;live;show=foo;R3',
      '1;live;R3',
      'show, unknown-show: This link asks for a part of the page that does not exist here: foo. The rest is open.',
    ],
    [
      '1;live;what=a;what=b',
      '1;live;what=a',
      'what, duplicate-field: This link gives its what more than once. The first one is used.',
    ],
    [
      '1;live;RX3R;@2',
      '1;live;R2;@1',
      'schedule, unknown-actor: This link names an actor that does not exist here: X. 3 ticks were left out.',
    ],
    [
      '1;live;RX',
      '1;live;R',
      'schedule, unknown-actor: This link names an actor that does not exist here: X. 1 tick was left out.',
    ],
    [
      '1;live;R3q;D',
      '1;live',
      'schedule, malformed-run: The schedule of this link has a run that cannot be read: R3q. It was left out.',
      'schedule, duplicate-field: This link gives its schedule more than once. The first one is used.',
    ],
    [
      '1;live;R 3 D0 C',
      '1;live;RC',
      'schedule, malformed-run: The schedule of this link has 2 runs that cannot be read, first: 3. They were left out.',
    ],
    [
      '1;live;R999999999999',
      `1;live;R${String(MAX_SCHEDULE_TICKS)}`,
      'schedule, schedule-too-long: The schedule of this link is longer than 100,000 ticks. The rest was left out.',
    ],
    [
      '1;live;R3;@x',
      '1;live;R3',
      'position, malformed-position: This link names a position that cannot be read: @x. The end of the schedule is shown.',
    ],
    [
      '1;live;R3;@-1',
      '1;live;R3',
      'position, malformed-position: This link names a position that cannot be read: @-1. The end of the schedule is shown.',
    ],
    [
      '1;live;R3;@4',
      '1;live;R3',
      'position, position-beyond-end: This link names a position beyond the end of its schedule: 4 of 3 ticks. ' +
        'The end is shown.',
    ],
    [
      `1;live;R3;@${'9'.repeat(400)}`,
      '1;live;R3',
      'position, position-beyond-end: This link names a position beyond the end of its schedule: ' +
        `${'9'.repeat(40)}… of 3 ticks. The end is shown.`,
    ],
    [
      '1;live;what=%zz%41;R3',
      '1;live;R3',
      'what, broken-percent: This link has broken percent-encoding: %zz. It was read as it stands.',
      'what, unknown-what-if: This link names a what-if that does not exist here: %zzA. The rest is open.',
    ],
    [
      '1;live;what=%ff',
      '1;live',
      'what, broken-percent: This link has broken percent-encoding: %ff. It was read as it stands.',
      'what, unknown-what-if: This link names a what-if that does not exist here: %ff. The rest is open.',
    ],
    [
      '1;live;what=100%',
      '1;live',
      'what, broken-percent: This link has broken percent-encoding: %. It was read as it stands.',
      'what, unknown-what-if: This link names a what-if that does not exist here: 100%. The rest is open.',
    ],
    [
      '1;live;what=free-now,foo,b%2Cc;R3',
      '1;live;what=free-now;R3',
      'what, unknown-what-if: This link names a what-if that does not exist here: foo. The rest is open.',
      'what, unknown-what-if: This link names a what-if that does not exist here: b,c. The rest is open.',
    ],
    [
      '1;live;what=a,free-now,b;R3',
      '1;live;what=b,free-now;R3',
      'what, refused-what-if: This link names two what-ifs that do not combine, b and a: one line cannot be two. ' +
        'The first is kept, the rest is open.',
    ],
    // Once a is gone, c meets nothing that it does not combine with.
    [
      '1;live;what=a,b,c;R3',
      '1;live;what=b,c;R3',
      'what, refused-what-if: This link names two what-ifs that do not combine, b and a: one line cannot be two. ' +
        'The first is kept, the rest is open.',
    ],
  ])('opens the rest of %s', (fragment, link, ...problems) => {
    const result = read(fragment);
    expect(result.link).toBe(link);
    expect([...result.problems].sort()).toEqual([...problems].sort());
  });

  it('reports all that is wrong at once', () => {
    const { link, problems } = read('foo;q=1;timers=9;what=%;RX q;@9;@1');
    expect(link).toBe('1;live;R');
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'format, no-format',
      'what, broken-percent',
      'position, duplicate-field',
      'scenario, unknown-scenario',
      'parameter, unknown-parameter',
      'parameter, parameter-out-of-range',
      'what, unknown-what-if',
      'schedule, malformed-run',
      'schedule, unknown-actor',
      'position, position-beyond-end',
    ]);
  });

  it(`is total, and reads what it has read again in the same way (seed ${String(SEED)})`, () => {
    let views = 0;
    fc.assert(
      fc.property(fragmentArbitrary, (fragment) => {
        const first = decodeLink(fragment, CATALOGUE);
        if (first.kind !== 'view') return;
        views += 1;
        expect(first.view.schedule.length).toBeLessThanOrEqual(MAX_SCHEDULE_TICKS);
        const second = decodeLink(encodeLink(first.view), CATALOGUE);
        expect(toComparable(second)).toEqual({ ...toComparable(first), problems: [] });
      }),
      { seed: SEED, numRuns: 3000 },
    );
    // Else the law above would hold for want of views.
    expect(views).toBeGreaterThan(1000);
  });

  it.each(['%', ';', '@', 'a=', 'R', '\ud800', '%3B', 'R1x,', ';q=%zz'])(
    'is total on 200,000 times %j',
    (piece) => {
      const { link } = read(`1;live;${piece.repeat(200_000)}`);
      expect(link.startsWith('1;live')).toBe(true);
    },
  );
});
