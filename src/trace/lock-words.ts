import { wordOfAddress } from '../lang';
import type { Event } from '../machine';
import { addressOfPlace, inspectActor, inspectCpu } from '../machine';
import { cursorsAt } from './cursor';
import { actorsPhrase } from './describe';
import { hasInterruptsOff, holderOf, lockAddresses } from './held';
import type { Run } from './model';
import { letsGoPhrase, lockedObject, takesPhrase } from './locking';
import { actorPart } from './names';
import type { Scene } from './scene';
import { standingPhrase } from './standing';
import { ownTicksSince } from './stretch';
import { safetyPhrase, unlinkedClause } from './unlinked-words';
import { waitersFor } from './waiters';
import type { Meaning, Phrase } from './words';
import { countOf, phrase } from './words';

type LockEdge = Event & { readonly kind: 'lock' | 'unlock' };

/** A lock taken or let go of. The only lock of an object from a pool is the object's: "locks timer 2". */
export function meaningOfLockEdge(
  run: Run,
  index: number,
  scene: Scene,
  event: Event,
): Meaning | undefined {
  if (event.kind === 'unlock') return meaningOfUnlock(run, index, scene, event);
  if (event.kind !== 'lock') return undefined;
  const { machine } = scene;
  const subject = actorPart(machine, event.actor);
  const owner = lockedObject(scene, event.address);
  const unlinked = owner === undefined ? [] : unlinkedClause(run, index, owner, event.actor);
  const takes = phrase`${subject} ${takesPhrase(scene, event.address)}`;
  if (owner !== undefined && unlinked.length > 0)
    return {
      instead: phrase`${takes}${unlinked}`,
      second: safetyPhrase(run, index, scene, owner, event.actor),
    };
  return {
    instead: phrase`${takes}${isFirstWithInterruptsOff(scene, event) ? ', interrupts off' : ''}`,
    second: meaningOfLock(run, index, scene, event),
  };
}

function isFirstWithInterruptsOff({ machine, state }: Scene, { actor }: Event): boolean {
  const description = machine.actors[actor];
  return (
    description?.kind === 'thread' &&
    inspectActor(machine, state, actor).locksHeld === 1 &&
    inspectCpu(state, description.cpu).interruptsOff
  );
}

/** What the code keeps from happening while a lock is held is not in any one state, so no word of it here. */
function meaningOfLock(
  run: Run,
  index: number,
  scene: Scene,
  { actor, address }: LockEdge,
): Phrase {
  const { machine, state } = scene;
  const waiters = waitersFor(machine, state, address);
  if (waiters.length > 0) {
    const verb = waiters.length === 1 ? 'has' : 'have';
    return phrase`${actorsPhrase(scene, waiters)} ${verb} to wait for it`;
  }
  const shown = machine.program.views.locks;
  if (shown.some(({ word }) => word === wordOfAddress(address)))
    return phrase`nobody else can take it before ${actorPart(machine, actor)} lets go`;
  const standing = standingPhrase(run, index, scene, actor);
  const [lock] = shown;
  if (standing.length > 0 || lock === undefined || !cursorsAt(run, index).has(actor))
    return standing;
  const isOnly = lockAddresses(machine).every(
    (one) => one === address || holderOf(machine, state, one) !== actor,
  );
  return isOnly ? phrase`it holds no other lock, so ${lock.name} is left to others` : [];
}

function meaningOfUnlock(run: Run, index: number, scene: Scene, event: LockEdge): Meaning {
  const { machine } = scene;
  const { actor, address } = event;
  const subject = actorPart(machine, actor);
  const instead = phrase`${subject} ${letsGoPhrase(scene, address)}`;
  const waiters = wanting(scene, address);
  const [only] = waiters;
  if (only === undefined) {
    const isShown = machine.program.views.locks.some(({ word }) => word === wordOfAddress(address));
    if (!isShown) return { instead };
    const ticks = ownTicksSince(run, index, actor, address);
    return {
      instead,
      second: phrase`it had it for ${countOf(ticks, 'tick')}, and nobody waits for it`,
    };
  }
  const all = waiters.length === 2 ? 'both' : 'all';
  return {
    instead,
    second:
      waiters.length === 1
        ? phrase`${actorPart(machine, only)} can take it now`
        : phrase`${actorsPhrase(scene, waiters)} ${all} want it; the next tick decides`,
  };
}

/** Who stands before `lock` and finds it free. */
function wanting(scene: Scene, address: number): readonly number[] {
  const { machine, state } = scene;
  return machine.actors
    .filter(({ index, kind }) => {
      if (kind === 'interrupt' && inspectActor(machine, state, index).strikes === undefined)
        return false;
      const { next } = inspectActor(machine, state, index);
      return (
        next?.op === 'lock' &&
        addressOfPlace(state, machine.actorAt[index] ?? 0, next.place) === address
      );
    })
    .map(({ index }) => index);
}

/** Interrupts are on again: for how many of its own ticks they were off, and who could strike. */
export function meaningOfInterruptsOn(
  run: Run,
  index: number,
  scene: Scene,
  event: Event & { readonly kind: 'interrupts-on' },
): Phrase {
  if (hasInterruptsOff(scene.machine, scene.state, event.actor)) return [];
  const ticks = ownTicksSince(run, index, event.actor, 'interrupts-off');
  return hasStrikes(scene, event.cpu)
    ? phrase`an interrupt can strike CPU${event.cpu} again, after ${countOf(ticks, 'tick')}`
    : phrase`they were off for ${countOf(ticks, 'tick')}`;
}

/** Is there a source that can still strike this CPU? */
export const hasStrikes = ({ machine, state }: Scene, cpu: number): boolean =>
  machine.actors.some(
    (actor) =>
      actor.kind === 'interrupt' &&
      actor.cpus.includes(cpu) &&
      inspectActor(machine, state, actor.index).strikesLeft > 0,
  );
