/** Small programs, each with the one way that a search which leaves too much out does not find. */
export const trickyPrograms: readonly (readonly [string, string])[] = [
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
    'a handler waits for somebody who waits for the thread below it',
    `var x: int; var y: int;
    actor a A on CPU0 { x = 1; }
    actor b B on CPU1 { wait_until(x == 1); y = 1; }
    interrupt i I on CPU0 times 1 { wait_until(y == 1); }`,
  ],
  [
    'a handler ends, and the thread below it goes on before another',
    `var x: int; var y: int; var z: int;
    actor a A on CPU0 { wait_until(y == 1); x = 1; }
    actor b B on CPU1 { user_return(z); user_return(x); user_return(z); }
    interrupt i I on CPU0 times 1 { y = 1; z = 1; }`,
  ],
  [
    'a handler comes just before interrupts are off',
    `var x: int;
    actor a A on CPU0 {
      rcu_read_lock(); x = 1; local_irq_disable(); x = 2; local_irq_enable(); rcu_read_unlock();
    }
    interrupt i I on CPU0 times 1 { let v = x; assert(v != 1, "x is 1"); }`,
  ],
  [
    'steps with nothing else in common touch the same ghost',
    `var x: int; var y: int; ghost g: int;
    actor a A on CPU0 { x = 1; assert(g == 0, "A is first"); }
    actor b B on CPU1 { y = 1; g = 1; }`,
  ],
  [
    'a step touches a ghost, and that is seen late',
    `var x: int; var u: int; var q: int; ghost g: int;
    actor a A on CPU0 { x = 1; assert(g == 0, "A is first"); }
    actor b B on CPU1 { if (READ_ONCE(q) == 1) { g = 1; } }
    actor c C on CPU2 { u = 1; q = 1; }`,
  ],
  [
    'a count comes to 0 before it is raised',
    `var r: refcount;
    init { refcount_set(&r, 1); }
    actor a A on CPU0 { refcount_inc(&r); }
    actor b B on CPU1 { refcount_dec_and_test(&r); }`,
  ],
  [
    'either of two may drop the last reference',
    `var r: refcount;
    init { refcount_set(&r, 2); }
    actor a A on CPU0 { user_return(refcount_dec_and_test(&r)); }
    actor b B on CPU1 { user_return(refcount_dec_and_test(&r)); }`,
  ],
  [
    'somebody who goes round drops the last reference',
    `var r: refcount; var round: int;
    init { refcount_set(&r, 2); }
    actor a A on CPU0 { refcount_inc(&r); }
    actor b B on CPU1 { while (READ_ONCE(round) < 2) { refcount_dec_and_test(&r); round += 1; } }`,
  ],
  [
    'a count is full before it is lowered',
    `var r: refcount;
    init { refcount_set(&r, 2147483647); }
    actor a A on CPU0 { refcount_dec_and_test(&r); }
    actor b B on CPU1 { refcount_inc(&r); }`,
  ],
  [
    'a slot is taken after an earlier one was freed',
    `struct box { value: int; }
    pool box[2];
    var first: *box; var taken: *box;
    init { first = kzalloc(box); let second = kzalloc(box); kfree(second); }
    actor a A on CPU0 { taken = kzalloc(box); }
    actor b B on CPU1 { kfree(first); }`,
  ],
  [
    'either of two may take the first slot',
    `struct box { value: int; }
    pool box[2];
    var one: *box; var two: *box;
    actor a A on CPU0 { one = kzalloc(box); }
    actor b B on CPU1 { two = kzalloc(box); }`,
  ],
  [
    'somebody who goes round needs a slot that is not yet free',
    `struct box { value: int; }
    pool box[2];
    var head: *box; var last: *box; var older: *box; var round: int;
    init { head = kzalloc(box); }
    actor a A on CPU0 { kfree(head); }
    actor b B on CPU1 {
      while (READ_ONCE(round) < 2) { let p = kzalloc(box); older = last; last = p; round += 1; }
    }`,
  ],
];
