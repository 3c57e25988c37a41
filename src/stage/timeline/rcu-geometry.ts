import {
  historyOf,
  lifeStrips,
  rcuQueue,
  type GracePeriod,
  type Queued,
  type Run,
} from '../../trace';
import { shortName } from '../short-name';
import type { PaneData } from '../use-runs';
import { middleOf, type TickAxis } from './tick-axis';

/** A grace period in view, in pixels of the axis. */
export interface RcuBar {
  readonly period: GracePeriod;
  readonly x: number;
  readonly end: number;
  /** It runs at the end of what is drawn. */
  readonly isOpen: boolean;
}

/**
 * A deferred free as a circle: outlined while it waits, solid when it is ready. `gone` with the tick before: no longer
 * to be seen, but where it goes to.
 */
export interface CallbackMark {
  readonly object: number;
  /** The tick in which it is queued: with the object, what it is known by. */
  readonly tick: number;
  readonly name: string;
  /** The number alone. */
  readonly label: string;
  readonly stage: Queued['stage'] | 'ahead' | 'gone';
  readonly x: number;
}

/** The radius of a circle, and how far the next one stands. */
export const CALLBACK = 7.5;
const PITCH = 2 * CALLBACK + 2;

/** The grace periods of which something is in view. */
export function computeBars({ run }: PaneData, axis: TickAxis): readonly RcuBar[] {
  const last = run.ticks.length;
  return historyOf(run)
    .gracePeriods.filter(
      ({ started, ended }) => started <= axis.last && (ended ?? last) >= axis.first,
    )
    .map((period) => ({
      period,
      x: axis.x(period.started - 1),
      end: axis.x(period.ended ?? last),
      isOpen: period.ended === undefined,
    }));
}

/**
 * Where the circles stand: in the order queued, at the tick in which they were, left of the bar they wait for,
 * right of it when they are ready. Those gone are not drawn; those of ticks ahead stand where they will wait.
 *
 * ```text
 *    ③       ②①|▨▨▨▨④▨▨▨|       ②①: waiting for it, ④: queued since, ③: queued long before
 *               |▨▨▨▨▨▨▨|❷❶       ❷❶: ready
 * ```
 */
export function computeCallbacks(pane: PaneData, axis: TickAxis): readonly CallbackMark[] {
  const { run, position } = pane;
  const queue = rcuQueue(run, position);
  const ahead = lifeStrips(run).flatMap(({ object, name, queuings }) =>
    queuings
      .filter(({ tick }) => tick > position && tick <= axis.last)
      .map(({ tick }) => ({ object, name, tick, stage: 'ahead' as const })),
  );
  const before = [...queue.filter(({ stage }) => stage !== 'ready'), ...ahead]
    .toSorted((one, other) => one.tick - other.tick)
    .map((one) => ({ ...one, x: xOfWaiting(run, one, axis) }));
  const ready = queue
    .filter(({ stage }) => stage === 'ready')
    .map((one) => ({ ...one, x: axis.x(endOf(run, one)) + CALLBACK + 4 }));
  const gone = computeGone(run, position, queue, axis);
  return [...packLeft(before), ...packRight(ready), ...gone]
    .filter(({ x }) => x > -CALLBACK && x < axis.width + CALLBACK)
    .map(({ object, tick, name, stage, x }) => ({
      object,
      tick,
      name,
      label: shortName(name),
      stage,
      x,
    }));
}

/** What the last tick has freed, on its way out of the queue. */
function computeGone(run: Run, position: number, queue: readonly Queued[], axis: TickAxis) {
  if (position === 0) return [];
  return rcuQueue(run, position - 1)
    .filter(({ object }) => queue.every((one) => one.object !== object))
    .map((one) => ({ ...one, stage: 'gone' as const, x: axis.x(endOf(run, one)) + 2 * PITCH }));
}

interface Waiting {
  readonly object: number;
  readonly tick: number;
}

/** At its tick, and clear of the bar that it waits for. */
function xOfWaiting(run: Run, { object, tick }: Waiting, axis: TickAxis): number {
  const middle = middleOf(tick, axis);
  const period = historyOf(run).gracePeriods.find(
    ({ started, objects }) => started > tick && objects.includes(object),
  );
  return period === undefined
    ? middle
    : Math.min(middle, axis.x(period.started - 1) - CALLBACK - 2);
}

const endOf = (run: Run, { gracePeriod, tick }: Queued): number =>
  historyOf(run).gracePeriods.find(({ number }) => number === gracePeriod)?.ended ?? tick;

/** In order from left to right, none over another; those that have no room move left. */
function packLeft<Item extends { readonly x: number }>(items: readonly Item[]): readonly Item[] {
  let limit = Infinity;
  return items
    .toReversed()
    .map((item) => {
      const x = Math.min(item.x, limit);
      limit = x - PITCH;
      return { ...item, x };
    })
    .toReversed();
}

/** As `packLeft`; those that have no room move right. */
function packRight<Item extends { readonly x: number }>(items: readonly Item[]): readonly Item[] {
  let limit = -Infinity;
  return items.map((item) => {
    const x = Math.max(item.x, limit);
    limit = x + PITCH;
    return { ...item, x };
  });
}
