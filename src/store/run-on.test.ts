import { describe, expect, it } from 'vitest';
import { standingLines } from '../trace';
import { play, togglePlay } from './face';
import { fromFragment } from './links';
import { undo, type Move } from './moves';
import { catalogue, computeProgram } from './programs';
import { clearStops, runOn, runUntil, toggleStop } from './run-on';
import type { StageState, Stop } from './state';
import { createStageStore, dispatch } from './store';

/** The state after `moves` on a link. */
function after(fragment: string, ...moves: readonly Move[]): StageState {
  const { link, trouble, view } = fromFragment(fragment, catalogue);
  const store = createStageStore(link, trouble, view);
  for (const move of moves) dispatch(store, move);
  return store.getState();
}

const said = ({ face }: StageState): string => face.notice?.text ?? '';
const freed: Stop = { kind: 'event', what: 'free', object: undefined };
const waits: Stop = { kind: 'event', what: 'wait', object: undefined };

/** A line of `live` after at which only this actor can stand. */
function lineOf(actor: string): Stop {
  const { machine } = computeProgram('live', {}, [], 'after');
  const [key = ''] =
    [...standingLines(machine)].find(
      ([key, names]) => key.startsWith('after.race') && names.join() === actor,
    ) ?? [];
  const [file = '', line] = key.split(':');
  return { kind: 'line', path: 'after', file, line: Number(line) };
}

describe('running on', () => {
  it('goes along the schedule to the first stop', () => {
    const state = after('1;live;R10D40;@3', runUntil(waits));
    expect(said(state)).toMatch(
      /^Stopped at tick \d+: before, deleter spins: siglock is held by reader\.$/,
    );
    expect(said(state)).toContain(`tick ${String(state.link.position)}:`);
    expect(state.link.schedule).toHaveLength(50);
    expect(state.face.stops).toEqual([waits]);
  });

  it('lets everyone take turns where the schedule has ended', () => {
    const state = after('1;live;R3', runUntil(freed));
    expect(state.link.position).toBe(state.link.schedule.length);
    expect(state.link.position).toBeGreaterThan(3);
    expect(said(state)).toMatch(/^Stopped at tick \d+: (before|after), timer \d is freed\.$/);
    expect(after('1;live;R3', runUntil(freed), undo).link.position).toBe(3);
  });

  it('halts where an actor gets to a line, and not where it stands', () => {
    const line = lineOf('deleter');
    const state = after('1;live;R', runUntil(line));
    expect(said(state)).toMatch(/^Stopped at tick \d+: after, deleter gets to after\.race:\d+\.$/);
    const again = after('1;live;R', runUntil(line), runOn);
    expect(again.link.position).not.toBe(state.link.position);
  });

  it('says at the end that nothing was reached', () => {
    const nowhere: Stop = { kind: 'line', path: 'after', file: 'after.race', line: 1 };
    const state = after('1;live;R3', runUntil(nowhere));
    expect(said(state)).toBe('Not reached: somebody gets to after.race:1. Everyone has finished.');
    expect(state.face.notice?.canUndo).toBe(true);
    const still = after('1;live;R3', runUntil(nowhere), runOn);
    expect(still.link).toEqual(state.link);
  });

  it('needs a stop', () => {
    const state = after('1;live;R3', toggleStop(freed), clearStops, runOn);
    expect(state.link.position).toBe(3);
    expect(said(state)).toMatch(/^No stop is set/);
    expect(after('1;live;R3', toggleStop(freed), toggleStop(freed)).face.stops).toEqual([]);
  });
});

it('playing halts at a stop', () => {
  const { link } = after('1;live;R10D40;@3', runUntil(waits));
  const beats = Array.from({ length: 60 }, () => play);
  const state = after(
    '1;live;R10D40;@3',
    toggleStop(waits),
    togglePlay,
    ...beats.slice(0, link.position - 3),
  );
  expect(state.link.position).toBe(link.position);
  expect(state.progress.phase).toBe('paused');
  expect(said(state)).toMatch(/^Stopped at tick/);
});
