import type { Actor } from '../lang';

/** Where an actor runs, for its label: `CPU0`, `IRQ`, `RCU`. */
export function toPlace(actor: Actor): string {
  switch (actor.kind) {
    case 'thread':
      return `CPU${String(actor.cpu)}`;
    case 'interrupt':
      return 'IRQ';
    case 'rcu':
      return 'RCU';
  }
}
