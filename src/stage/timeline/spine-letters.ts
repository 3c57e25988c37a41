import type { Run } from '../../trace';
import type { TickAxis } from './tick-axis';

/** Below this a tick has no letter of its own. */
export const LETTER_WIDTH = 8;

/** Ticks of one actor in a row, as the schedule shows them. */
export interface Turn {
  readonly actor: number;
  readonly letter: string;
  readonly first: number;
  readonly last: number;
}

/** The turns in view that have room for a letter. Turns that go on beyond the view are cut there. */
export function computeTurns(run: Run, axis: TickAxis): readonly Turn[] {
  const turns: Turn[] = [];
  let first = axis.first;
  for (let tick = axis.first; tick <= axis.last; tick += 1) {
    const actor = run.ticks[tick - 1]?.actor ?? -1;
    if (tick < axis.last && run.ticks[tick]?.actor === actor) continue;
    if ((tick - first + 1) * axis.tickWidth >= LETTER_WIDTH)
      turns.push({ actor, letter: run.machine.actors[actor]?.letter ?? '', first, last: tick });
    first = tick + 1;
  }
  return turns;
}

/** Has the actor of tick `tick` not had the tick before it? */
export const isTurnStart = (run: Run, tick: number): boolean =>
  run.ticks[tick - 1]?.actor !== run.ticks[tick - 2]?.actor;
