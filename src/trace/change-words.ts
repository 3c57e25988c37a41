import type { Event } from '../machine';
import { isStored } from '../machine';
import { eventsAt } from './cursor';
import { lifeWords } from './lives';
import type { Run } from './model';
import { actorPart } from './names';
import { placeName, valueName } from './place-name';
import { stateAt } from './replay';
import type { Scene } from './scene';
import { objectPart, sceneAt } from './scene';
import type { Phrase } from './words';
import { phrase } from './words';

/** What tick `index` changed, with what was there before: "the list head: timer 4, was timer 3". Empty when nothing. */
export function changeWords(run: Run, index: number): Phrase {
  const scene = sceneAt(run, index);
  const changes =
    index <= 0 ? [] : eventsAt(run, index).map((event) => toWords(run, index, scene, event));
  return listed(changes);
}

const listed = (changes: readonly Phrase[]): Phrase =>
  changes
    .filter((one) => one.length > 0)
    .reduce<Phrase>((all, one) => (all.length === 0 ? one : phrase`${all}; ${one}`), []);

function toWords(run: Run, index: number, scene: Scene, event: Event): Phrase {
  const { machine } = run;
  const before = stateAt(run, index - 1);
  switch (event.kind) {
    case 'store':
    case 'update': {
      const place = placeName(scene, event.address, 'possessive');
      if (!isStored(machine, before, event.address))
        return phrase`${place}: ${valueName(scene, event.address, event.value)}, was uninitialised`;
      if (event.value === event.previous) return [];
      return phrase`${place}: ${valueName(scene, event.address, event.value)}, was ${valueName(scene, event.address, event.previous)}`;
    }
    case 'lock':
      return phrase`${placeName(scene, event.address)}: held by ${actorPart(machine, event.actor)}, was free`;
    case 'unlock':
      return phrase`${placeName(scene, event.address)}: free, was held by ${actorPart(machine, event.actor)}`;
    case 'interrupts-off':
      return phrase`interrupts on CPU${event.cpu}: off, were on`;
    case 'interrupts-on':
      return phrase`interrupts on CPU${event.cpu}: on, were off`;
    case 'rcu-lock':
      return phrase`RCU depth of ${actorPart(machine, event.actor)}: ${event.depth}, was ${event.depth - 1}`;
    case 'rcu-unlock':
      return phrase`RCU depth of ${actorPart(machine, event.actor)}: ${event.depth}, was ${event.depth + 1}`;
    case 'free':
    case 'queue':
      return lifeChange(run, index, scene, event.object);
    case 'grace-period-start':
    case 'grace-period-end':
      return listed(event.objects.map((object) => lifeChange(run, index, scene, object)));
    case 'allocate':
      return phrase`${objectPart(scene, event.object)}: allocated, was ${event.reused ? 'free memory' : 'unused memory'}`;
    case 'callback':
    case 'copy-to-user':
    case 'fault':
    case 'finish':
    case 'handler-end':
    case 'load':
    case 'note':
    case 'quiescent':
    case 'strike':
    case 'user-return':
      return [];
  }
}

function lifeChange(run: Run, index: number, scene: Scene, object: number): Phrase {
  const is = lifeWords(run.machine, stateAt(run, index), object, run);
  const was = lifeWords(run.machine, stateAt(run, index - 1), object, run);
  return is === was ? [] : phrase`${objectPart(scene, object)}: ${is}, was ${was}`;
}
