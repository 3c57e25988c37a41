import type { AskedProgram } from '../scenarios/posix-timers';
import { encodeSchedule } from '../share';
import { interestsOf, readoutFindingsOf } from '../trace';
import type { Race } from '../worker';
import { verdictOf, type Checks } from './checks';
import { toEventWords } from './events';
import { goTo, say, showRace, type Move } from './moves';
import { computeRun } from './runs';
import { pathNames, type LinkSlice, type PathName } from './state';

/** A race that a search found in the code on the page. */
export interface KnownRace {
  readonly program: AskedProgram;
  readonly race: Race;
}

/** One path of the code on the page. */
export const programOf = (
  { scenario, parameters, whatIfs }: Pick<LinkSlice, 'scenario' | 'parameters' | 'whatIfs'>,
  path: PathName,
): AskedProgram => ({ scenario, path, parameters, whatIfs });

/** The races that are known of both paths of the code on the page. */
export function racesOf(checks: Checks, link: LinkSlice): readonly KnownRace[] {
  return pathNames.flatMap((path) => {
    const program = programOf(link, path);
    const check = verdictOf(checks, program);
    return check.phase === 'done' && check.answer.kind === 'race'
      ? [{ program, race: check.answer.race }]
      : [];
  });
}

/** A tick of the schedule after which something is found in a pane. */
interface TickFinding {
  readonly tick: number;
  readonly path: PathName;
  readonly words: string;
}

/** Faults, and whom the readouts show twice or have missed, tick by tick, before's first. */
function findingsOf(link: LinkSlice): readonly TickFinding[] {
  return pathNames
    .flatMap((path) => {
      const run = computeRun(link, path);
      const faults = interestsOf(run).filter(({ kind }) => kind === 'fault');
      return [...faults, ...readoutFindingsOf(run)].map(({ tick, words }) => ({
        tick,
        path,
        words,
      }));
    })
    .toSorted((one, other) => one.tick - other.tick);
}

/**
 * To the next finding, or the previous one: those of this schedule tick by tick, then the races that
 * searches found, before's first.
 */
export function goToFinding(direction: 1 | -1, races: readonly KnownRace[]): Move {
  return (state) => {
    const { link } = state;
    const findings = findingsOf(link);
    const ticks = findings.map(({ tick }) => tick);
    const next =
      direction === 1
        ? ticks.find((tick) => tick > link.position)
        : ticks.findLast((tick) => tick < link.position);
    if (next !== undefined) {
      const words = toEventWords(findings.filter(({ tick }) => tick === next));
      return say(goTo(next)(state), words);
    }
    const text = encodeSchedule(link.schedule);
    const shown = races.findIndex(({ race }) => race.schedule === text);
    const other = shown < 0 && direction === -1 ? undefined : races[shown + direction];
    if (other !== undefined) return showRace(other.program, other.race)(state);
    return say(state, toNothingWords(direction, findings.length + races.length > 0));
  };
}

function toNothingWords(direction: 1 | -1, hasAny: boolean): string {
  if (hasAny) return direction === 1 ? 'No finding after this one.' : 'No finding before this one.';
  return 'Nothing found yet: nothing on this schedule, no race known. Press x to check every interleaving.';
}
