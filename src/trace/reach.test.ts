import { expect, it } from 'vitest';
import { machineOf } from '../machine/testing/compile-text';
import { reachable } from './reach';
import { replay, stateAt } from './replay';

it('a list is followed through nodes that are not the first thing in their objects', () => {
  const machine = machineOf(`
    struct node { next: *node; }
    struct box { value: int; link: node; }
    pool box[2];
    var head: *node;
    init {
      let a = kzalloc(box); let b = kzalloc(box);
      b->link.next = NULL; a->link.next = &b->link; head = &a->link;
    }
    actor a A on CPU0 { let v = head; }
    show list head of box.link;
  `);
  expect(reachable(machine, stateAt(replay(machine, []), 0), 0)).toHaveLength(2);
});
