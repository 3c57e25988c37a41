import { addressOfWord, wordOfAddress } from '../lang';
import type { Event } from '../machine';
import { fileNotes } from './file-notes';
import { objectsPhrase, referred } from './describe';
import { isHashed, isListed, validityOf } from './lives';
import { meaningOfLink } from './link-words';
import type { Run } from './model';
import { actorPart, fieldPath } from './names';
import { wasPublished } from './publication';
import { reachable } from './reach';
import { stateAt } from './replay';
import type { Scene } from './scene';
import { objectPart, sceneAt } from './scene';
import type { Phrase } from './words';
import { joinAnd, phrase } from './words';

/** The validity word of an object was read: what it says. */
export function meaningOfLoad(scene: Scene, address: number): Phrase {
  const { machine, state } = scene;
  const found = fieldPath(machine, address);
  const object = found === undefined ? undefined : machine.program.objects[found.object];
  const view = machine.program.views.valid.find(({ struct }) => struct === object?.struct);
  if (object === undefined || view === undefined) return [];
  if (address !== addressOfWord(object.word + view.offset)) return [];
  const validity = validityOf(machine, state, object.index);
  return validity === undefined ? [] : phrase`${objectPart(scene, object.index)} is ${validity}`;
}

export function meaningOfStore(
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
  if (view !== undefined) return meaningOfValidity(run, index, scene, object.index);
  const link = meaningOfLink(run, index, scene, object, offset, event.value);
  return link.length > 0 ? link : meaningOfPrivacy(run, index, scene, object.index, event.actor);
}

/** Who can see an object whose words are stored to: only its maker, or who looks it up though it is not valid. */
function meaningOfPrivacy(
  run: Run,
  index: number,
  scene: Scene,
  object: number,
  actor: number,
): Phrase {
  const { machine, state } = scene;
  const name = objectPart(scene, object);
  if (machine.program.objects[object]?.storage !== 'heap') return [];
  if (!wasPublished(run, index, object))
    return phrase`nothing in memory points to it yet, so only ${actorPart(machine, actor)} can see it`;
  const isOnlyHashed = isHashed(machine, state, object) && !isListed(machine, state, object);
  return isOnlyHashed && validityOf(machine, state, object) === 'not valid'
    ? phrase`${name} can be looked up, but is not valid`
    : [];
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

/** Whose memory it was, and who can see it. */
export function meaningOfAllocation(
  run: Run,
  index: number,
  scene: Scene,
  event: Event & { readonly kind: 'allocate' },
): Phrase {
  return event.reused
    ? phrase`its memory was that of ${sceneAt(run, index - 1).nameOf(event.object)}`
    : meaningOfPrivacy(run, index, scene, event.object, event.actor);
}

/** What a reference count keeps from happening, or a word that was updated. */
export function meaningOfCount(
  run: Run,
  index: number,
  scene: Scene,
  event: Event & { readonly kind: 'update' },
): Phrase {
  const subject = actorPart(scene.machine, event.actor);
  switch (event.what) {
    case 'put':
      return event.value === 0 ? phrase`freeing it is up to ${subject} now` : [];
    case 'get': {
      if (event.value === event.previous) return [];
      const all = event.value === 2 ? 'both are' : `all ${String(event.value)} are`;
      return phrase`${referred(scene, event.address)} stays until ${all} dropped`;
    }
    case 'set': {
      const object = fieldPath(scene.machine, event.address)?.object;
      return object === undefined ? [] : meaningOfPrivacy(run, index, scene, object, event.actor);
    }
    case 'compare-exchange':
    case 'exchange':
      return [];
  }
}

/** The whole records in what user space gets: "the user has the records of timer 3 and timer 1 now". */
export function meaningOfCopy(
  run: Run,
  index: number,
  event: Event & { readonly kind: 'copy-to-user' },
): Phrase {
  const file = run.machine.program.views.files.find(({ actor }) => actor === event.actor);
  if (file === undefined) return [];
  const records = fileNotes(run, index, file.actor).flatMap((note) =>
    note.kind === 'record' && event.text.includes(note.text)
      ? [[{ text: note.name, ...(note.object === undefined ? {} : { object: note.object }) }]]
      : [],
  );
  if (records.length === 0 || records.length > 3) return [];
  return phrase`the user has the ${records.length === 1 ? 'record' : 'records'} of ${joinAnd(records)} now`;
}
