import type { ListNode, ListView } from '../trace';

/** The drawing in words, for those who do not see it. */
export function toListText(view: ListView, nameOf: (actor: number) => string): string {
  const reachable = view.nodes.filter(({ placement }) => placement === 'reachable');
  const others = view.nodes.filter(({ placement }) => placement !== 'reachable');
  const isGone = view.holder?.phase === 'freed';
  const chain = isGone
    ? 'is freed memory'
    : reachable.length === 0
      ? 'is empty'
      : `leads to ${reachable.map((node) => toWords(node, nameOf)).join(', then ')}`;
  const locks = view.locks.flatMap(({ name, holder, waiters }) =>
    holder === undefined
      ? []
      : [
          `${name} is held by ${nameOf(holder)}${waiters.length === 0 ? '' : `, ${waiters.map(nameOf).join(' and ')} wait for it`}`,
        ],
  );
  const off = others.map((node) => toNodeText(node, nameOf));
  const holder = toHolderWords(view);
  return [`${view.name} ${chain}${holder}`, ...off, ...locks]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** A node alone: `timer 2 (not valid): its next is timer 1, its pprev LIST_POISON2`. */
export const toNodeText = (node: ListNode, nameOf: (actor: number) => string): string =>
  `${toWords(node, nameOf)}: its next is ${node.next.label}, its pprev ${node.pprev.label}`;

/** `, of the signal struct, which waits to be freed` */
function toHolderWords({ holder }: ListView): string {
  switch (holder?.phase) {
    case 'freed':
      return `, of ${holder.name}`;
    case 'waiting':
    case 'ready':
      return `, of ${holder.name}, which waits to be freed`;
    default:
      return '';
  }
}

function toWords(node: ListNode, nameOf: (actor: number) => string): string {
  const notes = [
    node.validity,
    toLifeWords(node),
    ...node.locks.map(({ path, holder }) => `${path} held by ${nameOf(holder)}`),
    ...node.cursors.map((actor) => `${nameOf(actor)} stands here`),
  ].filter((note) => note !== undefined && note !== '');
  return notes.length === 0 ? node.name : `${node.name} (${notes.join('; ')})`;
}

/** What a node off the list is, in words beside it; empty for those on it. */
export function toLifeWords({ placement, phase, life }: ListNode): string {
  switch (placement) {
    case 'reachable':
      return '';
    case 'inserting':
      return phase === 'valid'
        ? 'being linked: no reader can meet it yet'
        : phase === 'hashed'
          ? 'waits to be linked'
          : 'not linked yet';
    case 'unlinked':
      return phase === 'unlinked' ? 'unlinked, still readable' : life;
  }
}
