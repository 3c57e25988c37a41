import { actorName, historyOf, lifeStrips, sceneAt, type Run } from '../../trace';
import type { Stop } from './strip-words';

const known = new WeakMap<Run, readonly Stop[]>();

/** What happens on the RCU lane, in order of ticks. Worked out once per run. */
export function rcuStops(run: Run): readonly Stop[] {
  const found = known.get(run);
  if (found !== undefined) return found;
  const stops = [...queueStops(run), ...periodStops(run)]
    .toSorted((one, other) => one.tick - other.tick)
    .map(({ tick, name }) => ({ tick, name: `tick ${String(tick)}, ${name}` }));
  known.set(run, stops);
  return stops;
}

function queueStops(run: Run): readonly Stop[] {
  return lifeStrips(run).flatMap(({ name, queuings, freed }) => [
    ...queuings.map(({ tick, actor }) => ({
      tick,
      name: `${name} is queued by ${actorName(run.machine, actor)}`,
    })),
    ...(queuings.length > 0 && freed !== undefined
      ? [{ tick: freed.tick, name: `${name} is freed` }]
      : []),
  ]);
}

function periodStops(run: Run): readonly Stop[] {
  const { machine, ticks } = run;
  return historyOf(run).gracePeriods.flatMap((period) => {
    const name = `grace period ${String(period.number)}`;
    const scene = sceneAt(run, Math.min(ticks.length, period.started));
    const objects = period.objects.map((object) => scene.nameOf(object)).join(', ');
    const holders = period.waitsFor.map((actor) => actorName(machine, actor)).join(', ');
    const waits = holders === '' ? 'for nobody' : `for ${holders}`;
    return [
      { tick: period.started, name: `${name} begins for ${objects}; it waits ${waits}` },
      ...period.quiescent.map(({ tick, actor }) => ({
        tick,
        name: `${actorName(machine, actor)} no longer holds ${name} up`,
      })),
      ...(period.ended === undefined ? [] : [{ tick: period.ended, name: `${name} is over` }]),
    ];
  });
}
