import { addressOfWord, isPoison, listPoison2, wordOfAddress } from '../lang';
import type { Machine, State } from '../machine';
import { inspectHeap, isStored, objectAt, peekWord } from '../machine';
import { columnKey, listColumns } from './columns-order';
import { cursorsAt } from './cursor';
import { holderOf } from './held';
import { indexOfState } from './history';
import { lifePhase, lifeWords, validityOf, wasListed } from './lives';
import type { LifePhase, Validity } from './lives';
import type { Run } from './model';
import { fieldPath } from './names';
import { pointerName } from './place-name';
import type { ListOfViews } from './reach';
import { isAllocated, objectOfNode, reachable } from './reach';
import type { Scene } from './scene';
import { sceneAt, sceneOf } from './scene';
import { waitersFor } from './waiters';
import { plainText } from './words';

/** Where a pointer of a list node leads. */
export interface Link {
  /** `gone`: the memory it was in has been freed. */
  readonly kind: 'node' | 'null' | 'poison' | 'uninitialised' | 'gone' | 'head' | 'other';
  /** For `node`. */
  readonly object?: number;
  /** "timer 3", "timer 3's next", "NULL", "LIST_POISON2". */
  readonly label: string;
}

export interface ListNode {
  readonly object: number;
  readonly name: string;
  /** Freed memory is listed only while somebody stands on it, and counts as unlinked. */
  readonly placement: 'reachable' | 'inserting' | 'unlinked';
  /** Its column, from 0; with a run the same for the whole schedule. */
  readonly order: number;
  /** Undefined where nothing says what valid means. */
  readonly validity: Validity | undefined;
  readonly phase: LifePhase;
  readonly life: string;
  readonly next: Link;
  readonly pprev: Link;
  /** The object's own spinlocks that are held. */
  readonly locks: readonly { readonly path: string; readonly holder: number }[];
  /** Actors whose walk stands here. */
  readonly cursors: readonly number[];
}

export interface ContendedLock {
  readonly name: string;
  readonly holder: number | undefined;
  readonly waiters: readonly number[];
}

export interface ListView {
  readonly name: string;
  readonly head: Link;
  /** The object that the head is a part of, where it may be freed. */
  readonly holder: { readonly name: string; readonly phase: LifePhase } | undefined;
  /** By order. */
  readonly nodes: readonly ListNode[];
  /** How many columns the whole schedule needs. */
  readonly columns: number;
  readonly locks: readonly ContendedLock[];
}

/** The lists of `show list`. With `run`, `state` is one of its states: fixed columns, cursors, names of the dead. */
export function listView(machine: Machine, state: State, run?: Run): readonly ListView[] {
  const index = run === undefined ? undefined : indexOfState(run, state);
  const scene =
    run === undefined || index === undefined ? sceneOf(machine, state) : sceneAt(run, index);
  const locks = machine.program.views.locks.map(({ name, word }) => ({
    name,
    holder: holderOf(machine, state, addressOfWord(word)),
    waiters: waitersFor(machine, state, addressOfWord(word)),
  }));
  return machine.program.views.lists.map((view, list) => {
    const nodes = nodesOf(scene, view, list, run, index);
    return {
      name: view.name,
      head: linkOf(scene, view, addressOfWord(view.headWord)),
      holder: holderOfHead(scene, view, run),
      nodes,
      columns: run === undefined ? nodes.length : listColumns(run, list).length,
      locks,
    };
  });
}

function holderOfHead(
  { machine, state, nameOf }: Scene,
  { headWord }: ListOfViews,
  run: Run | undefined,
): ListView['holder'] {
  const object = objectAt(machine, addressOfWord(headWord));
  if (object?.storage !== 'heap') return undefined;
  return { name: nameOf(object.index), phase: lifePhase(machine, state, object.index, run) };
}

