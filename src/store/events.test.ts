import { describe, expect, it } from 'vitest';
import { decodeSchedule } from '../share';
import { computeEvents, goToDivergence, goToEvent, goToTick } from './events';
import { goToFinding, type KnownRace } from './findings';
import { fromFragment } from './links';
import type { Move } from './moves';
import { catalogue } from './programs';
import type { StageState } from './state';
import { createStageStore, dispatch } from './store';

/** The state after `moves` on a link. */
function after(fragment: string, ...moves: readonly Move[]): StageState {
  const { link, trouble, view } = fromFragment(fragment, catalogue);
  const store = createStageStore(link, trouble, view);
  for (const move of moves) dispatch(store, move);
  return store.getState();
}

const said = ({ face }: StageState): string | undefined => face.notice?.text;
const waiting = '1;live;R10D40R80D9;@0';

describe('events of interest', () => {
  it('are gone to one by one, and it is said why one stops there', () => {
    const events = computeEvents(after(waiting).link);
    const wait = events.find(({ kind }) => kind === 'wait');
    expect(wait?.path).toBe('before');
    const state = after(waiting, goToTick(wait?.tick ?? 0));
    expect(state.link.position).toBe(wait?.tick);
    expect(said(state)).toBe(
      `Tick ${String(wait?.tick)}, before: deleter spins: siglock is held by reader.`,
    );
    const handover = events.find(({ words }) => words.startsWith('siglock goes'));
    const there = after(waiting, goToTick((handover?.tick ?? 0) - 1), goToEvent(1));
    expect(said(there)).toContain('siglock goes from reader to deleter');
    expect(there.link.position).toBe(handover?.tick);
    const ticks = [...new Set(events.map(({ tick }) => tick))];
    const walk = ticks.map(() => goToEvent(1));
    expect(after(waiting, ...walk).link.position).toBe(ticks.at(-1));
    expect(after(waiting, ...walk, goToEvent(-1)).link.position).toBe(ticks.at(-2));
  });

  it('end with words where there is none left', () => {
    const state = after('1;live;R3;@3', goToEvent(1));
    expect(state.link.position).toBe(3);
    expect(said(state)).toBe('No event of interest from here to the end of the schedule.');
  });

  it('have the first tick in which the panes part', () => {
    const state = after(waiting, goToDivergence);
    expect(said(state)).toMatch(/^Tick \d+: the panes part: before, CPU0 .*; after, CPU0 /);
    expect(after('1;live;R1;@0', goToDivergence).link.position).toBe(0);
    expect(said(after('1;live;R1;@0', goToDivergence))).toBe(
      'The panes do the same in every tick of this schedule.',
    );
  });

  it('of both panes are told once', () => {
    const both = computeEvents(after('1;live;D70G9;@0').link).filter(
      ({ words }) => words === 'grace period 1 begins',
    );
    expect(both.map(({ path }) => path)).toEqual([undefined]);
  });
});

describe('findings', () => {
  const edited = '1;live;what=after-free-now;R';
  const schedule = 'R40D70R9';
  const race: KnownRace = {
    program: { scenario: 'live', path: 'after', parameters: {}, whatIfs: ['after-free-now'] },
    race: {
      isShortest: true,
      fault: 'use-after-free',
      message: '',
      struct: undefined,
      heading: '',
      story: '',
      place: undefined,
      schedule,
      score: { ticks: 119, lanes: [], fault: undefined, object: undefined },
    },
  };

  it('are whom a readout shows twice or has missed, too', () => {
    const start = '1;two-fills';
    const twice = after(start, goToFinding(1, []));
    expect(said(twice)).toMatch(/^Tick \d+, (before|after): timer 2 is shown twice: /);
    const walk = Array.from({ length: 9 }, () => goToFinding(1, []));
    expect(said(after(start, ...walk))).toBe('No finding after this one.');
    const missed = after(start, ...walk, goToFinding(-1, []), goToFinding(1, []));
    expect(said(missed)).toMatch(/: not in the readout: timer 1; passed over: /);
  });

  it('say how one gets some where there are none', () => {
    expect(said(after('1;live;R9', goToFinding(1, [])))).toMatch(/^Nothing found yet: .*Press x/);
  });

  it('show a race that a search found, once', () => {
    const state = after(edited, goToFinding(1, [race]));
    expect(state.link.schedule).toEqual(decodeSchedule(schedule).ticks);
    expect(state.link.whatIfs).toEqual(['after-free-now']);
    expect(state.face.pane).toBe('after');
    const again = after(edited, goToFinding(1, [race]), goToFinding(1, [race]));
    expect(said(again)).toBe('No finding after this one.');
    expect(said(after(edited, goToFinding(-1, [race])))).toBe('No finding before this one.');
  });
});
