import type { Event } from '../machine';
import { objectAt } from '../machine';
import { eventsAt } from './cursor';
import { lifeOf, type Life } from './history';
import type { Run } from './model';
import { fieldPath } from './names';

/** After each life's allocation, the tick in which shared memory first had a pointer to it; undefined for never. */
const known = new WeakMap<Life, number | undefined>();

/** Has anything in memory ever pointed to `object` in this life, up to tick `index`? Its own words do not count. */
export function wasPublished(run: Run, index: number, object: number): boolean {
  const life = lifeOf(run, index, object);
  if (life?.allocated === undefined) return true;
  if (!known.has(life)) known.set(life, publishedAt(run, life.allocated.tick, object));
  const tick = known.get(life);
  return tick !== undefined && tick <= index;
}

function publishedAt(run: Run, from: number, object: number): number | undefined {
  for (let at = from; at <= run.ticks.length; at++)
    if (eventsAt(run, at).some((event) => publishes(run, event, object))) return at;
  return undefined;
}

function publishes({ machine }: Run, event: Event, object: number): boolean {
  if (event.kind !== 'store' && event.kind !== 'update') return false;
  const place = fieldPath(machine, event.address);
  const kind = place?.field?.kind;
  if (place?.object === object || (kind !== 'pointer' && kind !== 'tagged-pointer')) return false;
  return objectAt(machine, event.value & ~1)?.index === object;
}
