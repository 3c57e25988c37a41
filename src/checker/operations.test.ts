import { describe, expect, it } from 'vitest';
import { explore } from '.';
import type { Operation } from '../lang';
import { inspectActor } from '../machine';
import { machineOf } from '../machine/testing/compile-text';

type Law = readonly [law: string, text: string, ...endings: string[]];

const one = (body: string): string => `actor a A on CPU0 { ${body} }`;
const two = (first: string, second: string): string =>
  `${one(first)} actor b B on CPU1 { ${second} }`;
const box = 'struct box { value: int; next: *box; refs: refcount; } pool box[1]; var head: *box;';

/**
 * For every operation of a program: what it gives, over all interleavings. An ending is what each actor
 * returned to user space and the text that it copied there: `A 1,2 "text" B 3`.
 */
const laws: Readonly<Record<Operation['op'], readonly Law[]>> = {
  constant: [['is itself', one('user_return(-7);'), 'A -7']],
  copy: [['keeps its value', one('let x = 3; let y = x; x = 4; user_return(y);'), 'A 3']],
  unary: [
    ['negates', one('let x = 3; user_return(-x); user_return(!x); user_return(!!x);'), 'A -3,0,1'],
    [
      'puts a tag on, sees it, takes it off',
      `var v: int; ${one('let p = &v; let t = with_tag(p); user_return(has_tag(t)); user_return(without_tag(t) == p); user_return(has_tag(p)); user_return(t == p);')}`,
      'A 1,1,0,0',
    ],
  ],
  binary: [
    [
      'computes as C does, rounding to 0',
      one(
        'let x = -7; let y = 2; user_return(x / y); user_return(x % y); user_return(x + y); user_return(x - y); user_return(x * y);',
      ),
      'A -3,-1,-5,-9,-14',
    ],
    ['works on bits', one('let x = 6; user_return(x & 3); user_return(x | 3);'), 'A 2,7'],
    [
      'compares',
      one(
        'let x = 2; user_return(x < 2); user_return(x <= 2); user_return(x > 1); user_return(x >= 3); user_return(x == 2); user_return(x != 2);',
      ),
      'A 0,1,1,0,1,0',
    ],
  ],
  jump: [['goes round', one('let i = 0; while (i < 5) { i += 1; } user_return(i);'), 'A 5']],
  branch: [
    [
      'takes one of two ways',
      one('let x = 0; if (x) user_return(1); else user_return(2); if (!x) user_return(3);'),
      'A 2,3',
    ],
  ],
  text: [['is itself', one('copy_to_user("a\\n");'), 'A "a\\n"']],
  concatenate: [['joins', one('let t = "ab"; t += "cd"; copy_to_user(t + "");'), 'A "abcd"']],
  format: [
    [
      'prints ints, 64-bit words in 16 digits, texts',
      one('let x = -5; copy_to_user(format("%d/%016x/%s", x, 0xfedcba9876543210, "t"));'),
      'A "-5/fedcba9876543210/t"',
    ],
  ],
  length: [['counts', one('user_return(length("abc")); user_return(length(""));'), 'A 3,0']],
  slice: [
    [
      'cuts, and takes what there is',
      one('let t = "abcdef"; copy_to_user(slice(t, 1, 3) + slice(t, 4, 99) + slice(t, 3, 2));'),
      'A "bcef"',
    ],
  ],
  peek: [
    [
      'sees what the same actor poked',
      two('private x: int; x = 4; user_return(x);', 'private x: int; user_return(x);'),
      'A 4 B 0',
    ],
  ],
  poke: [
    [
      'through a pointer into private memory',
      one('private x: int[3]; let i = 2; x[i] = 9; let p = &x[2]; *p += 1; user_return(x[2]);'),
      'A 10',
    ],
  ],
  note: [['changes nothing', one('let x = 1; note cursor(NULL); user_return(x);'), 'A 1']],
  assert: [
    [
      'lets what is true pass',
      one('let x = 1; assert(x == 1, "one, not %d", x); user_return(x);'),
      'A 1',
    ],
  ],
  'user-return': [['keeps their order', one('user_return(1); user_return(2);'), 'A 1,2']],
  load: [
    [
      'and store: two actors cannot both miss the other',
      `var x: int; var y: int; ${two('WRITE_ONCE(x, 1); user_return(READ_ONCE(y));', 'WRITE_ONCE(y, 1); user_return(READ_ONCE(x));')}`,
      'A 0 B 1',
      'A 1 B 0',
      'A 1 B 1',
    ],
  ],
  store: [
    [
      'the last one stays',
      `var x: int; var done: int; ${two('x = 1; smp_store_release(&done, 1);', 'x = 2; wait_until(done == 1); user_return(x);')}`,
      'A  B 1',
      'A  B 2',
    ],
  ],
  exchange: [
    [
      'exactly one of two gets what was there',
      `var x: int; ${two('user_return(xchg(&x, 1));', 'user_return(xchg(&x, 1));')}`,
      'A 0 B 1',
      'A 1 B 0',
    ],
  ],
  'compare-exchange': [
    [
      'stores only where it finds what it expects',
      `var x: int; ${two('user_return(cmpxchg(&x, 0, 5));', 'user_return(cmpxchg(&x, 0, 6)); user_return(x);')}`,
      'A 0 B 5,5',
      'A 6 B 0,6',
    ],
  ],
  wait: [
    [
      'goes on only once it holds',
      `var data: int; var ready: int; ${two('data = 3; smp_store_release(&ready, 2);', 'wait_until(ready > 1); user_return(data);')}`,
      'A  B 3',
    ],
  ],
  lock: [
    [
      'no update between lock and unlock is lost',
      `var l: spinlock; var x: int; ${two('spin_lock(&l); x += 1; user_return(x); spin_unlock(&l);', 'spin_lock(&l); x += 1; user_return(x); spin_unlock(&l);')}`,
      'A 1 B 2',
      'A 2 B 1',
    ],
  ],
  unlock: [
    [
      'lets the other in again',
      `var l: spinlock; var x: int; ${two('spin_lock(&l); x = 1; spin_unlock(&l); spin_lock(&l); x = 2; spin_unlock(&l);', 'spin_lock(&l); user_return(x); spin_unlock(&l);')}`,
      'A  B 0',
      'A  B 1',
      'A  B 2',
    ],
  ],
  'interrupts-off': [
    [
      'says whether they were on',
      `var l: spinlock; var m: spinlock; ${one('let f = spin_lock_irqsave(&l); let g = spin_lock_irqsave(&m); user_return(f); user_return(g); spin_unlock_irqrestore(&m, g); spin_unlock_irqrestore(&l, f);')}`,
      'A 1,0',
    ],
  ],
  'interrupts-on': [
    [
      'only then a handler sees what was done',
      `var x: int; ${one('local_irq_disable(); x = 1; x = 2; local_irq_enable();')} interrupt e E on CPU0 times 1 { user_return(x); }`,
      'A  E 0',
      'A  E 2',
    ],
  ],
  'interrupts-restore': [
    [
      'the inner one leaves them off',
      `var x: int; var l: spinlock; var m: spinlock; ${one('let f = spin_lock_irqsave(&l); let g = spin_lock_irqsave(&m); x = 1; spin_unlock_irqrestore(&m, g); x = 2; spin_unlock_irqrestore(&l, f);')} interrupt e E on CPU0 times 1 { user_return(x); }`,
      'A  E 0',
      'A  E 2',
    ],
  ],
  'rcu-lock': [
    [
      'keeps what it finds alive',
      `${box} init { head = kzalloc(box); head->value = 7; } ${two('rcu_read_lock(); let p = rcu_dereference(head); if (p) user_return(p->value); rcu_read_unlock();', 'let p = head; WRITE_ONCE(head, NULL); kfree_rcu(p);')}`,
      'A  B ',
      'A 7 B ',
    ],
  ],
  'rcu-unlock': [
    [
      'of an inner section ends nothing',
      `${box} init { head = kzalloc(box); head->value = 7; } ${two('rcu_read_lock(); let p = rcu_dereference(head); rcu_read_lock(); rcu_read_unlock(); if (p) user_return(p->value); rcu_read_unlock();', 'let p = head; WRITE_ONCE(head, NULL); kfree_rcu(p);')}`,
      'A  B ',
      'A 7 B ',
    ],
  ],
  allocate: [
    [
      'kzalloc gives zeroes, also in memory that was used',
      `${box} ${one('let p = kmalloc(box); p->value = 3; user_return(p->value); kfree(p); let q = kzalloc(box); user_return(q->value); kfree(q);')}`,
      'A 3,0',
    ],
  ],
  free: [
    [
      'lets the memory be used again',
      `${box} ${one('let p = kzalloc(box); kfree(p); let q = kzalloc(box); user_return(p == q); kfree(q);')}`,
      'A 1',
    ],
  ],
  'call-rcu': [
    [
      'runs its function with the object, after the sections that were open',
      `${box} var left: int; var seen: int;
       fn done(p: *box) { seen = p->value + left; kfree(p); }
       ${two('rcu_read_lock(); wait_until(head != NULL); left = 10; rcu_read_unlock();', 'let p = kzalloc(box); p->value = 5; head = p; call_rcu(p, done); wait_until(seen != 0); user_return(seen);')}`,
      'A  B 15',
      'A  B 5',
    ],
  ],
  'reference-set': [
    [
      'and put: the last one is told',
      `${box} ${one('let p = kzalloc(box); refcount_set(&p->refs, 2); user_return(refcount_dec_and_test(&p->refs)); user_return(refcount_dec_and_test(&p->refs)); kfree(p);')}`,
      'A 0,1',
    ],
  ],
  'reference-get': [
    [
      'one more',
      `${box} ${one('let p = kzalloc(box); refcount_set(&p->refs, 1); refcount_inc(&p->refs); user_return(refcount_dec_and_test(&p->refs)); kfree(p);')}`,
      'A 0',
    ],
  ],
  'reference-get-unless-zero': [
    [
      'none from 0',
      `${box} ${one('let p = kzalloc(box); user_return(refcount_inc_not_zero(&p->refs)); refcount_set(&p->refs, 1); user_return(refcount_inc_not_zero(&p->refs)); kfree(p);')}`,
      'A 0,1',
    ],
  ],
  'reference-put': [
    [
      'of two actors, exactly one is the last',
      `var refs: refcount; init { refcount_set(&refs, 2); } ${two('user_return(refcount_dec_and_test(&refs));', 'user_return(refcount_dec_and_test(&refs));')}`,
      'A 0 B 1',
      'A 1 B 0',
    ],
  ],
  'copy-to-user': [
    ['what user space has only grows', one('copy_to_user("a"); copy_to_user("b");'), 'A "ab"'],
  ],
  end: [['of one actor leaves the others alone', two('', 'user_return(1);'), 'A  B 1']],
};

function endingsOf(text: string): readonly string[] {
  const machine = machineOf(text);
  const { complete, faults, endings } = explore(machine);
  expect({ complete, faults }).toEqual({ complete: true, faults: [] });
  const words = endings.map(({ state }) =>
    machine.actors
      .filter(({ kind }) => kind !== 'rcu')
      .map(({ index, letter }) => {
        const { returns, text: copied } = inspectActor(machine, state, index);
        const quoted = copied === '' ? '' : JSON.stringify(copied);
        return [letter, [returns.join(), quoted].filter((part) => part !== '').join(' ')].join(' ');
      })
      .join(' '),
  );
  return [...new Set(words)].sort();
}

describe.each(Object.entries(laws))('%s', (op, cases) => {
  it.each(cases)('%s', (_, text, ...endings) => {
    const code = machineOf(text).program.actors.flatMap((actor) => actor.code.instructions);
    expect(code.some((instruction) => instruction.op === op)).toBe(true);
    expect(endingsOf(text)).toEqual(endings.sort());
  });
});
