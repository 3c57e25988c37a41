import type { ListNode } from '../trace';
import type { Row } from './list-layout';

/** Reachable nodes stand on the base line, those being inserted above it, unlinked ones below. */
export function toRow({ placement }: ListNode): Row {
  switch (placement) {
    case 'reachable':
      return 'base';
    case 'inserting':
      return 'above';
    case 'unlinked':
      return 'below';
  }
}
