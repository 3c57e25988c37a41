import { addressOfWord, isPoison, wordOfAddress } from '../lang';
import type { Event } from '../machine';
import { inspectActor, objectAt, peekWord } from '../machine';
import { notedObject } from './cursor';
import { fileView } from './file-view';
import type { Run } from './model';
import { actorPart } from './names';
import { pointerName } from './place-name';
import { stateAt } from './replay';
import type { Scene } from './scene';
import { objectPart } from './scene';
import { safetyPhrase, unlinkedClause } from './unlinked-words';
import type { Meaning, Phrase } from './words';
import { phrase } from './words';

type Note = Event & { readonly kind: 'note' };

const lastCursor = (events: readonly Event[]): Note | undefined =>
  events.findLast((event): event is Note => event.kind === 'note' && event.name === 'cursor');

const isLoadOf = ({ machine }: Scene, event: Event, object: number): boolean =>
  event.kind === 'load' && objectAt(machine, event.value)?.index === object;

/** A reader's step on to the next object: a pointer is read, and `note cursor(…)` says that it stands there now. */
export function meaningOfStepOn(
  run: Run,
  index: number,
  scene: Scene,
  event: Event,
  events: readonly Event[],
): Meaning | undefined {
  const cursor = lastCursor(events);
  const object = cursor === undefined ? undefined : notedObject(run, cursor);
  if (event.kind !== 'load' || object === undefined) return undefined;
  if (!isLoadOf(scene, event, object)) return undefined;
  const subject = actorPart(scene.machine, event.actor);
  const isFirst = scene.machine.program.views.lists.some(
    ({ headWord }) => headWord === wordOfAddress(event.address),
  );
  const steps = phrase`${subject} steps on to ${objectPart(scene, object)}${isFirst ? ', the first on the list' : ''}`;
  const unlinked = unlinkedClause(run, index, object, event.actor);
  return unlinked.length === 0
    ? { instead: steps }
    : {
        instead: phrase`${steps}${unlinked}`,
        second: safetyPhrase(run, index, scene, object, event.actor),
      };
}

/** What rode along with the step: the reader's walk and its records. */
export function meaningOfNotes(
  run: Run,
  index: number,
  scene: Scene,
  events: readonly Event[],
): Phrase {
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
  const cursor = lastCursor(events);
  if (cursor === undefined) return [];
  const object = notedObject(run, cursor);
  if (object === undefined) return meaningOfWalkEnd(run, index, scene, events);
  // A load of the very pointer has said so.
  const isSaid = events.some((event) => isLoadOf(scene, event, object));
  return isSaid
    ? []
    : phrase`${actorPart(scene.machine, cursor.actor)} stands on ${objectPart(scene, object)} now`;
}

/** Here is NULL, or the buffer has what the user asked for and the rest is left for the next fill. */
function meaningOfWalkEnd(run: Run, index: number, scene: Scene, events: readonly Event[]): Phrase {
  const load = events.findLast(({ kind }) => kind === 'load');
  if (load?.kind !== 'load') return [];
  if (load.value === 0) return phrase`the walk ends there`;
  if (isPoison(load.value)) return phrase`the way on leads into poison`;
  const { machine } = scene;
  const { locals } = inspectActor(machine, stateAt(run, index - 1), load.actor);
  const wanted = locals.findLast(({ name }) => name === 'wanted')?.value;
  const file = fileView(machine, scene.state).find(({ actor }) => actor === load.actor);
  const isEnough = wanted !== undefined && file !== undefined && file.count >= wanted;
  const ends = phrase`the walk ends before ${pointerName(scene, load.value)}`;
  return isEnough ? phrase`the buffer has all that the user asked for, so ${ends}` : ends;
}

/** `note skipped(x)`: the reader has looked at x and passes it over. */
export function meaningOfSkip(
  run: Run,
  scene: Scene,
  event: Event,
  events: readonly Event[],
): Meaning | undefined {
  if (event.kind !== 'load') return undefined;
  const skipped = events.find((one): one is Note => one.kind === 'note' && one.name === 'skipped');
  const object = skipped === undefined ? undefined : notedObject(run, skipped);
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
    second: phrase`its next ${value === 0 || isPoison(value) ? 'is' : 'still leads to'} ${pointerName(scene, value)}`,
  };
}
