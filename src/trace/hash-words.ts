import { wordOfAddress } from '../lang';
import type { Event } from '../machine';
import { objectsPhrase } from './describe';
import { isHashed, validityOf } from './lives';
import type { Run } from './model';
import { actorPart } from './names';
import { bucketName, pointerName } from './place-name';
import { walk } from './reach';
import { stateAt } from './replay';
import type { Scene } from './scene';
import type { Meaning } from './words';
import { phrase } from './words';

/** A bucket of a hash table looked into, or changed; undefined where the step did neither. */
export function meaningOfBucket(
  run: Run,
  index: number,
  scene: Scene,
  event: Event,
): Meaning | undefined {
  const { machine, state } = scene;
  if (event.kind !== 'load' && event.kind !== 'store') return undefined;
  const subject = actorPart(machine, event.actor);
  const word = wordOfAddress(event.address);
  for (const hash of machine.program.views.hashes) {
    const bucket = hash.headWords.indexOf(word);
    if (event.kind === 'load') {
      if (bucket < 0) continue;
      return {
        instead:
          event.value === 0
            ? phrase`${subject} finds ${bucketName(hash, bucket)} empty`
            : phrase`${subject} finds ${pointerName(scene, event.value)} in ${bucketName(hash, bucket)}`,
      };
    }
    const before = stateAt(run, index - 1);
    for (const [number, head] of hash.headWords.entries()) {
      const was = walk(machine, before, head, hash);
      const is = walk(machine, state, head, hash);
      const added = is.filter((object) => !was.includes(object));
      const removed = was.filter((object) => !is.includes(object));
      if (added.length > 0)
        return {
          instead: phrase`${subject} puts ${objectsPhrase(scene, added)} into ${bucketName(hash, number)}`,
          second: phrase`${added.length === 1 ? 'it' : 'they'} can be looked up from now on${validitySuffix(scene, added)}`,
        };
      if (removed.length > 0)
        return {
          instead: phrase`${subject} takes ${objectsPhrase(scene, removed)} out of ${bucketName(hash, number)}`,
          second: removed.some((object) => isHashed(machine, state, object))
            ? []
            : phrase`no lookup that begins from now on finds ${removed.length === 1 ? 'it' : 'them'}`,
        };
    }
  }
  return undefined;
}

const validitySuffix = ({ machine, state }: Scene, objects: readonly number[]): string =>
  objects.every((object) => validityOf(machine, state, object) === 'not valid')
    ? `, but ${objects.length === 1 ? 'is' : 'are'} not valid`
    : '';
