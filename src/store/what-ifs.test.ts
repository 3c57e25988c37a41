import { describe, expect, it } from 'vitest';
import { combinationProblem, whatIfs } from '../scenarios/posix-timers';
import { decodeSchedule } from '../share';
import { faultTick } from '../trace';
import { fromFragment, toFragment } from './links';
import { startOf } from './moves';
import { catalogue, computeProgram } from './programs';
import { computeRun } from './runs';
import { computeIsSame } from './verify';

const open = (fragment: string) => fromFragment(fragment, catalogue);
const ids = whatIfs.map(({ id }) => id).toSorted();

/** Every set of what-ifs that can be on together. */
const sets = Array.from({ length: 2 ** ids.length }, (_, bits) =>
  ids.filter((_id, place) => (bits >> place) % 2 === 1),
).filter((set) => combinationProblem(set) === undefined);

describe('a link with what-ifs', () => {
  it('runs the edited code on their path, and the other path as it is', () => {
    const { link, trouble } = open('1;live;what=after-free-now;R18D30R');
    expect(trouble).toEqual([]);
    expect(link.whatIfs).toEqual(['after-free-now']);
    expect(faultTick(computeRun(link, 'after'))).toBe(49);
    expect(faultTick(computeRun(link, 'before'))).toBeUndefined();
    const plain = { ...link, whatIfs: [] };
    expect(faultTick(computeRun(plain, 'after'))).toBeUndefined();
    expect(computeRun(plain, 'before')).toBe(computeRun(link, 'before'));
  });

  it('is restored, for every set of them', () => {
    const schedule = decodeSchedule('R2D3').ticks;
    expect(sets.length).toBeGreaterThan(1000);
    for (const set of sets) {
      const link = { scenario: 'live', parameters: {}, whatIfs: set, schedule, position: 4 };
      expect(open(toFragment(link))).toEqual({ link, trouble: [] });
    }
  });

  it.each(ids)('needs no letters for the suggested schedule: %s', (id) => {
    const link = startOf('exit', {}, [id]);
    expect(toFragment(link)).toBe(`1;exit;what=${id}`);
    expect(open(toFragment(link))).toEqual({ link, trouble: [] });
  });

  it('says which what-if does not exist, and does not claim it', () => {
    const { link, trouble } = open('1;live;what=after-foo,before-it-lock;R2');
    expect(trouble).toEqual([
      'This link names a what-if that does not exist here: after-foo. The rest is open.',
    ]);
    expect(toFragment(link)).toBe('1;live;what=before-it-lock;R2');
  });

  it('keeps the first of two that do not combine, and says why', () => {
    const { link, trouble } = open('1;live;what=after-hlist-del-init,after-hlist-del;R2');
    expect(trouble).toEqual([
      'This link names two what-ifs that do not combine, after-hlist-del and after-hlist-del-init: ' +
        'a timer is taken off the list in one way or in the other. The first is kept, the rest is open.',
    ]);
    expect(link.whatIfs).toEqual(['after-hlist-del']);
  });

  it('leads to the states that it was made of, and not to those of the kernel as it is', () => {
    const { link } = open('1;live;what=after-free-now;R18D30R');
    expect(computeIsSame(link, toFragment(link))).toBe(true);
    expect(computeIsSame(link, '1;live;R18D30R')).toBe(false);
  });
});

describe('a program', () => {
  it('is compiled once for the what-ifs of its path', () => {
    const edited = computeProgram('live', {}, ['after-free-now', 'before-it-lock'], 'after');
    expect(computeProgram('live', {}, ['after-free-now'], 'after')).toBe(edited);
    expect(computeProgram('live', {}, [], 'after')).not.toBe(edited);
    expect([...edited.edited.keys()]).toEqual(['lifetimes.race']);
  });
});
