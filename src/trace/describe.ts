import type { Event } from '../machine';
import { objectAt } from '../machine';
import { letsGoPhrase, takesPhrase } from './locking';
import { actorPart, fieldPath } from './names';
import { placeName, pointerName, valueName } from './place-name';
import type { Scene } from './scene';
import { objectPart } from './scene';
import type { Phrase } from './words';
import { countOf, joinAnd, phrase } from './words';

/** What an event says of its actor, without the actor: "takes siglock", "locks timer 2", "sets timer 4's next to timer 3". */
export function describeEvent(scene: Scene, event: Event): Phrase {
  const { machine } = scene;
  switch (event.kind) {
    case 'load':
      return phrase`reads ${placeName(scene, event.address)}: ${valueName(scene, event.address, event.value)}`;
    case 'store':
      return phrase`sets ${placeName(scene, event.address, 'possessive')} to ${valueName(scene, event.address, event.value)}`;
    case 'update':
      return describeUpdate(scene, event);
    case 'lock':
      return takesPhrase(scene, event.address);
    case 'unlock':
      return letsGoPhrase(scene, event.address);
    case 'interrupts-off':
      return phrase`turns interrupts off`;
    case 'interrupts-on':
      return phrase`turns interrupts on`;
    case 'rcu-lock':
      return sectionEdge('enters', event.depth);
    case 'rcu-unlock':
      return sectionEdge('leaves', event.depth + 1);
    case 'strike':
      return phrase`strikes CPU${event.cpu}`;
    case 'handler-end':
      return phrase`is done on CPU${event.cpu}`;
    case 'allocate':
      return phrase`allocates ${objectPart(scene, event.object)}`;
    case 'free':
      return phrase`frees ${objectPart(scene, event.object)}`;
    case 'queue':
      return phrase`hands ${objectPart(scene, event.object)} to RCU`;
    case 'grace-period-start':
      return event.waitsFor.length === 0
        ? phrase`begins a grace period`
        : phrase`begins a grace period that waits for ${actorsPhrase(scene, event.waitsFor)}`;
    case 'quiescent':
      return phrase`no longer holds the grace period up`;
    case 'grace-period-end':
      return phrase`ends the grace period`;
    case 'callback': {
      const name = machine.program.callbacks[event.callback]?.name;
      return name === undefined
        ? phrase`runs the callback of ${objectPart(scene, event.object)}`
        : phrase`runs ${name}() for ${objectPart(scene, event.object)}`;
    }
    case 'copy-to-user':
      return phrase`copies ${countOf(event.text.length, 'byte')} to user space`;
    case 'user-return':
      return phrase`returns ${event.value} to user space`;
    case 'note':
      return phrase`${event.name}(${joinAnd(event.values.map((value) => noteValue(scene, value)))})`;
    case 'finish':
      return phrase`is done`;
    case 'fault':
      return phrase`${event.fault.message}`;
  }
}

/** One edge of the RCU section that is so many deep, from 1. */
export function sectionEdge(verb: 'enters' | 'leaves', depth: number): Phrase {
  if (verb === 'leaves')
    return depth > 1 ? phrase`leaves an inner RCU section` : phrase`leaves its RCU section`;
  return depth > 1 ? phrase`enters an RCU section, ${depth} deep` : phrase`enters an RCU section`;
}

const noteValue = (scene: Scene, value: number): Phrase =>
  objectAt(scene.machine, value) === undefined ? phrase`${value}` : pointerName(scene, value);

function describeUpdate(scene: Scene, event: Event & { readonly kind: 'update' }): Phrase {
  const place = placeName(scene, event.address);
  const owner = referred(scene, event.address);
  const value = valueName(scene, event.address, event.value);
  const previous = valueName(scene, event.address, event.previous);
  switch (event.what) {
    case 'exchange':
      return phrase`swaps ${place}: ${previous} becomes ${value}`;
    case 'compare-exchange':
      return event.value === event.previous
        ? phrase`finds ${place} at ${value} and leaves it`
        : phrase`moves ${place} from ${previous} to ${value}`;
    case 'get':
      return event.value === event.previous
        ? phrase`finds no reference left on ${owner}`
        : phrase`takes a reference on ${owner}: ${value} now`;
    case 'put':
      return event.value === 0
        ? phrase`drops the last reference on ${owner}`
        : phrase`drops a reference on ${owner}: ${value} left`;
    case 'set':
      return phrase`sets ${placeName(scene, event.address, 'possessive')} to ${value}`;
  }
}

/** What a reference count counts: its object. */
export function referred(scene: Scene, address: number): Phrase {
  const found = fieldPath(scene.machine, address);
  return found === undefined ? placeName(scene, address) : [objectPart(scene, found.object)];
}

/** "CPU1 and CPU2". */
export const actorsPhrase = (scene: Scene, actors: readonly number[]): Phrase =>
  joinAnd(actors.map((actor) => [actorPart(scene.machine, actor)]));

/** "timer 2 and timer 1". */
export const objectsPhrase = (scene: Scene, objects: readonly number[]): Phrase =>
  joinAnd(objects.map((object) => [objectPart(scene, object)]));
