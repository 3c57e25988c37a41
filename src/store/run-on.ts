import { MAX_SCHEDULE_TICKS, toLetterTicks } from '../share';
import { completeFairly, extendRunBy } from '../trace';
import { computeEnding, toEndingWords } from './ending';
import { toCount } from './digits';
import { goTo, LONGEST_FINISH, paused, remember, say, type Move } from './moves';
import { computeRun } from './runs';
import { pathNames, type StageState, type Stop } from './state';
import { findStop, isSameStop, toConditionWords } from './stops';

/** Sets a stop, or takes it away. */
export function toggleStop(stop: Stop): Move {
  return (state) => {
    const { stops } = state.face;
    const others = stops.filter((one) => !isSameStop(one, stop));
    const next = others.length < stops.length ? others : [...stops, stop];
    return { ...state, face: { ...state.face, stops: next } };
  };
}

export const clearStops: Move = (state) => ({ ...state, face: { ...state.face, stops: [] } });

/** Sets a stop, unless it is set, and runs on. */
export function runUntil(stop: Stop): Move {
  return (state) => {
    const isSet = state.face.stops.some((one) => isSameStop(one, stop));
    return runOn(isSet ? state : toggleStop(stop)(state));
  };
}

/**
 * Goes on along the schedule until a stop is reached, then, where the schedule has ended, lets everyone
 * take turns until one is, or until nobody can move or `LONGEST_FINISH` ticks were added. Says which stop
 * it was, or that none was reached.
 */
export const runOn: Move = (state) => {
  const { link, face } = state;
  const { stops } = face;
  if (stops.length === 0)
    return say(
      state,
      'No stop is set: choose one beside the play button, or click the number of a line.',
    );
  const runs = pathNames.map((path) => computeRun(link, path));
  const end = link.schedule.length;
  const ahead = findStop(stops, runs, link.position, end);
  if (ahead !== undefined) return halt(goTo(ahead.tick)(state), ahead);
  const room = Math.min(LONGEST_FINISH, MAX_SCHEDULE_TICKS - end);
  const { ticks, isComplete } = completeFairly(runs, room);
  const all = runs.map((run) => extendRunBy(run, ticks));
  const found = findStop(stops, all, end, end + ticks.length);
  const taken = found === undefined ? ticks : ticks.slice(0, found.tick - end);
  const machine = runs[0]?.machine;
  if (machine === undefined) return state;
  const position = end + taken.length;
  const schedule =
    taken.length === 0 ? link.schedule : [...link.schedule, ...toLetterTicks(machine, taken)];
  const moved: StageState = {
    link: { ...link, schedule, position },
    progress: paused,
    face: position === link.position ? face : remember(face, link),
  };
  if (found !== undefined) return halt(moved, found);
  const missed = stops.map((stop) => toConditionWords(stop, all)).join('; ');
  const why = isComplete
    ? toEndingWords(computeEnding(all))
    : `Not finished after ${toCount(taken.length, 'tick')}: press o to go on.`;
  return say(moved, `Not reached: ${missed}. ${why}`, position !== link.position);
};

/** A halt at a stop, said. */
export const halt = (
  state: StageState,
  { tick, words }: { tick: number; words: string },
): StageState => say({ ...state, progress: paused }, `Stopped at tick ${String(tick)}: ${words}.`);
