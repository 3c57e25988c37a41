import { listPoison1, listPoison2 } from '../lang';
import type { Event } from '../machine';
import { addressOfPlace, inspectActor, inspectGracePeriod, peekWord } from '../machine';
import { addressOfWord, wordOfAddress } from './address';
import { notedObject, walkersOn } from './cursor';
import { actorsPhrase } from './describe';
import { fileView } from './file-view';
import { gracePeriodsBegun } from './history';
import { isListed, validityOf, wasListed } from './lives';
import type { Run } from './model';
import { actorPart, fieldPath } from './names';
import { pointerName } from './place-name';
import { reachable } from './reach';
import { stateAt } from './replay';
import type { Scene } from './scene';
import { objectPart } from './scene';
import { meaningForUser } from './user-words';
import { waitersFor } from './waiters';
import type { Phrase } from './words';
import { joinAnd, phrase } from './words';

/** What a step means now: an obligation, a cost, or who may go on. */
export interface Meaning {
  /** Says the step better than the bare event does. */
  readonly instead?: Phrase;
  /** Follows the first sentence after a colon. */
  readonly colon?: Phrase;
  readonly second?: Phrase;
}

export function meaningOf(
  run: Run,
  index: number,
  scene: Scene,
  event: Event,
  events: readonly Event[],
): Meaning {
  const special =
    event.kind === 'store'
      ? meaningOfUnlink(run, index, scene, event.actor)
      : event.kind === 'load'
        ? meaningOfSkip(run, scene, events)
        : undefined;
  if (special !== undefined) return special;
  const leaves = (event.kind === 'rcu-unlock' && event.depth === 0) || isQuiescent(events);
  const rode = [() => meaningOfHandlerEnd(events), () => meaningOfNotes(run, index, scene, events)];
  const own = [() => meaningOfEvent(run, index, scene, event)];
  const isEdge = event.kind === 'interrupts-off' || event.kind === 'interrupts-on';
  return {
    colon: leaves ? meaningOfLeaving(run, index, scene, event.actor) : [],
    second: firstOf([
      () => meaningForUser(run, index, events),
      ...(isEdge ? [...rode, ...own] : [...own, ...rode]),
    ]),
  };
}

const isQuiescent = (events: readonly Event[]): boolean =>
  events.some(({ kind }) => kind === 'quiescent');

/** The first that has something to say. */
function firstOf(meanings: readonly (() => Phrase)[]): Phrase {
  for (const meaning of meanings) {
    const said = meaning();
    if (said.length > 0) return said;
  }
  return [];
}

/** Is there a source that can still strike this CPU? */
const hasStrikes = ({ machine, state }: Scene, cpu: number): boolean =>
  machine.actors.some(
    (actor) =>
      actor.kind === 'interrupt' &&
      actor.cpus.includes(cpu) &&
      inspectActor(machine, state, actor.index).strikesLeft > 0,
  );

function meaningOfEvent(run: Run, index: number, scene: Scene, event: Event): Phrase {
  switch (event.kind) {
    case 'lock':
      return meaningOfLock(scene, event.actor, event.address);
    case 'unlock':
      return meaningOfUnlock(scene, event.address);
    case 'load':
      return meaningOfLoad(run, index, scene, event.actor, event.address);
    case 'store':
      return meaningOfStore(run, index, scene, event);
    case 'update':
      return event.what === 'put' && event.value === 0
        ? phrase`freeing it is up to ${actorPart(run.machine, event.actor)} now`
        : [];
    case 'queue':
      return phrase`the memory stays until a grace period has passed`;
    case 'free':
      return meaningOfFree(run, index, scene, event.object);
    case 'grace-period-start':
      return meaningOfStart(scene, event.waitsFor);
    case 'grace-period-end':
      return event.objects.length === 0
        ? []
        : phrase`${objectsPhrase(scene, event.objects)} may be freed now`;
    case 'rcu-lock':
      return meaningOfEntering(run, index, scene, event.actor);
    case 'rcu-unlock':
      return event.depth > 0 ? phrase`it is still inside the outer one` : [];
    case 'strike':
      return phrase`what ran there stops until the handler is done`;
    case 'interrupts-off':
      return hasStrikes(scene, event.cpu)
        ? phrase`no interrupt can strike CPU${event.cpu} now`
        : [];
    case 'interrupts-on':
      return hasStrikes(scene, event.cpu)
        ? phrase`an interrupt can strike CPU${event.cpu} again`
        : [];
    case 'allocate':
    case 'callback':
    case 'copy-to-user':
    case 'fault':
    case 'finish':
    case 'handler-end':
    case 'note':
    case 'quiescent':
    case 'user-return':
      return [];
  }
}

