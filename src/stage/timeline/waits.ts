import { inspectActor, waitOf } from '../../machine';
import { cpuLanes, holderOf } from '../../trace';
import type { PaneData } from '../use-runs';
import type { LaneLayout } from './lane-layout';
import type { Wait } from './tether-geometry';

/** Who waits for whom at the cursor: for the holders of locks, and a grace period for those inside. */
export function computeWaits(pane: PaneData, layout: LaneLayout): readonly Wait[] {
  const { run, state } = pane;
  const { machine } = run;
  const lanes = cpuLanes(run);
  const rowOf = (actor: number): number | undefined => {
    const description = machine.actors[actor];
    const cpu =
      description?.kind === 'thread'
        ? description.cpu
        : inspectActor(machine, state, actor).strikes;
    return layout.lanes[lanes.findIndex((lane) => lane.cpu === cpu)]?.base;
  };
  const rowsOf = (actors: readonly number[]): readonly number[] => [
    ...new Set(actors.flatMap((actor) => rowOf(actor) ?? [])),
  ];
  const waiting = new Map<number, number[]>();
  for (const { index } of machine.actors) {
    const wait = waitOf(machine, state, index);
    if (wait?.kind !== 'lock' || holderOf(machine, state, wait.address) === index) continue;
    waiting.set(wait.holder, [...(waiting.get(wait.holder) ?? []), index]);
  }
  const locks = [...waiting].flatMap(([holder, actors]): readonly Wait[] => {
    const [from, to] = [rowsOf(actors), rowsOf([holder])];
    const verb = actors.length === 1 ? 'waits' : 'wait';
    const words = `${verb} for the ${machine.actors[holder]?.name ?? 'holder'}`;
    return from.length === 0 || to.length === 0 ? [] : [{ from, to, words, tone: 'lock' }];
  });
  const wait = waitOf(machine, state, machine.rcu);
  if (wait?.kind !== 'readers') return placed(locks);
  const to = rowsOf(wait.actors);
  const names = wait.actors.map((actor) => `the ${machine.actors[actor]?.name ?? ''}`);
  const words = `waits for ${names.length > 2 ? `${String(names.length)} CPUs` : names.join(', ')}`;
  return placed(
    to.length === 0 ? locks : [...locks, { from: [layout.rcu.base], to, words, tone: 'rcu' }],
  );
}

/** The first one nearest to the cursor. */
const placed = (waits: readonly Wait[]): readonly Wait[] =>
  waits.map((wait, place) => ({ ...wait, place }));
