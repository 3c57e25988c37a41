import { describe, expect, it } from 'vitest';
import { faultTick } from '../trace';
import { computeEnding } from './ending';
import { fromFragment } from './links';
import { undo } from './moves';
import { catalogue } from './programs';
import { computeRun } from './runs';
import { showSafeOrder } from './safe-order';
import type { LinkSlice, PathName, StageState } from './state';
import { createStageStore } from './store';

const open = (fragment: string): StageState => {
  const { link, trouble } = fromFragment(fragment, catalogue);
  return createStageStore(link, trouble).getState();
};
const faultOf = (link: LinkSlice, path: PathName): number | undefined =>
  faultTick(computeRun(link, path));

/** The shortest races of what-ifs, as the command line finds them. */
const races: readonly (readonly [PathName, string])[] = [
  ['before', '1;live;what=before-no-siglock;R25D17R2'],
  ['before', '1;live;what=before-it-lock;R22D11'],
  ['after', '1;live;what=after-no-rcu-lock;R19D32GRG2R'],
  ['after', '1;live;what=after-free-now;R18D30R'],
  ['after', '1;live;what=after-hlist-del;R21D22R7'],
  ['after', '1;last-pid;what=after-no-it-lock;R13D32R'],
  ['after', '1;last-pid;what=after-no-valid-check;R8D21R6D11R'],
  ['after', '1;irq;what=after-irqs-on;R8E7'],
  ['after', '1;exit;what=after-no-task-ref;R3X66W10GR2G6R'],
  ['after', '1;exit;what=after-unbalanced-stop;RX66W4R3'],
  ['after', '1;two-fills;what=after-saved-cursor;R6D5C28R2C3R31D27CGR2G2R'],
];

describe('the nearest safe order', () => {
  it.each(races)(
    '%s %s: as long as possible the same, then no fault to the end',
    (path, fragment) => {
      const state = open(fragment);
      const fault = faultOf(state.link, path);
      expect(fault).toBe(state.link.schedule.length);
      const next = showSafeOrder(path)(state);
      expect(faultOf(next.link, path)).toBeUndefined();
      expect(computeEnding([computeRun(next.link, path)]).stuck).toEqual([]);
      expect(next.link.whatIfs).toEqual(state.link.whatIfs);
      const letters = ({ schedule }: LinkSlice): string =>
        schedule.map(({ letter }) => letter).join('');
      const [old, made] = [letters(state.link), letters(next.link)];
      const from = Number(/^From tick (\d+) on /.exec(next.face.notice?.text ?? '')?.[1]);
      expect(made.slice(0, from - 1)).toBe(old.slice(0, from - 1));
      expect(made.charAt(from - 1)).not.toBe(old.charAt(from - 1));
      // Seen where the turn is now that ended in the fault.
      const turn = old.charAt(old.length - 1);
      const count = (text: string): number => text.split(turn).length - 1;
      expect(made.charAt(next.link.position - 1)).toBe(turn);
      expect(count(made.slice(0, next.link.position))).toBe(count(old));
      expect(undo(next).link).toEqual(state.link);
    },
  );

  it('changes nothing on a path that has no fault', () => {
    const state = open('1;live;what=after-free-now;R18D30R');
    expect(showSafeOrder('before')(state)).toBe(state);
  });
});
