import { addressOfWord } from '../lang';
import { inspectGracePeriod, waitOf } from '../machine';
import { cursorsAt } from './cursor';
import { actorsPhrase, objectsPhrase } from './describe';
import { hasInterruptsOff, holderOf, lockAddresses } from './held';
import { gracePeriodsBegun, historyOf } from './history';
import type { Run } from './model';
import { actorPart } from './names';
import { placeName } from './place-name';
import type { Scene } from './scene';
import { ownTicksSince } from './stretch';
import { ticksWaited } from './wait-ticks';
import { waitersFor } from './waiters';
import type { Phrase } from './words';
import { countOf, phrase } from './words';

/**
 * What goes on whatever the step of `actor` was: who spins for a lock of its, which grace period waits for it, how
 * long it has had a lock. The first of these that is so; empty for none.
 */
export function standingPhrase(run: Run, index: number, scene: Scene, actor: number): Phrase {
  const wanted = wantedFrom(scene, actor);
  if (wanted !== undefined) return spinnersPhrase(run, index, scene, actor, wanted);
  const { running, waitsFor } = inspectGracePeriod(run.machine, scene.state);
  if (running && waitsFor.includes(actor)) return holdsUpPhrase(run, index, scene, actor);
  return cursorsAt(run, index).has(actor) ? holdsPhrase(run, index, scene, actor) : [];
}

/** The lock of this actor's that others stand before; the shown ones first. */
function wantedFrom({ machine, state }: Scene, actor: number): number | undefined {
  const isWanted = (address: number): boolean =>
    holderOf(machine, state, address) === actor && waitersFor(machine, state, address).length > 0;
  return [...shownLocks(machine), ...lockAddresses(machine)].find(isWanted);
}

const shownLocks = ({ program }: Scene['machine']): readonly number[] =>
  program.views.locks.map(({ word }) => addressOfWord(word));

/** "It still holds siglock with interrupts off, so CPU1 and CPU2 have burnt 22 ticks": in their waits for it now. */
function spinnersPhrase(
  run: Run,
  index: number,
  scene: Scene,
  actor: number,
  address: number,
): Phrase {
  const { machine, state } = scene;
  const all = waitersFor(machine, state, address).map((waiter) => {
    const wait = waitOf(machine, state, waiter);
    return { waiter, burnt: wait === undefined ? 0 : ticksWaited(run, index, waiter, wait) };
  });
  const spinners = all.filter(({ burnt }) => burnt > 0);
  const named = (spinners.length > 0 ? spinners : all).map(({ waiter }) => waiter);
  const off = hasInterruptsOff(machine, state, actor) ? ' with interrupts off' : '';
  const burnt = spinners.reduce((sum, one) => sum + one.burnt, 0);
  const have = named.length === 1 ? 'has' : 'have';
  const cost = burnt > 0 ? `burnt ${countOf(burnt, 'tick')}` : 'to wait';
  return phrase`it still holds ${placeName(scene, address)}${off}, so ${actorsPhrase(scene, named)} ${have} ${cost}`;
}

/** "Grace period 1 waits for CPU0, so timer 2 is not freed yet". */
function holdsUpPhrase(run: Run, index: number, scene: Scene, actor: number): Phrase {
  const number = gracePeriodsBegun(run, index);
  const objects = historyOf(run).gracePeriods[number - 1]?.objects ?? [];
  const names =
    objects.length > 2
      ? phrase`${countOf(objects.length, 'object')}`
      : objectsPhrase(scene, objects);
  const waits = phrase`grace period ${number} waits for ${actorPart(run.machine, actor)}`;
  return objects.length === 0
    ? waits
    : phrase`${waits}, so ${names} ${objects.length === 1 ? 'is' : 'are'} not freed yet`;
}

/** "It has held siglock for 14 ticks", its own, as the ledger counts them. */
function holdsPhrase(run: Run, index: number, scene: Scene, actor: number): Phrase {
  const { machine, state } = scene;
  const lock = shownLocks(machine).find((address) => holderOf(machine, state, address) === actor);
  if (lock === undefined) return [];
  const ticks = ownTicksSince(run, index, actor, lock);
  const off = hasInterruptsOff(machine, state, actor) ? ', interrupts off' : '';
  return phrase`it has held ${placeName(scene, lock)} for ${countOf(ticks, 'tick')}${off}`;
}
