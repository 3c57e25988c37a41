import type { Link, ListNode, ListView } from './list-view';

/** What of a node is not as it was. */
export interface NodeChange {
  readonly next: boolean;
  readonly pprev: boolean;
  /** Its own words: its name, its validity, what has become of it; or it was not there. */
  readonly body: boolean;
  readonly locks: boolean;
  readonly readers: boolean;
}

/** What of a list's picture is not as it was, so that it can be marked. */
export interface ListChange {
  readonly head: boolean;
  /** The numbers, in `locks`, of the locks that were taken or let go of. */
  readonly locks: ReadonlySet<number>;
  readonly nodes: ReadonlyMap<number, NodeChange>;
}

/** `was` is the same list in another state of the same run. */
export function listChanges(was: ListView, is: ListView): ListChange {
  const locks = is.locks.flatMap(({ holder }, index) =>
    was.locks[index]?.holder === holder ? [] : [index],
  );
  return {
    head: !isSameLink(was.head, is.head),
    locks: new Set(locks),
    nodes: new Map(
      is.nodes.map((node) => [
        node.object,
        changeOf(
          was.nodes.find(({ object, order }) => object === node.object && order === node.order),
          node,
        ),
      ]),
    ),
  };
}

function changeOf(was: ListNode | undefined, is: ListNode): NodeChange {
  if (was === undefined)
    return { next: false, pprev: false, body: true, locks: false, readers: false };
  const lockWords = ({ locks }: ListNode): string =>
    locks.map(({ path, holder }) => `${path} ${String(holder)}`).join();
  return {
    next: !isSameLink(was.next, is.next),
    pprev: !isSameLink(was.pprev, is.pprev),
    body: was.name !== is.name || was.validity !== is.validity || was.life !== is.life,
    locks: lockWords(was) !== lockWords(is),
    readers: was.cursors.join() !== is.cursors.join(),
  };
}

/** A node that gets another name is the same node. */
const isSameLink = (one: Link, other: Link): boolean =>
  one.kind === other.kind &&
  one.object === other.object &&
  (one.kind === 'node' || one.label === other.label);
