import { MAX_SCHEDULE_TICKS, toActorTicks, toLetterTicks } from '../share';
import { faultTick, findSafeOrder, truncateRun, type Run, type SafeOrder } from '../trace';
import { toCount } from './digits';
import { paused, remember, say, type Move } from './moves';
import { computeRun } from './runs';
import { pathNames, type LinkSlice, type PathName } from './state';

const labels: Readonly<Record<PathName, string>> = { before: 'Before', after: 'After' };

/**
 * The nearest order in which a path does not fault, put on the schedule, seen where the turn is now that ended in
 * the fault. Says what is different about it, or that none was found; then nothing changes.
 */
export function showSafeOrder(path: PathName): Move {
  return (state) => {
    const { link, face } = state;
    const run = computeRun(link, path);
    const fault = faultTick(run);
    if (fault === undefined) return state;
    const taken = link.schedule.slice(0, fault);
    const search = findSafeOrder(truncateRun(run, fault), toActorTicks(run.machine, taken));
    if (search.kind === 'none')
      return say({ ...state, progress: paused }, toNoneWords(search.tried, search.isAll));
    const { order } = search;
    const schedule = [
      ...taken.slice(0, order.kept),
      ...toLetterTicks(run.machine, order.ticks),
    ].slice(0, MAX_SCHEDULE_TICKS);
    const next = { ...link, schedule, position: order.moved };
    const text = `${toOrderWords(run, order, path)}${toOtherWords(next, path)}`;
    return say({ link: next, progress: paused, face: remember(face, link) }, text, true);
  };
}

/** `From tick 48 on reader goes first, for 2 ticks: After comes to its end without a fault. Other orders may not.` */
function toOrderWords({ machine }: Run, { kept, actor, turns }: SafeOrder, path: PathName): string {
  const name = machine.actors[actor]?.name ?? 'nobody';
  const from = `From tick ${String(kept + 1)} on ${name} goes first, for ${toCount(turns, 'tick')}`;
  return `${from}: ${labels[path]} comes to its end without a fault. Other orders may not.`;
}

/** ` Before has a fault at tick 60.` */
function toOtherWords(link: LinkSlice, path: PathName): string {
  return pathNames
    .filter((other) => other !== path)
    .map((other) => ({ other, fault: faultTick(computeRun(link, other)) }))
    .map(({ other, fault }) =>
      fault === undefined ? '' : ` ${labels[other]} has a fault at tick ${String(fault)}.`,
    )
    .join('');
}

const toNoneWords = (tried: number, isAll: boolean): string =>
  `No order without a fault was found: ${toCount(tried, 'order')} tried, in each somebody goes first ` +
  `at an earlier tick.${isAll ? '' : ' There are more.'}`;
