import type { MapData } from '../../checker';
import type { Run } from '../../trace';
import { type MapLayout, rowOf } from './layout';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way of a schedule through the map, and how many of its ticks could not move. */
export interface Way {
  readonly points: readonly Point[];
  readonly spun: number;
}

/**
 * The first `position` ticks of `run`. Where states are drawn one by one, from state to state; else by how many
 * steps were taken and how many of them were the reader's.
 */
export function computeWay(
  map: MapData,
  layout: MapLayout,
  { ticks }: Run,
  position: number,
  reader: number,
): Way {
  const targets = map.isMerged ? new Map<string, number>() : targetsOf(map);
  const start = { x: layout.xs[0] ?? 0, y: layout.ys[0] ?? 0 };
  const points: Point[] = [start];
  let spot: number | undefined = 0;
  let [steps, readerSteps, spun] = [0, 0, 0];
  for (const { actor, choice } of ticks.slice(0, position)) {
    if (choice === undefined) {
      spun += 1;
      continue;
    }
    steps += 1;
    if (actor === reader) readerSteps += 1;
    spot = spot === undefined ? undefined : targets.get(`${spot} ${choice}`);
    points.push(
      spot === undefined
        ? { x: layout.x(steps), y: layout.y(rowOf(steps, readerSteps)) }
        : { x: layout.xs[spot] ?? 0, y: layout.ys[spot] ?? 0 },
    );
  }
  return { points, spun };
}

/** Where the step with that choice leads from that spot. */
const targetsOf = ({ bands }: MapData): ReadonlyMap<string, number> =>
  new Map(
    [...bands.from].map((from, band) => [
      `${from} ${bands.choice[band] ?? 0}`,
      bands.to[band] ?? 0,
    ]),
  );
