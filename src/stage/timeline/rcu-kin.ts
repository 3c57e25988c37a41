import type { Kin } from '../../store';
import { historyOf, markAt, type GracePeriod, type Run } from '../../trace';
import { rcuStops } from './rcu-stops';

/** What is drawn at a tick of the RCU lane: what happened there, else the start of the grace period that ran. */
export function rcuKin(run: Run, tick: number): Kin | undefined {
  if (rcuStops(run).some((stop) => stop.tick === tick)) return kinOfTick(run, tick);
  const period = historyOf(run).gracePeriods.find(
    ({ started, ended }) => started <= tick && tick <= (ended ?? Infinity),
  );
  return period === undefined ? undefined : kinOfTick(run, period.started);
}

export const kinOfTick = (run: Run, tick: number): Kin => markAt(run, tick) ?? { tick };

/** With a tick, where it began, ended or let go of the grace period; with an object, where it waits for this one. */
export function isPeriodLit(period: GracePeriod, lit: Kin | undefined): boolean {
  if (lit === undefined) return false;
  const { tick, object } = lit;
  if (tick === undefined) return object !== undefined && period.objects.includes(object);
  return (
    tick === period.started ||
    tick === period.ended ||
    period.quiescent.some((state) => state.tick === tick)
  );
}
