/** Small programs, each with the one way that a search which leaves too much out does not find. */
export const trickyPrograms: readonly (readonly [string, string])[] = [
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
    'a lock is freed while it is held, and taken anew in the same slot',
    `struct box { lock: spinlock; }
    pool box[1];
    var x: int; var go: int; var never: int; var head: *box;
    init { head = kzalloc(box); }
    actor a A on CPU0 { spin_lock(&head->lock); go = 1; x = 1; while (READ_ONCE(never) == 0) { } }
    actor b B on CPU1 {
      wait_until(go == 1);
      kfree(head);
      head = kzalloc(box);
      spin_lock(&head->lock); let v = READ_ONCE(x); spin_unlock(&head->lock);
      assert(v == 1, "x was set before");
    }`,
  ],
  [
    'a handler waits for a lock whose holder waits for the thread below the handler',
    `var l: spinlock; var ready: int; var go: int; var flag: int;
    actor a A on CPU0 {
      local_irq_disable(); ready = 1; wait_until(go == 1); local_irq_enable();
      flag = 1;
    }
    actor b B on CPU1 {
      wait_until(ready == 1);
      spin_lock(&l); go = 1; wait_until(flag == 1); spin_unlock(&l);
    }
    interrupt i I on CPU0 times 1 { spin_lock(&l); spin_unlock(&l); }`,
  ],
  [
    'a count is full, unless a reference is dropped first',
    `var r: refcount;
    init { refcount_set(&r, 2147483647); }
    actor a A on CPU0 { refcount_dec_and_test(&r); }
    actor b B on CPU1 { refcount_inc(&r); }`,
  ],
];
