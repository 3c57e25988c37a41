import type { Views } from '../lang';
import {
  addressOfWord,
  isPoison,
  listPoison1,
  listPoison2,
  memoryBase,
  wordOfAddress,
} from '../lang';
import { objectAt } from '../machine';
import { fieldPath } from './names';
import type { Scene } from './scene';
import { objectPart } from './scene';
import type { Phrase } from './words';
import { phrase } from './words';

/** "it_id of timer 2", "timer 4's next", "the list head", "hash bucket 1", "signal.next_id". */
export function placeName(scene: Scene, address: number, form: 'of' | 'possessive' = 'of'): Phrase {
  const { machine } = scene;
  const found = fieldPath(machine, address);
  if (found === undefined) return pointerName(scene, address);
  const word = wordOfAddress(address);
  const { lists, hashes, locks } = machine.program.views;
  const lock = locks.find((one) => one.word === word);
  if (lock !== undefined) return phrase`${lock.name}`;
  const list = lists.findIndex((one) => one.headWord === word);
  if (list >= 0)
    return phrase`${lists.length === 1 ? 'the list head' : `the head of ${lists[list]?.name ?? 'the list'}`}`;
  for (const hash of hashes) {
    const bucket = hash.headWords.indexOf(word);
    if (bucket >= 0) return phrase`${bucketName(hash, bucket)}`;
  }
  const object = machine.program.objects[found.object];
  if (found.field?.kind === 'spinlock') {
    const bucket = bucketOfLock(scene, found.object, found.path);
    if (bucket !== undefined) return phrase`hash bucket ${bucket}'s lock`;
  }
  const name = objectPart(scene, found.object);
  if (found.path === '') return phrase`${name}`;
  if (object?.storage !== 'heap') {
    return phrase`${{ ...name, text: `${name.text}${found.path.startsWith('[') ? '' : '.'}${found.path}` }}`;
  }
  const path = shortPath(scene, object.struct, found.path);
  return form === 'of' ? phrase`${path} of ${name}` : phrase`${name}'s ${path}`;
}

/** "hash bucket 2", or "the hash bucket" of a table with no other. */
export const bucketName = ({ headWords }: Views['hashes'][number], bucket: number): string =>
  headWords.length === 1 ? 'the hash bucket' : `hash bucket ${String(bucket)}`;

/** The lock in words: "siglock", "it_lock of timer 2", "hash bucket 1's lock", or the variable. */
export const lockPhrase = (scene: Scene, address: number): Phrase => placeName(scene, address);

/** `list.next` → "next" for the list that is shown, `t_hash.next` → "hash next". */
function shortPath(scene: Scene, struct: number, path: string): string {
  const { views, structs } = scene.machine.program;
  const offset = structs[struct]?.fields.find((field) => field.path === path)?.offset ?? -1;
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (last === path) return path;
  const nodeWords = 2;
  const isIn = (node: number): boolean => offset >= node && offset < node + nodeWords;
  if (views.lists.some((list) => list.struct === struct && isIn(list.nodeOffset))) return last;
  if (views.hashes.some((hash) => hash.struct === struct && isIn(hash.nodeOffset)))
    return `hash ${last}`;
  return path;
}

function bucketOfLock(scene: Scene, object: number, path: string): number | undefined {
  const element = /^(.*?\[\d+\])/.exec(path)?.[1];
  const { hashes } = scene.machine.program.views;
  for (const hash of hashes) {
    for (const [bucket, word] of hash.headWords.entries()) {
      const head = fieldPath(scene.machine, addressOfWord(word));
      if (head?.object === object && element !== undefined && head.path.startsWith(element))
        return bucket;
    }
  }
  return undefined;
}

/** A value as a person would say it, given the place it is in. */
export function valueName(scene: Scene, address: number, value: number): Phrase {
  const found = fieldPath(scene.machine, address);
  switch (found?.field?.kind) {
    case 'pointer':
    case 'tagged-pointer':
      return pointerName(scene, value);
    case 'bool':
      return phrase`${value === 0 ? 'false' : 'true'}`;
    case 'text':
      return phrase`${JSON.stringify(scene.machine.values.textOf(value))}`;
    case 'u64':
      return phrase`0x${scene.machine.values.hexOf(value)}`;
    case 'int':
    case 'refcount':
    case 'spinlock':
    case undefined:
      return phrase`${value}`;
  }
}

/** "timer 3", "timer 3's next", "NULL", "LIST_POISON1", "signal, tagged". */
export function pointerName(scene: Scene, value: number): Phrase {
  if (value === 0) return phrase`NULL`;
  if (value < memoryBase) return phrase`NULL ${value < 0 ? '-' : '+'} ${Math.abs(value)}`;
  if (value === listPoison1) return phrase`LIST_POISON1`;
  if (value === listPoison2) return phrase`LIST_POISON2`;
  if (isPoison(value)) return phrase`list poison`;
  const isTagged = (value & 1) !== 0;
  const address = value & ~1;
  const object = objectAt(scene.machine, address);
  if (object === undefined) return phrase`0x${value.toString(16)}`;
  const tag = isTagged ? ', tagged' : '';
  const offset = wordOfAddress(address) - object.word;
  const { lists, hashes } = scene.machine.program.views;
  const nodes = [...lists, ...hashes]
    .filter((view) => view.struct === object.struct)
    .map((view) => view.nodeOffset);
  if (offset === 0 || (nodes.includes(offset) && object.storage === 'heap')) {
    const field = fieldPath(scene.machine, address);
    const isHead = [
      ...lists.map((list) => list.headWord),
      ...hashes.flatMap((hash) => hash.headWords),
    ].includes(object.word + offset);
    if (!isHead || field === undefined) return phrase`${objectPart(scene, object.index)}${tag}`;
  }
  return phrase`${placeName(scene, address, 'possessive')}${tag}`;
}
