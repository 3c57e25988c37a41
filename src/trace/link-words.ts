import { addressOfWord, isPoison, type MemoryObject } from '../lang';
import { peekWord } from '../machine';
import { walkersOn } from './cursor';
import { actorsPhrase } from './describe';
import { isListed, wasListed } from './lives';
import type { Run } from './model';
import { placeName, pointerName } from './place-name';
import { walk } from './reach';
import type { Scene } from './scene';
import { objectPart } from './scene';
import type { Phrase } from './words';
import { phrase } from './words';

/** A chain of nodes in objects of one struct: a list that is shown, or a hash table's. */
interface Chain {
  readonly struct: number;
  readonly headWords: readonly number[];
  readonly nodeOffset: number;
  readonly nextOffset: number;
  readonly pprevOffset: number;
  readonly isList: boolean;
}

const chainsOf = ({ machine }: Scene): readonly Chain[] => [
  ...machine.program.views.lists.map((list) => ({
    ...list,
    headWords: [list.headWord],
    isList: true,
  })),
  ...machine.program.views.hashes.map((hash) => ({ ...hash, isList: false })),
];

/** What a store of `value` to a link of an object means: the word at `offset` in it. Empty for any other word. */
export function meaningOfLink(
  run: Run,
  index: number,
  scene: Scene,
  object: MemoryObject,
  offset: number,
  value: number,
): Phrase {
  const { machine, state } = scene;
  const chain = chainsOf(scene).find(
    ({ struct, nextOffset, pprevOffset }) =>
      struct === object.struct && (offset === nextOffset || offset === pprevOffset),
  );
  if (chain === undefined || object.storage !== 'heap') return [];
  if (isPoison(value)) return meaningOfPoison(run, index, scene, object, chain, offset);
  if (offset === chain.pprevOffset && isInStep(scene, chain))
    return isChained(scene, chain, object.index)
      ? phrase`next and pprev agree again all along the ${chain.isList ? 'list' : 'bucket'}`
      : [];
  if (chain.isList && offset === chain.nextOffset && value === 0)
    return meaningOfCutOff(run, index, scene, object.index);
  const isNew = !isListed(machine, state, object.index) && !wasListed(run, index, object.index);
  return chain.isList && isNew
    ? phrase`nothing on the list points to ${objectPart(scene, object.index)} yet, so no reader can meet it`
    : [];
}

/** A node's `next` is NULL from now on: the end of the list, unless the node has been taken off it. */
function meaningOfCutOff(run: Run, index: number, scene: Scene, object: number): Phrase {
  const { machine, state } = scene;
  if (isListed(machine, state, object) || !wasListed(run, index, object)) return [];
  const walkers = walkersOn(run, index, object);
  return walkers.length > 0
    ? phrase`to ${actorsPhrase(scene, walkers)}, which still stands on it, the list ends here now`
    : phrase`to a reader that stood on it, the list would end here`;
}

/** What is left of a node's links when one of them is poison from now on. */
function meaningOfPoison(
  run: Run,
  index: number,
  scene: Scene,
  object: MemoryObject,
  chain: Chain,
  offset: number,
): Phrase {
  const { machine, state } = scene;
  const walkers = chain.isList ? walkersOn(run, index, object.index) : [];
  if (offset === chain.nextOffset)
    return walkers.length > 0
      ? phrase`${actorsPhrase(scene, walkers)} still stands on it`
      : phrase`a reader that stood on it would follow poison`;
  const next = addressOfWord(object.word + chain.nextOffset);
  const value = peekWord(machine, state, next);
  if (isPoison(value)) return phrase`neither of its links leads anywhere now`;
  const leads = value === 0 ? phrase`is NULL` : phrase`still leads to ${pointerName(scene, value)}`;
  const ways = phrase`${placeName(scene, next, 'possessive')} ${leads}`;
  return walkers.length > 0 && value !== 0
    ? phrase`${ways}, so ${actorsPhrase(scene, walkers)} can go on from there`
    : ways;
}

const isChained = (scene: Scene, chain: Chain, object: number): boolean =>
  chain.headWords.some((head) => walk(scene.machine, scene.state, head, chain).includes(object));

/** Does each node's pprev name the very word that leads to the node? */
function isInStep({ machine, state }: Scene, chain: Chain): boolean {
  return chain.headWords.every((head) => {
    let slot = addressOfWord(head);
    return walk(machine, state, head, chain).every((index) => {
      const word = machine.program.objects[index]?.word ?? 0;
      const back = peekWord(machine, state, addressOfWord(word + chain.pprevOffset));
      const isRight = back === slot;
      slot = addressOfWord(word + chain.nextOffset);
      return isRight;
    });
  });
}
