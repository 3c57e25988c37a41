import { callChain, deedOf, lineKey, touches, type Run, type TickRecord } from '../trace';
import { goTo, say, type Move } from './moves';
import { computeRun } from './runs';
import { pathNames } from './state';

type Test = (run: Run, record: TickRecord) => boolean;

/** Does a tick run this line? Its file and line as in `after.race:53`. */
export const runsLine =
  (key: string): Test =>
  (_, { events }) =>
    events.some(
      ({ origin }) => origin !== undefined && lineKey(origin.at.file, origin.at.line) === key,
    );

/** Is a tick inside this function? */
export const runsFunction =
  (name: string): Test =>
  ({ machine }, { actor, events }) =>
    events.some(
      ({ origin }) =>
        origin !== undefined &&
        callChain(machine, actor, origin).some((frame) => frame.function === name),
    );

/** Does something happen to this object? */
export const touchesObject =
  (object: number): Test =>
  ({ machine }, { events }) =>
    events.some((event) => touches(machine, event, object));

/**
 * To the next tick for which `isIt` holds in either pane, from the start again where none is ahead. Says
 * what happens there, or that there is none: `what` continues "No tick of this schedule".
 */
export function goToNext(isIt: Test, what: string): Move {
  return (state) => {
    const { position, schedule } = state.link;
    const runs = pathNames.map((path) => ({ path, run: computeRun(state.link, path) }));
    for (let step = 1; step <= schedule.length; step += 1) {
      const tick = ((position + step - 1) % schedule.length) + 1;
      for (const { path, run } of runs) {
        const record = run.ticks[tick - 1];
        if (record === undefined || !isIt(run, record)) continue;
        const again = tick <= position ? ' None further on, so from the start again.' : '';
        const text = `Tick ${String(tick)}, ${path}: ${deedOf(run, record)}.${again}`;
        return say(goTo(tick)(state), text);
      }
    }
    return say(state, `No tick of this schedule ${what}.`);
  };
}