const objectsPhrase = (scene: Scene, objects: readonly number[]): Phrase =>
  joinAnd(objects.map((object) => [objectPart(scene, object)]));

/** What the code keeps from happening while a lock is held is not in any one state, so no word of it here. */
function meaningOfLock(scene: Scene, actor: number, address: number): Phrase {
  const { machine, state } = scene;
  const waiters = waitersFor(machine, state, address);
  if (waiters.length > 0) {
    const verb = waiters.length === 1 ? 'has' : 'have';
    return phrase`${actorsPhrase(scene, waiters)} ${verb} to wait for it`;
  }
  const isShown = machine.program.views.locks.some(({ word }) => word === wordOfAddress(address));
  return isShown ? phrase`nobody else can take it before ${actorPart(machine, actor)} lets go` : [];
}

function meaningOfEntering(run: Run, index: number, scene: Scene, actor: number): Phrase {
  const { running, waitsFor } = inspectGracePeriod(run.machine, scene.state);
  if (!running) return phrase`a grace period that begins from now on waits for it`;
  const period = phrase`grace period ${gracePeriodsBegun(run, index)}`;
  return waitsFor.includes(actor)
    ? phrase`${period} waits for ${actorPart(run.machine, actor)} already, so it waits for this too`
    : phrase`${period} began before, so it does not wait for this`;
}

