import { inspectActor } from '../machine';
import { faultTick, type Run } from '../trace';
import { pathNames, type PathName } from './state';

/** Who cannot get any further, and on which paths. */
interface Left {
  readonly name: string;
  readonly paths: readonly PathName[];
}

/** What is left where no turn changes anything any more. */
export interface Ending {
  /** Actors in the middle of something. */
  readonly stuck: readonly Left[];
  /** Paths that a fault has stopped; nobody counts as stuck there. */
  readonly faults: readonly PathName[];
  /** Interrupt sources that may still strike. */
  readonly idle: readonly string[];
}

/** How the runs of one schedule, in the order of `pathNames`, end. */
export function computeEnding(runs: readonly Run[]): Ending {
  const sides = runs.map((run, index) => ({
    run,
    path: pathNames[index] ?? 'before',
    hasFault: faultTick(run) !== undefined,
  }));
  const going = sides.filter(({ hasFault }) => !hasFault);
  const actors = runs[0]?.machine.actors ?? [];
  const at = (run: Run, actor: number) => {
    const state = run.states.at(-1);
    return state === undefined ? undefined : inspectActor(run.machine, state, actor);
  };
  return {
    faults: sides.filter(({ hasFault }) => hasFault).map(({ path }) => path),
    stuck: actors.flatMap(({ index, name, kind }) => {
      const paths = going
        .filter(({ run }) =>
          kind === 'interrupt'
            ? at(run, index)?.strikes !== undefined
            : kind === 'thread' && at(run, index)?.finished === false,
        )
        .map(({ path }) => path);
      return paths.length === 0 ? [] : [{ name, paths }];
    }),
    idle: actors
      .filter(
        ({ index, kind }) =>
          kind === 'interrupt' &&
          going.some(({ run }) => {
            const actor = at(run, index);
            return actor?.strikes === undefined && (actor?.strikesLeft ?? 0) > 0;
          }),
      )
      .map(({ name }) => name),
  };
}

/** `Nobody can move any more: exiting (before) and reaper are left.` */
export function toEndingWords({ stuck, faults, idle }: Ending): string {
  const stopped = faults.map((path) => ` A fault has stopped the ${path} path.`).join('');
  if (stuck.length > 0) {
    const names = stuck.map(({ name, paths }) =>
      paths.length === pathNames.length ? name : `${name} (${paths.join(', ')})`,
    );
    const verb = stuck.length === 1 ? 'is' : 'are';
    return `Nobody can move any more: ${toEnumeration(names)} ${verb} left.${stopped}`;
  }
  if (idle.length > 0) {
    const who = faults.length === 0 ? 'Everyone else has finished' : 'Nobody else can move';
    return `${who}: ${toEnumeration(idle)} may still strike.${stopped}`;
  }
  return faults.length === 0 ? 'Everyone has finished.' : `Nobody can move any more.${stopped}`;
}

function toEnumeration(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
