const box = 'struct box { value: int; next: *box; } pool box[3]; var head: *box;';

/** What random programs do not do, one thing each; with a fault or without. */
export const oddPrograms: readonly (readonly [string, string])[] = [
  ['nobody does anything', 'actor a A on CPU0 { } actor b B on CPU3 { }'],
  [
    'arithmetic at the edges',
    `var x: int; var y: int;
    init { x = 2147483647; y = -2147483647 - 1; }
    actor a A on CPU0 { let p = x; let q = y; user_return(p / 3 - q / 5); user_return(-p % 7); user_return(q % -1); user_return(p % 4); user_return((p & 6) | (q & -8)); user_return(q < p); }`,
  ],
  [
    'the least int divided by -1',
    `var x: int; init { x = -2147483647 - 1; } actor a A on CPU0 { let q = x; let d = q + 2147483647; user_return(q / d); }`,
  ],
  [
    'minus the least int',
    'var x: int; init { x = -2147483647 - 1; } actor a A on CPU0 { x = -x; }',
  ],
  [
    'a product that fits',
    'var x: int; init { x = -65536; } actor a A on CPU0 { let q = x; user_return(q * 32768); }',
  ],
  [
    'a product that does not',
    'var x: int; init { x = -65536; } actor a A on CPU0 { let q = x; user_return(q * -32768); }',
  ],
  ['a remainder by 0', 'var x: int; actor a A on CPU0 { user_return(7 % x); }'],
  [
    'texts that are made in different orders',
    `var t: text; var u: text;
    actor a A on CPU0 { t = format("%d{%s}", 12, "a\\"b"); let other = u; if (t == other) user_return(length(t)); copy_to_user(slice(t, 1, 3) + slice(t, 3, 99)); }
    actor b B on CPU1 { let n = 10 + 2; u = "" + format("%d", n) + "{a\\"b" + "}"; copy_to_user(u); }`,
  ],
  [
    'numbers of 64 bits',
    `var w: u64; var x: int;
    actor a A on CPU0 { w = 0xfedcba9876543210; copy_to_user(format("%016x ", w)); }
    actor b B on CPU1 { w = x + 255; copy_to_user(format("%016x", w)); if (w == 0xfedcba9876543210) user_return(1); }`,
  ],
  [
    'texts with a 0 and other signs',
    `var t: text; actor a A on CPU0 { t = "\\0\\t/*\\\\*/é€"; user_return(length(t)); copy_to_user(t + slice(t, 6, 8)); }`,
  ],
  [
    'arrays of ghosts',
    `ghost seen: int[3]; ghost most: int; var x: int;
    actor a A on CPU0 { let i = x; seen[i] += 1; assert(seen[i] < 3, "seen %d", i); x = 1; if (seen[0] > most) most = seen[0]; }
    actor b B on CPU1 { let i = x; seen[i] += 1; x = 2; let j = x; seen[j] += 2; assert(seen[2] < 3, "%d", most); }`,
  ],
  [
    'a loop without a step, and long code',
    `var x: int;
    actor a A on CPU0 {
      private list: int[8];
      let from = x; let i = 0;
      while (i < 8) { list[i] = i * from; if (i == 5) { i += 2; continue; } if (list[i] > 40) break; i += 1; }
      let sum = 0; let j = 7;
      while (j >= 0) { let k = 0; while (k < j) { sum += list[k]; k += 1; } if (sum > 90) sum -= 90; j -= 1; }
      ${Array.from({ length: 40 }, (_, index) => `sum += list[${index % 8}]; if (sum > ${index + 20}) sum = 1;`).join(' ')}
      user_return(sum);
    }
    actor b B on CPU1 { x = 3; x = 7; x = 12; }`,
  ],
  [
    'an index outside',
    'var x: int; actor a A on CPU0 { private list: int[2]; list[x] = 1; let i = x + 2; list[i] = 1; }',
  ],
  [
    'an init block with loops and steps',
    `${box} var count: int;
    init { let i = 0; while (i < 3) { let b = kmalloc(box); b->value = i; b->next = head; head = b; i += 1; count += 1; } user_return(count); copy_to_user("init"); }
    actor a A on CPU0 { let b = head; while (b) { user_return(b->value); b = b->next; } }`,
  ],
  [
    'an init block that fails',
    `${box} init { let b = kzalloc(box); kfree(b); b->value = 1; } actor a A on CPU0 { head = NULL; }`,
  ],
  [
    'an init block that waits',
    'var x: int; init { wait_until(x == 1); } actor a A on CPU0 { x = 1; }',
  ],
  ['an init block that never ends', 'init { let i = 1; while (i) { } } actor a A on CPU0 { }'],
  [
    'a start that fails',
    'var x: int; actor a A on CPU0 { let i = 3; assert(i < 3, "no"); x = 1; } actor b B on CPU1 { x = 2; }',
  ],
  [
    'a handler that turns interrupts on',
    `var x: int; var l: spinlock;
    actor a A on CPU0 { let f = spin_lock_irqsave(&l); x += 1; spin_unlock_irqrestore(&l, f); x += 1; }
    interrupt one I on CPU0 times 2 { local_irq_enable(); x += 1; }
    interrupt two J on CPU0, CPU2 times 1 { user_return(x); }`,
  ],
  [
    'a callback that takes a lock and turns interrupts off',
    `${box} var l: spinlock; var x: int;
    fn done(b: *box) { spin_lock_irq(&l); x += b->value; spin_unlock_irq(&l); kfree(b); }
    fn other(b: *box) { rcu_read_lock(); x = 0; rcu_read_unlock(); kfree(b); }
    actor a A on CPU0 { let b = kzalloc(box); b->value = 2; call_rcu(b, done); spin_lock_irq(&l); x = 5; spin_unlock_irq(&l); }
    actor b B on CPU1 { let b = kzalloc(box); call_rcu(b, other); rcu_read_lock(); let y = x; rcu_read_unlock(); }
    interrupt tick I on CPU0 times 1 { x += 1; }`,
  ],
  [
    'a callback that waits for a lock that nobody gives back',
    `${box} var l: spinlock; fn done(b: *box) { spin_lock(&l); kfree(b); spin_unlock(&l); }
    actor a A on CPU0 { let b = kzalloc(box); call_rcu(b, done); spin_lock(&l); wait_until(head != NULL); spin_unlock(&l); }`,
  ],
  [
    'queued by the init block',
    `${box} init { let b = kzalloc(box); kfree_rcu(b); } actor a A on CPU0 { rcu_read_lock(); let b = head; rcu_read_unlock(); }`,
  ],
  [
    'a slot that is used again, with a marked hole',
    `${box}
    actor a A on CPU0 { let b = kmalloc(box); b->value = 1; xchg(&b->value, 2); kfree(b); let c = kmalloc(box); c->next = NULL; head = c; }
    actor b B on CPU1 { wait_until(head != NULL); let c = head; let n = c->next; if (n == NULL) { let v = c->value; } }`,
  ],
  ['free of NULL', `${box} actor a A on CPU0 { let b = head; kfree(b); }`],
  [
    'free of what is inside',
    `${box} struct outer { inner: *box; } actor a A on CPU0 { let b = kzalloc(box); head = b; let inside = container_of(&b->next, outer, inner); kfree(inside); }`,
  ],
  [
    'a pointer with a tag followed',
    `${box} var p: tagged *box; actor a A on CPU0 { let b = kzalloc(box); head = b; p = with_tag(b); let t = p; user_return(has_tag(t)); let u = without_tag(t); user_return(u->value); }`,
  ],
];
