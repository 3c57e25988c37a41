import type { AskedProgram } from '../scenarios/posix-timers';
import { encodeSchedule } from '../share';
import type { Race } from '../worker';
import { verdictOf, type Checks } from './checks';
import { computeEvents, goToTick } from './events';
import { showRace, withNotice, type Move } from './moves';
import { pathNames, type LinkSlice } from './state';

/** A race that a search found in the code on the page. */
export interface KnownRace {
  readonly program: AskedProgram;
  readonly race: Race;
}

/** The races that are known of both paths of the code on the page. */
export function racesOf(
  checks: Checks,
  { scenario, parameters, whatIfs }: LinkSlice,
): readonly KnownRace[] {
  return pathNames.flatMap((path) => {
    const program = { scenario, path, parameters, whatIfs };
    const check = verdictOf(checks, program);
    return check.phase === 'done' && check.answer.kind === 'race'
      ? [{ program, race: check.answer.race }]
      : [];
  });
}

/**
 * To the next finding, or the previous one: the faults of this schedule tick by tick, then the races that
 * searches found, before's first.
 */
export function goToFinding(direction: 1 | -1, races: readonly KnownRace[]): Move {
  return (state) => {
    const { link } = state;
    const faults = computeEvents(link).filter(({ kind }) => kind === 'fault');
    const ticks = faults.map(({ tick }) => tick);
    const next =
      direction === 1
        ? ticks.find((tick) => tick > link.position)
        : ticks.findLast((tick) => tick < link.position);
    if (next !== undefined) return goToTick(next)(state);
    const text = encodeSchedule(link.schedule);
    const shown = races.findIndex(({ race }) => race.schedule === text);
    const other = shown < 0 && direction === -1 ? undefined : races[shown + direction];
    if (other !== undefined) return showRace(other.program, other.race)(state);
    return {
      ...state,
      face: withNotice(state.face, {
        text: toNothingWords(direction, faults.length + races.length > 0),
        canUndo: false,
      }),
    };
  };
}

function toNothingWords(direction: 1 | -1, hasAny: boolean): string {
  if (hasAny) return direction === 1 ? 'No finding after this one.' : 'No finding before this one.';
  return 'Nothing found yet: no fault on this schedule, no race known. Press x to check every interleaving.';
}
