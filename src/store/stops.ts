import { inspectActor } from '../machine';
import {
  interestsAt,
  lineKey,
  sceneAt,
  standingLines,
  type InterestKind,
  type Run,
} from '../trace';
import { pathNames, type PathName, type Stop } from './state';

export function isSameStop(one: Stop, other: Stop): boolean {
  if (one.kind === 'line')
    return (
      other.kind === 'line' &&
      one.path === other.path &&
      one.file === other.file &&
      one.line === other.line
    );
  return other.kind === 'event' && one.what === other.what && one.object === other.object;
}

const happenings: Readonly<Record<InterestKind, string>> = {
  fault: 'there is a fault',
  handover: 'a lock goes from one actor to another',
  wait: 'somebody has to wait',
  'grace-period-begins': 'a grace period begins',
  'grace-period-ends': 'a grace period ends',
  free: 'memory is freed',
};

/** Continues "stop when": `reader gets to after.race:53`, `timer 2 is freed`. `runs` in the order of `pathNames`. */
export function toConditionWords(stop: Stop, runs: readonly Run[]): string {
  if (stop.kind === 'line') {
    const key = lineKey(stop.file, stop.line);
    const machine = runs[pathNames.indexOf(stop.path)]?.machine;
    const names = machine === undefined ? [] : (standingLines(machine).get(key) ?? []);
    return `${names.length === 0 ? 'somebody' : names.join(' or ')} gets to ${key}`;
  }
  const run = runs[0];
  if (stop.object === undefined || stop.what !== 'free' || run === undefined)
    return happenings[stop.what];
  return `${sceneAt(run, run.ticks.length).nameOf(stop.object)} is freed`;
}

/** The first tick after `from`, up to `to`, in which one of the stops is reached, and what happens there. */
export function findStop(
  stops: readonly Stop[],
  runs: readonly Run[],
  from: number,
  to: number,
): { readonly tick: number; readonly words: string } | undefined {
  for (let tick = from + 1; tick <= to; tick += 1) {
    for (const stop of stops) {
      for (const [index, run] of runs.entries()) {
        const path = pathNames[index] ?? 'before';
        const words =
          stop.kind === 'line' ? lineWords(stop, run, path, tick) : eventWords(stop, run, tick);
        if (words !== undefined) return { tick, words: `${path}, ${words}` };
      }
    }
  }
  return undefined;
}

function lineWords(
  { path: on, file, line }: Extract<Stop, { readonly kind: 'line' }>,
  run: Run,
  path: PathName,
  tick: number,
): string | undefined {
  const record = run.ticks[tick - 1];
  if (path !== on || record?.choice === undefined) return undefined;
  const isAt = (index: number): boolean => {
    const state = run.states[index];
    if (state === undefined) return false;
    const { next, finished, strikes } = inspectActor(run.machine, state, record.actor);
    const isIdle = run.machine.actors[record.actor]?.kind === 'interrupt' && strikes === undefined;
    return !finished && !isIdle && next?.at.file === file && next.at.line === line;
  };
  return isAt(tick) && !isAt(tick - 1)
    ? `${run.machine.actors[record.actor]?.name ?? 'somebody'} gets to ${lineKey(file, line)}`
    : undefined;
}

const eventWords = (
  { what, object }: Extract<Stop, { readonly kind: 'event' }>,
  run: Run,
  tick: number,
): string | undefined =>
  interestsAt(run, tick).find(
    (one) => one.kind === what && (object === undefined || one.object === object),
  )?.words;
