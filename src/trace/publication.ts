import type { Event } from '../machine';
import { objectAt } from '../machine';
import { eventsAt } from './cursor';
import { createFold } from './fold';
import { lifeOf } from './history';
import type { Run } from './model';
import { fieldPath } from './names';

/** The objects that anything in memory has pointed to in their life; their own words do not count. */
const publishedAt = createFold<ReadonlySet<number>>((run) => publish(new Set(), run, 0), publish);

/** Has anything in memory ever pointed to `object` in this life, up to tick `index`? Its own words do not count. */
export const wasPublished = (run: Run, index: number, object: number): boolean =>
  lifeOf(run, index, object)?.allocated === undefined || publishedAt(run, index).has(object);

function publish(known: ReadonlySet<number>, run: Run, tick: number): ReadonlySet<number> {
  let now = known;
  for (const event of eventsAt(run, tick)) {
    if (event.kind === 'allocate')
      now = new Set([...now].filter((object) => object !== event.object));
    const object = publishedBy(run, event);
    if (object !== undefined && !now.has(object)) now = new Set([...now, object]);
  }
  return now;
}

/** The object that a pointer was stored to. */
function publishedBy({ machine }: Run, event: Event): number | undefined {
  if (event.kind !== 'store' && event.kind !== 'update') return undefined;
  const place = fieldPath(machine, event.address);
  const kind = place?.field?.kind;
  if (kind !== 'pointer' && kind !== 'tagged-pointer') return undefined;
  const object = objectAt(machine, event.value & ~1)?.index;
  return place?.object === object ? undefined : object;
}
