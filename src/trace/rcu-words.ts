import { inspectGracePeriod } from '../machine';
import { historyOf } from './history';
import type { Run } from './model';
import { actorName } from './names';
import { quiescentMarks } from './quiescent-marks';
import { rcuQueue, type Queued } from './rcu-queue';
import { sceneAt } from './scene';
import { stateAt } from './replay';
import { joinAnd, plainText } from './words';

/** How many objects are named before the rest is a number. */
const NAMED = 3;

/**
 * What waits to be freed after tick `index` and who holds it up now, in one or two lines. A part between
 * asterisks matters most.
 *
 * ```text
 * timer 2 is queued: free it *after* a grace period
 * which waits for CPU0 alone; CPU1, CPU2 were outside
 * ```
 */
export function rcuWords(run: Run, index: number): readonly string[] {
  const queue = rcuQueue(run, index);
  const of = (stage: Queued['stage']): readonly Queued[] =>
    queue.filter((one) => one.stage === stage);
  const { running, waitsFor } = inspectGracePeriod(run.machine, stateAt(run, index));
  const ready = of('ready');
  const late = of('queued');
  const rest = ready.length === 0 ? [] : [`${toSubject(ready)} ready to be freed`];
  if (running) {
    const waiting = of('waiting');
    const next = late.length === 0 ? [] : [`${toSubject(late)} queued for the next one`];
    return [
      waiting.length === 0 ? `a grace period runs` : toTask(waiting),
      [`which ${toHolders(run, index, waitsFor)}`, ...next, ...rest].join('; '),
    ];
  }
  if (late.length > 0) return [toTask(late), ['no grace period runs', ...rest].join('; ')];
  if (ready.length > 0) return [...rest, `${toPeriods(ready)} over`];
  return [`nothing waits to be freed: ${toReason(run, index)}`];
}

/** `timer 2 is queued: free it *after* a grace period` */
const toTask = (queue: readonly Queued[]): string =>
  `${toSubject(queue)} queued: free ${queue.length === 1 ? 'it' : 'them'} *after* a grace period`;

/** `timer 2 is`, `timer 2 and timer 1 are`, `timer 2, timer 1 and 9 more are`. */
function toSubject(queue: readonly Queued[]): string {
  const isLong = queue.length > NAMED;
  const named = queue.slice(0, isLong ? NAMED - 1 : NAMED).map(({ name }) => name);
  const all = isLong ? [...named, `${String(queue.length - named.length)} more`] : named;
  return `${listed(all)} ${queue.length === 1 ? 'is' : 'are'}`;
}

const listed = (names: readonly string[]): string =>
  plainText(joinAnd(names.map((text) => [{ text }])));

function toPeriods(ready: readonly Queued[]): string {
  const numbers = [...new Set(ready.flatMap(({ gracePeriod }) => gracePeriod ?? []))];
  return numbers.length === 1
    ? `grace period ${String(numbers[0])} is`
    : `grace periods ${listed(numbers.map(String))} are`;
}

/** `waits for CPU0 alone; CPU1, CPU2 were outside` */
function toHolders(run: Run, index: number, waitsFor: readonly number[]): string {
  const names = (actors: readonly number[]): readonly string[] =>
    actors.map((actor) => actorName(run.machine, actor));
  const period = historyOf(run).gracePeriods.findLast(({ started }) => started <= index);
  const marks = period === undefined ? [] : quiescentMarks(run, period);
  const outside = marks.filter(({ kind }) => kind === 'outside').map(({ actor }) => actor);
  const left = marks
    .filter(({ kind, tick }) => kind === 'left' && tick <= index)
    .map(({ actor }) => actor);
  const holders =
    waitsFor.length === 0
      ? left.length === 0
        ? 'nobody holds up'
        : 'nobody holds up any more'
      : `waits for ${listed(names(waitsFor))}${waitsFor.length === 1 ? ' alone' : ''}`;
  const gone = [
    ...(left.length === 0
      ? []
      : [`${names(left).join(', ')} ${left.length === 1 ? 'has' : 'have'} left`]),
    ...(outside.length === 0
      ? []
      : [`${names(outside).join(', ')} ${outside.length === 1 ? 'was' : 'were'} outside`]),
  ];
  return [holders, ...gone].join('; ');
}

/** Why nothing waits: everything is gone, somebody will queue something later in this schedule, or nobody has. */
function toReason(run: Run, index: number): string {
  const { lives } = historyOf(run);
  const queued = lives.filter(({ queuings }) => queuings.length > 0);
  const gone = queued
    .filter(({ freed }) => freed !== undefined && freed.tick <= index)
    .toSorted((one, other) => (one.freed?.tick ?? 0) - (other.freed?.tick ?? 0))
    .at(-1);
  if (gone?.freed !== undefined)
    return `${sceneAt(run, index).nameOf(gone.object)} was freed at tick ${String(gone.freed.tick)}`;
  const atOnce = lives.findLast(
    ({ freed, queuings }) => freed !== undefined && freed.tick <= index && queuings.length === 0,
  );
  if (atOnce?.freed !== undefined)
    return `${sceneAt(run, atOnce.freed.tick).nameOf(atOnce.object)} was freed at once, at tick ${String(atOnce.freed.tick)}`;
  const later = [...new Set(queued.flatMap(({ queuings }) => queuings[0]?.actor ?? []))];
  if (later.length === 0) return 'nobody has queued anything';
  const names = later.map((actor) => `the ${run.machine.actors[actor]?.name ?? ''}`);
  return `${listed(names)} ${later.length === 1 ? 'has' : 'have'} not got that far`;
}
