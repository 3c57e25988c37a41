/** As `trickyPrograms`, with RCU. */
export const trickyRcuPrograms: readonly (readonly [string, string])[] = [
  [
    'a function called by RCU goes another way, and that is seen late',
    `struct box { value: int; }
    pool box[1];
    var w: int; var y: int; var q: int; var k: int; var u: int; var head: *box;
    fn done(p: *box) { if (READ_ONCE(w) == 1) { y = 1; } kfree(p); }
    init { head = kzalloc(box); }
    actor a A on CPU0 { wait_until(k == 1); let v = READ_ONCE(y); assert(v == 0, "y"); }
    actor b B on CPU1 { if (READ_ONCE(q) == 1) { w = 1; } call_rcu(head, done); k = 1; }
    actor c C on CPU2 { u = 1; q = 1; q = 0; }`,
  ],
  [
    'a function called by RCU touches a ghost as it begins',
    `struct box { value: int; }
    pool box[1];
    var x: int; var head: *box; ghost g: int;
    fn done(p: *box) { g = 1; kfree(p); user_return(0); }
    init { head = kzalloc(box); }
    actor a A on CPU0 { x = 1; assert(g == 0, "A is first"); }
    actor b B on CPU1 { call_rcu(head, done); }`,
  ],
  [
    'a function called by RCU drops the last reference',
    `struct box { value: int; }
    pool box[1];
    var r: refcount; var head: *box;
    fn done(p: *box) { refcount_dec_and_test(&r); kfree(p); }
    init { head = kzalloc(box); refcount_set(&r, 1); }
    actor a A on CPU0 { refcount_inc(&r); }
    actor b B on CPU1 { call_rcu(head, done); }`,
  ],
  [
    'a function called by RCU needs a slot that RCU did not yet free',
    `struct box { value: int; }
    struct cell { value: int; }
    pool box[1]; pool cell[1];
    var head: *box; var taken: *box; var c: *cell;
    fn done(p: *cell) { taken = kzalloc(box); }
    init { head = kzalloc(box); c = kzalloc(cell); }
    actor a A on CPU0 { kfree_rcu(head); call_rcu(c, done); }`,
  ],
  [
    'a function called by RCU and an actor each need a slot, one of which RCU did not yet free',
    `struct box { value: int; }
    struct cell { value: int; }
    pool box[2]; pool cell[1];
    var head: *box; var taken: *box; var other: *box; var c: *cell; var go: int;
    fn done(p: *cell) { go = 1; taken = kzalloc(box); }
    init { head = kzalloc(box); c = kzalloc(cell); }
    actor a A on CPU0 { kfree_rcu(head); call_rcu(c, done); }
    actor b B on CPU1 { wait_until(go == 1); other = kzalloc(box); }`,
  ],
  [
    'a function called by RCU hands over what somebody reads',
    `struct box { value: int; }
    struct cell { value: int; }
    pool box[1]; pool cell[1];
    var head: *box; var c: *cell;
    fn done(p: *cell) { kfree_rcu(head); }
    init { head = kzalloc(box); c = kzalloc(cell); }
    actor a A on CPU0 { let p = head; user_return(p->value); }
    actor b B on CPU1 { call_rcu(c, done); }`,
  ],
  [
    'a grace period begins only after a second object is handed over, and a reader comes then',
    `struct box { value: int; }
    pool box[2];
    var first: *box; var second: *box; var seen: int;
    init { first = kzalloc(box); second = kzalloc(box); }
    actor a A on CPU0 {
      rcu_read_lock(); kfree_rcu(first); kfree_rcu(second); wait_until(seen == 1); rcu_read_unlock();
    }
    actor b B on CPU1 { rcu_read_lock(); seen = 1; user_return(second->value); rcu_read_unlock(); }`,
  ],
  [
    'a grace period begins only after a function called by RCU hands over a second object, and a reader comes then',
    `struct box { value: int; }
    pool box[3];
    var first: *box; var second: *box; var third: *box; var go: int; var seen: int;
    fn done(p: *box) { kfree_rcu(second); }
    init { first = kzalloc(box); second = kzalloc(box); third = kzalloc(box); }
    actor a A on CPU0 {
      rcu_read_lock(); kfree_rcu(first); go = 1; wait_until(seen == 1); rcu_read_unlock();
    }
    actor b B on CPU1 { rcu_read_lock(); seen = 1; user_return(second->value); rcu_read_unlock(); }
    actor c C on CPU2 { rcu_read_lock(); call_rcu(third, done); wait_until(go == 1); rcu_read_unlock(); }`,
  ],
  [
    'an object is handed over by a stale pointer, before its slot is taken again',
    `struct box { value: int; }
    pool box[1];
    var stale: *box; var taken: *box; var x: int;
    fn done(p: *box) { x = 1; }
    init { stale = kzalloc(box); kfree(stale); }
    actor a A on CPU0 { taken = kzalloc(box); }
    actor b B on CPU1 { call_rcu(stale, done); }`,
  ],
  [
    'a grace period begins before a second object is handed over',
    `struct box { value: int; }
    pool box[2];
    var first: *box; var second: *box; var x: int; var y: int;
    fn one(p: *box) { x = 1; }
    fn two(p: *box) { y = 1; }
    init { first = kzalloc(box); second = kzalloc(box); }
    actor a A on CPU0 { call_rcu(first, one); call_rcu(second, two); }
    actor b B on CPU1 { wait_until(x == 1); rcu_read_lock(); wait_until(y == 1); rcu_read_unlock(); }`,
  ],
  [
    'either of two functions called by RCU may be the first',
    `struct box { value: int; }
    pool box[2];
    var first: *box; var second: *box; var x: int;
    fn one(p: *box) { x = 1; }
    fn two(p: *box) { x = 2; }
    init { first = kzalloc(box); second = kzalloc(box); }
    actor a A on CPU0 { call_rcu(first, one); call_rcu(second, two); }`,
  ],
];
