import { describe, expect, it } from 'vitest';
import { combinationProblem, whatIfs } from '../scenarios/posix-timers';
import { decodeSchedule } from '../share';
import { faultTick } from '../trace';
import { fromFragment, toFragment } from './links';
import { chooseActor, reset, startOf, undo, type Move } from './moves';
import { catalogue, computeProgram } from './programs';
import { computeRun } from './runs';
import type { StageState } from './state';
import { createStageStore, dispatch } from './store';
import { computeIsSame } from './verify';
import { setWhatIfs, toggleWhatIf } from './what-ifs';

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
      expect(open(toFragment(link))).toEqual({ link, view: 'stage', trouble: [] });
    }
  });

  it.each(ids)('needs no letters for the suggested schedule: %s', (id) => {
    const link = startOf('exit', {}, [id]);
    expect(toFragment(link)).toBe(`1;exit;what=${id}`);
    expect(open(toFragment(link))).toEqual({ link, view: 'stage', trouble: [] });
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

describe('switching what-ifs', () => {
  const start = '1;live;timers=2;R18D30R;@30';

  /** The state after `moves` on a link. */
  function after(fragment: string, ...moves: readonly Move[]): StageState {
    const { link, trouble } = open(fragment);
    const store = createStageStore(link, trouble);
    for (const move of moves) dispatch(store, move);
    return store.getState();
  }
  const linkAfter = (...moves: readonly Move[]): string => toFragment(after(start, ...moves).link);

  it('keeps scenario, parameters, schedule and position', () => {
    expect(linkAfter(toggleWhatIf('after-free-now'))).toBe(
      '1;live;timers=2;what=after-free-now;R18D30R;@30',
    );
    expect(linkAfter(setWhatIfs(['before-it-lock', 'after-irqs-on', 'before-it-lock']))).toBe(
      '1;live;timers=2;what=after-irqs-on,before-it-lock;R18D30R;@30',
    );
    expect(linkAfter(toggleWhatIf('after-free-now'), toggleWhatIf('after-free-now'))).toBe(start);
  });

  it('says what runs now', () => {
    const textAfter = (...moves: readonly Move[]) => after(start, ...moves).face.notice?.text;
    expect(after(start, toggleWhatIf('after-free-now')).face.notice).toEqual({
      text: 'After runs with “free at once, not kfree_rcu” now, on the same schedule.',
      canUndo: true,
    });
    expect(textAfter(toggleWhatIf('after-free-now'), toggleWhatIf('after-free-now'))).toBe(
      'After runs as in the kernel now, on the same schedule.',
    );
    const two = ['after-plain-add', 'after-free-now'];
    expect(textAfter(setWhatIfs(two))).toContain(
      'with “free at once, not kfree_rcu” and “plain hlist_add_head” now',
    );
    expect(textAfter(setWhatIfs([...two, 'after-irqs-on', 'before-it-lock']))).toBe(
      'Before runs with “take it_lock under siglock” now, on the same schedule. ' +
        'After runs with 3 what-ifs now, on the same schedule.',
    );
  });

  it('can be undone, tick by tick with everything else', () => {
    const moves = [toggleWhatIf('after-free-now'), chooseActor('C', 0), setWhatIfs([])];
    expect(linkAfter(...moves)).toBe('1;live;timers=2;R18D12C');
    expect(linkAfter(...moves, undo)).toBe('1;live;timers=2;what=after-free-now;R18D12C');
    expect(linkAfter(...moves, undo, undo)).toBe('1;live;timers=2;what=after-free-now;R18D30R;@30');
    expect(linkAfter(...moves, undo, undo, undo)).toBe(start);
  });

  it('changes nothing where two do not combine, and says why', () => {
    const one = after(start, toggleWhatIf('after-hlist-del'));
    const both = after(
      start,
      toggleWhatIf('after-hlist-del'),
      toggleWhatIf('after-hlist-del-init'),
    );
    expect(both.link).toEqual(one.link);
    expect(both.face.past).toHaveLength(1);
    expect(both.face.notice).toEqual({
      text:
        '“hlist_del, not hlist_del_rcu” and “hlist_del_init” do not combine: ' +
        'a timer is taken off the list in one way or in the other.',
      canUndo: false,
    });
  });

  it('changes nothing where they are on already', () => {
    const { face } = after(start, setWhatIfs([]));
    expect(face).toMatchObject({ past: [], notice: undefined });
  });

  it('survives going back to the start', () => {
    expect(linkAfter(toggleWhatIf('after-irqs-on'), reset)).toBe(
      '1;live;timers=2;what=after-irqs-on',
    );
  });
});
