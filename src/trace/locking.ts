import { fieldPath } from './names';
import { placeName } from './place-name';
import type { Scene } from './scene';
import { objectPart } from './scene';
import type { Phrase } from './words';
import { phrase } from './words';

/** The object from a pool whose only lock lies at an address: such a lock goes by its object's name. */
export function lockedObject({ machine }: Scene, address: number): number | undefined {
  const found = fieldPath(machine, address);
  const object = found === undefined ? undefined : machine.program.objects[found.object];
  if (object?.storage !== 'heap' || object.liveAtStart) return undefined;
  if (found?.field?.kind !== 'spinlock') return undefined;
  const fields = machine.program.structs[object.struct]?.fields ?? [];
  return fields.filter(({ kind }) => kind === 'spinlock').length === 1 ? object.index : undefined;
}

/** "takes siglock", "locks timer 2". */
export function takesPhrase(scene: Scene, address: number): Phrase {
  const object = lockedObject(scene, address);
  return object === undefined
    ? phrase`takes ${placeName(scene, address)}`
    : phrase`locks ${objectPart(scene, object)}`;
}

/** "lets go of siglock", "unlocks timer 2". */
export function letsGoPhrase(scene: Scene, address: number): Phrase {
  const object = lockedObject(scene, address);
  return object === undefined
    ? phrase`lets go of ${placeName(scene, address)}`
    : phrase`unlocks ${objectPart(scene, object)}`;
}
