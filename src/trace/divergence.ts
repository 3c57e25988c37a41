import { describeEvent } from './describe';
import { mainEvent } from './main-event';
import type { Run, TickRecord } from './model';
import { actorName } from './names';
import { describeWait } from './next';
import { sceneAt } from './scene';
import { plainText } from './words';

/** Where two runs of one schedule part. */
export interface Divergence {
  readonly tick: number;
  /** What each of them does there: "CPU0 takes siglock". */
  readonly words: readonly [string, string];
}

const known = new WeakMap<Run, { readonly other: Run; readonly found: Divergence | undefined }>();

/**
 * The first tick in which two runs of one schedule do different things: one moves and the other waits,
 * or what they do is not the same in words. Addresses may differ, since the programs do.
 */
export function divergenceOf(one: Run, other: Run): Divergence | undefined {
  const last = known.get(one);
  if (last?.other === other) return last.found;
  const found = computeDivergence(one, other);
  known.set(one, { other, found });
  return found;
}

function computeDivergence(one: Run, other: Run): Divergence | undefined {
  for (const [index, record] of one.ticks.entries()) {
    const theirs = other.ticks[index];
    if (theirs === undefined) return undefined;
    const words = [deedOf(one, record), deedOf(other, theirs)] as const;
    if (words[0] !== words[1]) return { tick: record.index, words };
  }
  return undefined;
}

/** What a tick did, or waited for, with its actor: "CPU1 spins: siglock is held by CPU0". */
export function deedOf(run: Run, record: TickRecord): string {
  const scene = sceneAt(run, record.index);
  const name = actorName(run.machine, record.actor);
  if (record.wait !== undefined)
    return `${name} ${plainText(describeWait(scene, record.actor, record.wait))}`;
  const event = mainEvent(record);
  return event === undefined
    ? `${name} goes on`
    : `${name} ${plainText(describeEvent(scene, event))}`;
}
