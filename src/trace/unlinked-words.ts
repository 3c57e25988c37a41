import { inspectActor, inspectGracePeriod, inspectHeap } from '../machine';
import { gracePeriodsBegun } from './history';
import type { Run } from './model';
import { actorPart } from './names';
import type { Scene } from './scene';
import { unlinkingOf } from './unlinkings';
import type { Phrase } from './words';
import { phrase } from './words';

/** ", which CPU1 has unlinked", of an object that somebody else took off the list; else empty. */
export function unlinkedClause(run: Run, index: number, object: number, actor: number): Phrase {
  const unlinking = unlinkingOf(run, index, object);
  return unlinking === undefined || unlinking.actor === actor
    ? []
    : phrase`, which ${actorPart(run.machine, unlinking.actor)} has unlinked`;
}

/** What keeps an unlinked object's memory while `actor` is at it: its RCU section, unless a grace period began before. */
export function safetyPhrase(
  run: Run,
  index: number,
  scene: Scene,
  object: number,
  actor: number,
): Phrase {
  const { machine, state } = scene;
  const subject = actorPart(machine, actor);
  const { running, waitsFor } = inspectGracePeriod(machine, state);
  const isTaken = inspectHeap(machine, state, object)?.life === 'waiting';
  if (isTaken && running && !waitsFor.includes(actor))
    return phrase`grace period ${gracePeriodsBegun(run, index)} does not wait for ${subject}`;
  return inspectActor(machine, state, actor).nesting > 0
    ? phrase`it may not be freed before ${subject} leaves its RCU section`
    : [];
}
