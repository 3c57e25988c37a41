import { describeEvent } from '../describe';
import { mainEvent } from '../main-event';
import type { Run } from '../model';
import { actorName } from '../names';
import { describeWait } from '../next';
import { sceneAt } from '../scene';
import { phrase, plainText } from '../words';

/** What a tick did, or why its actor could not move: "tick 41, CPU1 sets timer 2's next to timer 3". */
export function markName(run: Run, tick: number): string {
  const record = run.ticks[tick - 1];
  if (record === undefined) return `tick ${String(tick)}`;
  const scene = sceneAt(run, tick);
  const event = mainEvent(record);
  const deed =
    record.wait !== undefined
      ? describeWait(scene, record.actor, record.wait)
      : event === undefined
        ? phrase`goes on`
        : describeEvent(scene, event);
  return `tick ${String(tick)}, ${actorName(run.machine, record.actor)} ${plainText(deed)}`;
}
