import type { FaultKind } from '../../machine';

export const box =
  'struct box { value: int; lock: spinlock; refs: refcount; next: *box; } pool box[2]; var head: *box;';

/** Every kind of fault, in the smallest program that has it. */
const unlinkAndFree = 'actor b B on CPU1 { let b = head; WRITE_ONCE(head, NULL); kfree_rcu(b); }';

export const faultyPrograms: readonly (readonly [FaultKind, string, string])[] = [
  [
    'use-after-free',
    'a gap between a section and interrupts off',
    `${box} init { head = kzalloc(box); }
    actor a A on CPU0 { rcu_read_lock(); let p = rcu_dereference(head); rcu_read_unlock(); if (p) { spin_lock_irq(&p->lock); spin_unlock_irq(&p->lock); } }
    ${unlinkAndFree}`,
  ],
  [
    'use-after-free',
    'a load before interrupts are off',
    `${box} init { head = kzalloc(box); }
    actor a A on CPU0 { let p = READ_ONCE(head); local_irq_disable(); if (p) { let v = p->value; } local_irq_enable(); }
    ${unlinkAndFree}`,
  ],
  [
    'use-after-free',
    'a gap between two regions with interrupts off',
    `${box} var l: spinlock; init { head = kzalloc(box); }
    actor a A on CPU0 { spin_lock_irq(&l); let p = head; spin_unlock_irq(&l); spin_lock_irq(&l); if (p) { let v = p->value; } spin_unlock_irq(&l); }
    ${unlinkAndFree}`,
  ],
  [
    'use-after-free',
    'a reader that turns interrupts off after the grace period began',
    `${box} init { head = kzalloc(box); }
    actor a A on CPU0 { local_irq_disable(); let p = head; if (p) { let v = p->value; } local_irq_enable(); }
    actor b B on CPU1 { let b = head; kfree_rcu(b); WRITE_ONCE(head, NULL); }`,
  ],
  [
    'use-after-free',
    'a wait in freed memory',
    `${box} init { head = kzalloc(box); }
    actor a A on CPU0 { let p = head; wait_until(p->value == 1); }
    actor b B on CPU1 { let p = head; kfree(p); head = NULL; }`,
  ],
  [
    'deadlock',
    'a callback that waits for ever',
    `${box} var x: int; fn done(p: *box) { wait_until(x == 1); kfree(p); }
    actor a A on CPU0 { let p = kzalloc(box); head = p; call_rcu(p, done); }`,
  ],
  [
    'use-after-free',
    'read after kfree',
    `${box} actor a A on CPU0 { let b = kzalloc(box); kfree(b); let v = b->value; }`,
  ],
  [
    'use-after-free',
    'a lock in freed memory',
    `${box} actor a A on CPU0 { let b = kzalloc(box); kfree(b); spin_lock(&b->lock); spin_unlock(&b->lock); }`,
  ],
  [
    'use-after-free',
    'a free that does not wait for a reader',
    `${box}
    init { head = kzalloc(box); }
    actor a A on CPU0 { rcu_read_lock(); let b = rcu_dereference(head); if (b != NULL) { let v = b->value; } rcu_read_unlock(); }
    actor b B on CPU1 { let b = head; WRITE_ONCE(head, NULL); kfree(b); }`,
  ],
  [
    'double-free',
    'kfree twice',
    `${box} actor a A on CPU0 { let b = kzalloc(box); kfree(b); kfree(b); }`,
  ],
  [
    'double-free',
    'kfree of what RCU has',
    `${box} actor a A on CPU0 { let b = kzalloc(box); kfree_rcu(b); kfree(b); }`,
  ],
  ['bad-free', 'kfree of static memory', `${box} var s: box; actor a A on CPU0 { kfree(&s); }`],
  [
    'null-followed',
    'a field of NULL',
    `${box} actor a A on CPU0 { let b = head; let v = b->value; }`,
  ],
  [
    'poison-followed',
    'a field of poison',
    `${box} actor a A on CPU0 { head = LIST_POISON1; let b = head; let v = b->next; }`,
  ],
  [
    'wild-pointer',
    'a private pointer that leads to what somebody else stores to',
    `struct node { next: int; } struct thing { value: int; node: node; } var x: int;
    actor a A on CPU0 { private m: node; x = 1; m.next = 7; x = 2; }
    actor b B on CPU1 { private k: node; let t = container_of(&k, thing, node); user_return(t->value); x = 3; }`,
  ],
  [
    'wild-pointer',
    'a store to an input by way of something else',
    `struct node { next: int; } struct thing { value: int; node: node; }
    var x: node; input script: int; var y: node;
    actor a A on CPU0 { let t = container_of(&y, thing, node); t->value = 1; user_return(script); }`,
  ],
  [
    'wild-pointer',
    'a wait for a ghost by way of something else',
    `struct node { next: int; } struct thing { node: node; more: int; value: int; }
    var y: node; ghost g: int; actor a A on CPU0 { let t = container_of(&y, thing, node); wait_until(t->more == 1); }
    actor b B on CPU1 { y.next = 1; g = 1; }`,
  ],
  [
    'uninitialised-read',
    'kmalloc memory',
    `${box} actor a A on CPU0 { let b = kmalloc(box); head = b; let v = b->value; }`,
  ],
  [
    'unbalanced',
    'unlock of a free lock',
    `${box} var l: spinlock; actor a A on CPU0 { spin_unlock(&l); }`,
  ],
  ['unbalanced', 'rcu_read_unlock outside', `${box} actor a A on CPU0 { rcu_read_unlock(); }`],
  [
    'unbalanced',
    'an actor that ends in a section',
    `${box} actor a A on CPU0 { rcu_read_lock(); }`,
  ],
  [
    'unbalanced',
    'an actor that ends with interrupts off',
    `${box} actor a A on CPU0 { local_irq_disable(); }`,
  ],
  [
    'deadlock',
    'a lock taken twice',
    `${box} var l: spinlock; actor a A on CPU0 { spin_lock(&l); spin_lock(&l); }`,
  ],
  [
    'deadlock',
    'two locks in both orders',
    `${box} var l: spinlock; var m: spinlock;
    actor a A on CPU0 { spin_lock(&l); spin_lock(&m); spin_unlock(&m); spin_unlock(&l); }
    actor b B on CPU1 { spin_lock(&m); spin_lock(&l); spin_unlock(&l); spin_unlock(&m); }`,
  ],
  [
    'deadlock',
    'an interrupt that wants the lock of the code it struck',
    `${box} var l: spinlock;
    actor a A on CPU0 { spin_lock(&l); spin_unlock(&l); }
    interrupt e E on CPU0 times 1 { spin_lock(&l); spin_unlock(&l); }`,
  ],
  [
    'deadlock',
    'a condition that nobody makes true',
    `${box} var x: int; actor a A on CPU0 { wait_until(x == 1); }`,
  ],
  [
    'leak',
    'what the init block lost, with nobody to move',
    `${box} init { let p = kzalloc(box); } interrupt e E on CPU0 times 0 { }`,
  ],
  [
    'reference-count',
    'a count that is full',
    `${box} var r: refcount; init { refcount_set(&r, 2147483647); } actor a A on CPU0 { refcount_inc(&r); }`,
  ],
  [
    'null-followed',
    'the container of NULL',
    `struct node { next: *node; } struct thing { value: int; node: node; } var head: *node;
    actor a A on CPU0 { let t = container_of(head, thing, node); user_return(t->value); }`,
  ],
  [
    'leak',
    'an object that nothing leads to',
    `${box} actor a A on CPU0 { let b = kzalloc(box); b->value = 1; }`,
  ],
  [
    'assertion',
    'a false claim',
    `${box} actor a A on CPU0 { let v = head; assert(v != NULL, "the list is not empty"); }`,
  ],
  [
    'overflow',
    'more than 32 bits',
    `${box} var x: int; actor a A on CPU0 { x = 2147483647; x += 1; }`,
  ],
  [
    'reference-count',
    'a reference on nothing',
    `${box} actor a A on CPU0 { let b = kzalloc(box); head = b; refcount_inc(&b->refs); }`,
  ],
  [
    'pool-exhausted',
    'one object too many',
    `${box} actor a A on CPU0 { let b = kzalloc(box); let c = kzalloc(box); let d = kzalloc(box); }`,
  ],
  ['endless-loop', 'a loop that touches nothing', `${box} actor a A on CPU0 { while (true) { } }`],
];
