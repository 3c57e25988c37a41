import { EngineBug } from '../../lang';
import type { Measure, Path, Stop } from '../../scenarios/posix-timers';
import { countOf, ledger, type Run } from '../../trace';

export type BothRuns = Readonly<Record<Path, Run>>;

const placeholder = /\{(before|after) ([a-z-]+)(?: ([a-z-]+))?\}/g;

/**
 * The words of a stop with the numbers of these runs, which may go on after its tick:
 *
 *     'CPU1 has burnt {before burnt deleter}.'   →   'CPU1 has burnt 16 ticks.'
 *
 * A placeholder is a path, then what a `Measure` is of, then its actor. Throws `EngineBug` for any other.
 */
export const toStopWords = ({ says, tick }: Stop, runs: BothRuns): string =>
  says.replace(placeholder, (text, path: Path, of: string, actor?: string) => {
    const measure = toMeasure(path, of, actor);
    if (measure === undefined) throw new EngineBug(`no measure ${text}`);
    return countOf(measureAt(runs, tick, measure), 'tick');
  });

function toMeasure(path: Path, of: string, actor: string | undefined): Measure | undefined {
  switch (of) {
    case 'burnt':
      return actor === undefined ? { path, of } : { path, of, actor };
    case 'siglock':
    case 'interrupts-off':
      return { path, of };
    default:
      return undefined;
  }
}

/** What a measure is after a tick. */
export function measureAt(runs: BothRuns, tick: number, measure: Measure): number {
  const run = runs[measure.path];
  const { lockHeld, interruptsOff, burnt, waiting } = ledger(run, tick);
  switch (measure.of) {
    case 'siglock':
      return lockHeld.total;
    case 'interrupts-off':
      return interruptsOff.longest;
    case 'waiting':
      return waiting.now;
    case 'burnt':
      return measure.actor === undefined
        ? burnt.total
        : (burnt.byActor.get(actorNamed(run, measure.actor)) ?? 0);
  }
}

/** The number of the actor with this name; throws `EngineBug` where there is none. */
export function actorNamed({ machine }: Run, name: string): number {
  const actor = machine.actors.find((one) => one.name === name);
  if (actor === undefined) throw new EngineBug(`no actor ${name}`);
  return actor.index;
}
