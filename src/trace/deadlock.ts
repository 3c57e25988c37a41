import { addressOfPlace, inspectActor, inspectCpu } from '../machine';
import { eventsAt } from './cursor';
import { holderOf, lockAddresses } from './held';
import type { Deed } from './history';
import type { Run } from './model';
import { actorPart } from './names';
import { placeName } from './place-name';
import type { Scene } from './scene';
import type { Part, Phrase } from './words';
import { joinAnd, phrase, plainText } from './words';

/** What keeps an actor from ever going on: "CPU0 wants m, which CPU1 holds". For states that a deadlock stopped. */
export function wantPhrase(
  scene: Scene,
  actor: number,
  nameOf: (actor: number) => Part = (one) => actorPart(scene.machine, one),
): Phrase {
  const { machine, state } = scene;
  const subject = nameOf(actor);
  const description = machine.actors[actor];
  const handler =
    description?.kind === 'thread' ? inspectCpu(state, description.cpu).handler : undefined;
  if (handler !== undefined) return phrase`${subject} waits for ${nameOf(handler)} to be done`;
  const { next } = inspectActor(machine, state, actor);
  if (next?.op !== 'lock' && next?.op !== 'wait') return phrase`${subject} cannot go on`;
  const address = addressOfPlace(state, machine.actorAt[actor] ?? 0, next.place);
  const place = placeName(scene, address);
  if (next.op === 'wait') return phrase`${subject} waits for ${place} to change`;
  const holder = holderOf(machine, state, address);
  if (holder === undefined) return phrase`${subject} wants ${place}`;
  return holder === actor
    ? phrase`${subject} wants ${place}, which it holds itself`
    : phrase`${subject} wants ${place}, which ${nameOf(holder)} holds`;
}

/** A lock that an actor holds, and when it took it. */
export interface Holding {
  readonly name: string;
  readonly taken: Deed;
}

/** In order of taking. */
export function holdings(run: Run, index: number, scene: Scene, actor: number): readonly Holding[] {
  return heldAddresses(scene, actor)
    .map((address) => ({
      name: plainText(placeName(scene, address)),
      taken: takenAt(run, index, actor, address),
    }))
    .toSorted((one, other) => one.taken.tick - other.taken.tick);
}

function takenAt(run: Run, index: number, actor: number, address: number): Deed {
  for (let tick = index; tick >= 0; tick--) {
    const event = eventsAt(run, tick).findLast(
      (one) => one.kind === 'lock' && one.address === address && one.actor === actor,
    );
    if (event !== undefined) return { tick, actor, origin: event.origin };
  }
  return { tick: 0, actor, origin: undefined };
}

const heldAddresses = ({ machine, state }: Scene, actor: number): readonly number[] =>
  lockAddresses(machine).filter((address) => holderOf(machine, state, address) === actor);

/** "siglock and it_lock of timer 2"; "a lock" where nobody knows which. */
export function lockNames(scene: Scene, actor: number): string {
  const names = heldAddresses(scene, actor).map((address) => placeName(scene, address));
  return names.length === 0 ? 'a lock' : plainText(joinAnd(names));
}