function nodesOf(
  scene: Scene,
  view: ListOfViews,
  list: number,
  run: Run | undefined,
  index: number | undefined,
): readonly ListNode[] {
  const { machine, state } = scene;
  const met = reachable(machine, state, list);
  const cursors =
    run === undefined || index === undefined ? new Map<number, number>() : cursorsAt(run, index);
  const columns = run === undefined ? undefined : listColumns(run, list);
  const stoodOn = new Set(cursors.values());
  const all = machine.program.objects.filter(
    (object) =>
      object.struct === view.struct &&
      object.storage === 'heap' &&
      (isAllocated(machine, state, object.index) || stoodOn.has(object.index)),
  );
  const loose = all.filter((object) => !met.includes(object.index));
  const orderOf = (object: number): number => {
    if (columns !== undefined && run !== undefined && index !== undefined) {
      return columns.indexOf(columnKey(run, index, object));
    }
    const at = met.indexOf(object);
    return at < 0 ? loose.findIndex((one) => one.index === object) : loose.length + at;
  };
  return all
    .map((object): ListNode => {
      const at = (offset: number): number => addressOfWord(object.word + offset);
      const pprev = peekWord(machine, state, at(view.pprevOffset));
      return {
        object: object.index,
        name: scene.nameOf(object.index),
        placement: placementOf(scene, object.index, met, run, index, pprev),
        order: orderOf(object.index),
        validity: validityOf(machine, state, object.index),
        phase: lifePhase(machine, state, object.index, run),
        life: lifeWords(machine, state, object.index, run),
        next: linkOf(scene, view, at(view.nextOffset)),
        pprev: linkOf(scene, view, at(view.pprevOffset)),
        locks: locksOf(scene, object.index),
        cursors: [...cursors].filter(([, at]) => at === object.index).map(([actor]) => actor),
      };
    })
    .toSorted((one, other) => one.order - other.order);
}

function placementOf(
  scene: Scene,
  object: number,
  met: readonly number[],
  run: Run | undefined,
  index: number | undefined,
  pprev: number,
): ListNode['placement'] {
  if (met.includes(object)) return 'reachable';
  if (inspectHeap(scene.machine, scene.state, object)?.life === 'freed') return 'unlinked';
  if (run !== undefined && index !== undefined)
    return wasListed(run, index, object) ? 'unlinked' : 'inserting';
  const hasLeft =
    pprev === listPoison2 || inspectHeap(scene.machine, scene.state, object)?.life !== 'live';
  return hasLeft ? 'unlinked' : 'inserting';
}

function linkOf(scene: Scene, view: ListOfViews, address: number): Link {
  const value = peekWord(scene.machine, scene.state, address);
  const holder = objectAt(scene.machine, address)?.index ?? -1;
  if (inspectHeap(scene.machine, scene.state, holder)?.life === 'freed')
    return { kind: 'gone', label: 'gone' };
  if (!isStored(scene.machine, scene.state, address))
    return { kind: 'uninitialised', label: 'uninitialised' };
  if (value === 0) return { kind: 'null', label: 'NULL' };
  const label = plainText(pointerName(scene, value));
  if (isPoison(value)) return { kind: 'poison', label };
  if (wordOfAddress(value) === view.headWord) return { kind: 'head', label };
  const node = objectOfNode(scene.machine, value, view);
  if (node !== undefined) return { kind: 'node', object: node, label };
  const object = objectAt(scene.machine, value);
  return object !== undefined && object.struct === view.struct && object.storage === 'heap'
    ? { kind: 'node', object: object.index, label }
    : { kind: 'other', label };
}

function locksOf(scene: Scene, object: number): ListNode['locks'] {
  const { machine, state } = scene;
  const description = machine.program.objects[object];
  if (description === undefined) return [];
  const fields = machine.program.structs[description.struct]?.fields ?? [];
  return fields.flatMap((field) => {
    const address = addressOfWord(description.word + field.offset);
    const holder = field.kind === 'spinlock' ? holderOf(machine, state, address) : undefined;
    return holder === undefined
      ? []
      : [{ path: fieldPath(machine, address)?.path ?? field.path, holder }];
  });
}