function meaningOfUnlock(scene: Scene, address: number): Phrase {
  const { machine } = scene;
  const waiters = wanting(scene, address);
  if (waiters.length === 0) return [];
  const [only] = waiters;
  if (waiters.length === 1 && only !== undefined)
    return phrase`${actorPart(machine, only)} can take it now`;
  const all = waiters.length === 2 ? 'both' : 'all';
  return phrase`${actorsPhrase(scene, waiters)} ${all} want it; the next tick decides`;
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

function meaningOfLoad(
  run: Run,
  index: number,
  scene: Scene,
  actor: number,
  address: number,
): Phrase {
  const { machine, state } = scene;
  const found = fieldPath(machine, address);
  const object = found === undefined ? undefined : machine.program.objects[found.object];
  if (object === undefined || !walkersOn(run, index, object.index).includes(actor)) return [];
  const view = machine.program.views.valid.find(({ struct }) => struct === object.struct);
  if (view === undefined || address !== addressOfWord(object.word + view.offset)) return [];
  if (validityOf(machine, state, object.index) !== 'not valid') return [];
  return phrase`${objectPart(scene, object.index)} is not valid`;
}

function meaningOfStore(
  run: Run,
  index: number,
  scene: Scene,
  event: Event & { readonly kind: 'store' },
): Phrase {
  const { machine, state } = scene;
  const before = stateAt(run, index - 1);
  for (const [list] of machine.program.views.lists.entries()) {
    const was = reachable(machine, before, list);
    const is = reachable(machine, state, list);
    const added = is.filter((object) => !was.includes(object));
    if (added.length > 0)
      return phrase`readers can meet ${objectsPhrase(scene, added)} from now on`;
  }
  const found = fieldPath(machine, event.address);
  const object = found === undefined ? undefined : machine.program.objects[found.object];
  if (object === undefined) return [];
  const offset = wordOfAddress(event.address) - object.word;
  const view = machine.program.views.valid.find(
    (one) => one.struct === object.struct && one.offset === offset,
  );
  const list = machine.program.views.lists.find((one) => one.struct === object.struct);
  if (view !== undefined) return meaningOfValidity(run, index, scene, object.index);
  if (list === undefined || object.storage !== 'heap' || offset !== list.nextOffset) return [];
  if (event.value === listPoison1 || event.value === listPoison2) {
    const walkers = walkersOn(run, index, object.index);
    if (walkers.length > 0) return phrase`${actorsPhrase(scene, walkers)} still stands on it`;
    return phrase`who still stands on it would follow poison`;
  }
  if (isListed(machine, state, object.index) || wasListed(run, index, object.index)) return [];
  return phrase`nothing on the list points to ${objectPart(scene, object.index)} yet, so no reader can meet it`;
}

/** Undefined where the step took nothing off a list. */
function meaningOfUnlink(
  run: Run,
  index: number,
  scene: Scene,
  actor: number,
): Meaning | undefined {
  const { machine, state } = scene;
  const before = stateAt(run, index - 1);
  const removed = machine.program.views.lists.flatMap((_, list) => {
    const is = reachable(machine, state, list);
    return reachable(machine, before, list).filter((object) => !is.includes(object));
  });
  if (removed.length === 0) return undefined;
  const unlinks = phrase`${actorPart(machine, actor)} unlinks ${objectsPhrase(scene, removed)}`;
  for (const object of removed) {
    const walker = walkersOn(run, index, object).find((one) => one !== actor);
    if (walker === undefined) continue;
    const subject = actorPart(machine, walker);
    const until =
      inspectActor(machine, state, walker).nesting > 0 ? 'leaves its RCU section' : 'has gone on';
    const whom = removed.length > 1 ? objectPart(scene, object) : phrase`it`;
    return {
      instead: phrase`${unlinks}; ${subject} still stands on ${whom}`,
      second: phrase`it may not be freed before ${subject} ${until}`,
    };
  }
  return { instead: unlinks, second: phrase`no reader that comes from now on can get there` };
}

function meaningOfValidity(run: Run, index: number, scene: Scene, object: number): Phrase {
  const { machine, state } = scene;
  const was = validityOf(machine, stateAt(run, index - 1), object);
  const is = validityOf(machine, state, object);
  const name = objectPart(scene, object);
  if (is === was) return is === 'not valid' ? phrase`${name} is not valid yet` : [];
  return is === 'valid'
    ? phrase`${name} is valid from now on`
    : phrase`${name} is not valid from now on`;
}

function meaningOfFree(run: Run, index: number, scene: Scene, object: number): Phrase {
  const walkers = walkersOn(run, index, object);
  if (walkers.length > 0) return phrase`${actorsPhrase(scene, walkers)} still stands on it`;
  return phrase`its memory can be used again`;
}

function meaningOfStart(scene: Scene, waitsFor: readonly number[]): Phrase {
  const { machine } = scene;
  const threads = machine.actors.filter(({ kind }) => kind === 'thread').map(({ index }) => index);
  const outside = threads.filter((actor) => !waitsFor.includes(actor));
  if (waitsFor.length === 0) return phrase`nobody is inside, so it can end at once`;
  const alone = waitsFor.length === 1 ? ' alone' : '';
  if (outside.length === 0) return phrase`it waits for ${actorsPhrase(scene, waitsFor)}${alone}`;
  const verb = outside.length === 1 ? 'is' : 'are';
  return phrase`${actorsPhrase(scene, outside)} ${verb} outside already, so it waits for ${actorsPhrase(scene, waitsFor)}${alone}`;
}

function meaningOfLeaving(run: Run, index: number, scene: Scene, actor: number): Phrase {
  const { machine } = scene;
  const before = inspectGracePeriod(machine, stateAt(run, index - 1));
  const after = inspectGracePeriod(machine, scene.state);
  const number = gracePeriodsBegun(run, index);
  if (!after.running) return [];
  if (!before.waitsFor.includes(actor)) return [];
  if (after.waitsFor.includes(actor)) return phrase`it still holds grace period ${number} up`;
  if (after.waitsFor.length === 0) return phrase`nobody holds grace period ${number} up any more`;
  return phrase`grace period ${number} still waits for ${actorsPhrase(scene, after.waitsFor)}`;
}

function meaningOfHandlerEnd(events: readonly Event[]): Phrase {
  const end = events.find(({ kind }) => kind === 'handler-end');
  return end?.kind === 'handler-end' ? phrase`the handler is done, so CPU${end.cpu} goes on` : [];
}

/** What rode along with the step: the reader's walk and its records. */
function meaningOfNotes(run: Run, index: number, scene: Scene, events: readonly Event[]): Phrase {
  for (const event of events) {
    if (event.kind !== 'note') continue;
    const object = notedObject(run, event);
    const name = object === undefined ? undefined : objectPart(scene, object);
    if (event.name === 'dropped' && name !== undefined) {
      return phrase`the record of ${name} does not fit; the next fill begins at its index`;
    }
    if (event.name === 'record' && name !== undefined)
      return phrase`the record of ${name} is in the buffer`;
  }
  const cursor = events.findLast((event) => event.kind === 'note' && event.name === 'cursor');
  if (cursor === undefined || cursor.kind !== 'note') return [];
  const object = notedObject(run, cursor);
  const subject = actorPart(scene.machine, cursor.actor);
  if (object === undefined) return meaningOfWalkEnd(run, index, scene, events);
  const name = objectPart(scene, object);
  if (isListed(scene.machine, scene.state, object)) return phrase`${subject} stands on ${name} now`;
  return phrase`${subject} stands on ${name} now, which is off the list`;
}

/** Here is NULL, or the buffer has what the user asked for and the rest is left for the next fill. */
function meaningOfWalkEnd(run: Run, index: number, scene: Scene, events: readonly Event[]): Phrase {
  const load = events.findLast(({ kind }) => kind === 'load');
  if (load?.kind !== 'load') return [];
  if (load.value === 0) return phrase`the walk ends there`;
  const { machine } = scene;
  const { locals } = inspectActor(machine, stateAt(run, index - 1), load.actor);
  const wanted = locals.findLast(({ name }) => name === 'wanted')?.value;
  const file = fileView(machine, scene.state).find(({ actor }) => actor === load.actor);
  const isEnough = wanted !== undefined && file !== undefined && file.count >= wanted;
  const ends = phrase`the walk ends before ${pointerName(scene, load.value)}`;
  return isEnough ? phrase`the buffer has all that the user asked for, so ${ends}` : ends;
}

/** `note skipped(x)`: the reader has looked at x and passes it over. */
function meaningOfSkip(run: Run, scene: Scene, events: readonly Event[]): Meaning | undefined {
  const skipped = events.find((event) => event.kind === 'note' && event.name === 'skipped');
  const object = skipped?.kind === 'note' ? notedObject(run, skipped) : undefined;
  if (skipped === undefined || object === undefined) return undefined;
  const subject = actorPart(scene.machine, skipped.actor);
  const instead = phrase`${subject} finds ${objectPart(scene, object)} not valid and prints nothing for it`;
  const { machine, state } = scene;
  const description = machine.program.objects[object];
  const list = machine.program.views.lists.find(({ struct }) => struct === description?.struct);
  if (description === undefined || list === undefined) return { instead };
  const value = peekWord(machine, state, addressOfWord(description.word + list.nextOffset));
  return {
    instead,
    second: phrase`its next ${value === 0 ? 'is' : 'still leads to'} ${pointerName(scene, value)}`,
  };
}
