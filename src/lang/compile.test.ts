import { describe, expect, it } from 'vitest';
import type { CompileRequest } from './compile';
import { runText } from './testing/run-text';

/** What one actor with this body returns, after these declarations. */
function returnsOf(
  body: string,
  declarations = '',
  rest?: Partial<CompileRequest>,
): readonly number[] {
  const { returns, fault } = runText(`${declarations}\nactor a A on CPU0 {\n${body}\n}`, rest);
  expect(fault).toBeUndefined();
  return returns['a'] ?? [];
}

function faultOf(body: string, declarations = ''): string | undefined {
  return runText(`${declarations}\nactor a A on CPU0 {\n${body}\n}`).fault;
}

/** `t(n, x)` notes the order of evaluation: it appends the digit n to `order` and gives x. */
const tracing = 'var order: int; fn t(n: int, x: int) -> int { order = order * 10 + n; return x; }';

describe('values', () => {
  it.each([
    ['7 / 2', 3],
    ['-7 / 2', -3],
    ['-7 % 3', -1],
    ['6 & 3 | 8', 10],
    ['1 + 2 * 3 - 4', 3],
    ['(1 < 2) + (2 <= 2) + (3 > 3) + (3 >= 3) + (1 == 1) + (1 != 1)', 4],
    ['!0 + !5 + !NULL', 2],
    ['-2147483648', -2147483648],
    ['- -3', 3],
    ['0x10', 16],
    ['true + true', 2],
  ])('%s is %d, known and computed', (expression, value) => {
    expect(returnsOf(`user_return(${expression});`)).toEqual([value]);
    const computed = expression.replace(/(?<![\w.])\d+(?!\w)/g, (number) => `n(${number})`);
    if (computed.includes('2147483648')) return;
    const numbers = 'fn n(x: int) -> int { return x; }';
    expect(returnsOf(`user_return(${computed});`, numbers)).toEqual([value]);
  });

  it('overflow and division by 0 are faults', () => {
    const one = 'var one: int; init { one = 1; }';
    for (const value of [
      '2147483647 + one',
      '-2147483648 - one',
      '65536 * (65536 * one)',
      'one / (one - 1)',
      'one % (one - 1)',
      '-(-2147483648 * one)',
      '-2147483648 / -one',
    ]) {
      expect([value, faultOf(`user_return(${value});`, one)]).toEqual([value, 'overflow']);
    }
  });

  it('join, measure, cut and print texts', () => {
    const body = `let n = -5; let t = "a" + format("<%d %016x %s>", n, 255, "b") + "";
      copy_to_user(t); copy_to_user(slice(t, 1, 3)); user_return(length(t)); user_return(t == "a"); user_return(t != "a");`;
    const ran = runText(`actor a A on CPU0 { ${body} }`);
    expect(ran.text).toBe('a<-5 00000000000000ff b><-');
    expect(ran.returns['a']).toEqual([24, 0, 1]);
  });

  it('hold 64 bits in a u64, the same ones in the same word', () => {
    const declarations = `const top = 0xffffffffffffffff; var x: u64; var y: u64; var n: int; input given: u64[2];`;
    const body = `x = top; y = 18446744073709551615; user_return(x == y); user_return(x == 5); n = 7; x = n;
      user_return(x == 7); user_return(given[0] == top); user_return(given[1] == 3);
      copy_to_user(format("%016x %016x", given[0], x));`;
    const ran = runText(`${declarations} actor a A on CPU0 { ${body} }`, {
      inputs: { given: [0xffffffffffffffffn, 3] },
    });
    expect(ran.returns['a']).toEqual([1, 0, 1, 1, 1]);
    expect(ran.text).toBe('ffffffffffffffff 0000000000000007');
    expect(faultOf('n = -1; x = n;', declarations)).toBe('assertion');
  });

  it('are parameters as given and constants in any order', () => {
    const declarations = `const b = a + two; const a = timers * 10; const two = 2; const name = "x"; param timers = 3 in 1..a_lot; const a_lot = 8;`;
    const body = 'user_return(b); copy_to_user(name);';
    expect(returnsOf(body, declarations)).toEqual([32]);
    expect(returnsOf(body, declarations, { parameters: { timers: 8 } })).toEqual([82]);
  });
});

describe('the order of evaluation', () => {
  it.each([
    ['t(1, 5) - t(2, 3)', 12, 2],
    ['t(1, 2) + t(2, 3) * t(3, 4)', 123, 14],
    ['t(1, 0) && t(2, 1)', 1, 0],
    ['t(1, 1) && t(2, 0)', 12, 0],
    ['t(1, 3) && t(2, 4)', 12, 1],
    ['t(1, 1) || t(2, 1)', 1, 1],
    ['t(1, 0) || t(2, 0)', 12, 0],
    ['!(t(1, 0) || t(2, 5)) || t(3, 1)', 123, 1],
    ['t(1, 0) && t(2, 1) || t(3, 1) && t(4, 0)', 134, 0],
    ['t(2, t(1, 7))', 12, 7],
    ['two(t(1, 1), t(2, 2))', 12, 12],
    ['g[t(1, 0)] + g[t(2, 1)]', 12, 0],
    ['xchg(&g[t(1, 0)], t(2, 9))', 12, 0],
    ['cmpxchg(&g[t(1, 0)], t(2, 1), t(3, 2))', 123, 0],
    ['length(slice("abc", t(1, 1), t(2, 3)))', 12, 2],
  ])('%s goes %d', (expression, order, value) => {
    const declarations = `${tracing} var g: int[2]; fn two(a: int, b: int) -> int { return a * 10 + b; }`;
    expect(returnsOf(`user_return(${expression}); user_return(order);`, declarations)).toEqual([
      value,
      order,
    ]);
    const condition = `if (${expression}) user_return(1); else user_return(0); user_return(order);`;
    expect(returnsOf(condition, declarations)).toEqual([Number(value !== 0), order]);
  });

  it('puts the place before the value, and reads before the value what += adds to', () => {
    const declarations = `${tracing} var g: int[2]; fn set() -> int { g[0] = 100; return 1; }`;
    const body =
      'g[t(1, 0)] = t(2, 5); g[t(3, 1)] += t(4, 6); user_return(g[0]); user_return(g[1]);';
    expect(returnsOf(`${body} user_return(order);`, declarations)).toEqual([5, 6, 1234]);
    expect(returnsOf('g[0] += set(); user_return(g[0]);', declarations)).toEqual([1]);
  });

  it('loads a mention once, in a step of its own', () => {
    expect(runText('var x: int; actor a A on CPU0 { let y = x + x; x = y; }').steps).toBe(3);
    expect(runText('var x: int; actor a A on CPU0 { x += x; }').steps).toBe(3);
    expect(runText('actor a A on CPU0 { private x: int; x += x; }').steps).toBe(0);
  });
});

describe('loops', () => {
  it('stop at break and go on at continue, innermost first', () => {
    const body = `let i = 0; let sum = 0;
      while (i < 10) { i += 1; if (i == 3) continue; if (i == 6) break; sum = sum * 10 + i; }
      user_return(sum);
      let a = 0;
      while (true) { let b = 0; while (true) { b += 1; if (b == 2) continue; if (b > 3) break; } a += b; if (a > 5) break; }
      user_return(a);`;
    expect(returnsOf(body)).toEqual([1245, 8]);
  });

  it('begin each round with new variables', () => {
    const body =
      'let i = 0; while (i < 3) { let fresh = 0; fresh += i; user_return(fresh); i += 1; }';
    expect(returnsOf(body)).toEqual([0, 1, 2]);
  });

  it('that touch nothing end in a fault, whatever they jump to', () => {
    expect(faultOf('while (true) {}')).toBe('endless-loop');
    expect(faultOf('while (true) { while (true) continue; }')).toBe('endless-loop');
  });
});

describe('calls and registers', () => {
  it.each<readonly [string, string, readonly number[]]>([
    ['fn f(x: int) -> int { return x + 1; }', 'let x = 3; x = f(x); user_return(x);', [4]],
    [
      'fn f(x: int) -> int { return x + 1; }',
      'let x = 3; user_return(f(f(f(x)))); user_return(x);',
      [6, 3],
    ],
    [
      'fn f(x: int) -> int { x += 5; return x; }',
      'let x = 3; let y = f(x); user_return(x * 100 + y);',
      [308],
    ],
    [
      'fn f(x: int, y: int) -> int { x = y; y = 9; return x * 10 + y; }',
      'let x = 1; user_return(f(x, x)); user_return(x);',
      [19, 1],
    ],
    [
      'fn f(x: int) -> int { if (x > 2) return x; return f1(x); } fn f1(x: int) -> int { return x * 2; }',
      'let x = 1; x = f(x); x = f(x); x = f(x); user_return(x);',
      [4],
    ],
    [
      'fn f(x: int) -> int { let y = x; let z = y; return z; }',
      'let x = 1; let y = f(x); x = 2; user_return(y * 10 + x);',
      [12],
    ],
    ['', 'let x = 1; let y = x; x = 2; user_return(y * 10 + x);', [12]],
    ['', 'let x = 1; let y = x; y = 2; user_return(y * 10 + x);', [21]],
    [
      '',
      'let x = 1; let i = 0; while (i < 2) { let y = x; x += 1; user_return(y); i += 1; }',
      [1, 2],
    ],
    ['', 'let x = true; x = x && !x; user_return(x); x = !x || x; user_return(x);', [0, 1]],
    ['', 'let x = true; let y = x; x = y && !x; user_return(x * 10 + y);', [1]],
    ['', 'let a = 1; let b = 2; let t = a; a = b; b = t; user_return(a * 10 + b);', [21]],
    [
      'fn f(x: int) -> int { while (x < 10) { if (x == 7) return x; x += 1; } return 0 - x; }',
      'user_return(f(3)); user_return(f(8));',
      [7, -10],
    ],
    ['fn f() { return; user_return(1); }', 'f(); user_return(2);', [2]],
    [
      'fn f(c: bool) -> int { if (c) return 1; else return 2; }',
      'user_return(f(true) * 10 + f(false));',
      [12],
    ],
    [
      'fn f(x: int) -> bool { return x; }'.replace('return x', 'return x != 0'),
      'let x = 4; let y = f(x) && f(0); user_return(y);',
      [0],
    ],
  ])('%s %s', (functions, body, values) => {
    expect(returnsOf(body, functions)).toEqual(values);
  });

  it('a return in an actor or an init block ends that alone', () => {
    const text = `var x: int; init { x = 1; if (x) return; x = 2; } init { x += 10; } init { let x1 = x; x = x1 + 100; }
      actor a A on CPU0 { user_return(x); if (x) return; user_return(0); }`;
    expect(runText(text).returns['a']).toEqual([111]);
  });
});

describe('places', () => {
  const structs = `struct inner { a: int; b: int[3]; } struct outer { n: int; in: inner[2]; next: *outer; tagged_next: tagged *outer; }
    var o: outer; var p: outer[3]; pool outer[2];`;

  it('find fields of elements of fields', () => {
    const body = `let i = 1; o.in[i].b[i + 1] = 5; p[i].in[0].a = 6; let q = &p[i]; q->next = &o; q->next->in[1].b[2] += 1;
      user_return(o.in[1].b[2]); user_return(q->in[0].a); let r = &q->next->in[i].b[2]; user_return(*r); *r = 9; user_return(o.in[1].b[2]);
      user_return(o.in[0].b[2] + o.in[1].b[1] + o.n);`;
    expect(returnsOf(body, structs)).toEqual([6, 6, 6, 9, 0]);
  });

  it('are the same in private memory', () => {
    const declarations = `${structs} fn add(m: private *inner, i: int) -> int { m->b[i] += i; return m->b[i]; }`;
    const body =
      'private m: inner; private o2: outer; add(&m, 2); user_return(add(&m, 2)); user_return(add(&o2.in[1], 1)); let b = &m.b[2]; *b = 8; user_return(m.b[2]);';
    expect(returnsOf(body, declarations)).toEqual([4, 1, 8]);
  });

  it('outside of an array are failed assertions', () => {
    for (const index of ['-1', '3', '2147483647']) {
      const body = `let i = ${index}; p[i].n = 1;`;
      expect(faultOf(`if (true) { ${body} }`, structs)).toBe('assertion');
    }
    expect(faultOf('private m: inner; let i = 3; m.b[i] = 1;', structs)).toBe('assertion');
  });

  it('container_of goes back from a field to its struct', () => {
    const body = `let e = &p[2]; let i = &e->in; e->n = 4; let n = &e->next; let c = container_of(n, outer, next);
      user_return(c == e); user_return(c->n); user_return(container_of(&o.n, outer, n) == &o); user_return(container_of(&e->n, outer, n)->n);`;
    expect(returnsOf(body.replace('let i = &e->in; ', ''), structs)).toEqual([1, 4, 1, 4]);
    const inPrivate =
      'private m: outer; m.n = 3; let n = &m.next; user_return(container_of(n, outer, next)->n);';
    expect(returnsOf(inPrivate, structs)).toEqual([3]);
  });

  it('keep a tag in bit 0', () => {
    const body = `o.tagged_next = &o; user_return(has_tag(o.tagged_next)); o.tagged_next = with_tag(o.tagged_next); user_return(has_tag(o.tagged_next));
      user_return(o.tagged_next == &o); user_return(without_tag(o.tagged_next) == &o); without_tag(o.tagged_next)->n = 2; user_return(o.n);`;
    expect(returnsOf(body, structs)).toEqual([0, 1, 0, 1, 2]);
  });

  it('cannot be followed from NULL and poison, nor read before kmalloc’s memory is stored to', () => {
    expect(faultOf('o.next->n = 1;', structs)).toBe('null-followed');
    expect(faultOf('o.next = LIST_POISON1; o.next->n = 1;', structs)).toBe('poison-followed');
    expect(faultOf('let x = kmalloc(outer); user_return(x->n);', structs)).toBe(
      'uninitialised-read',
    );
    expect(faultOf('let x = kmalloc(outer); x->n += 1;', structs)).toBe('uninitialised-read');
    expect(
      returnsOf(
        'let x = kmalloc(outer); x->n = 2; user_return(x->n); kfree(x); let y = kzalloc(outer); user_return(y->in[1].a); kfree(y);',
        structs,
      ),
    ).toEqual([2, 0]);
  });

  it('of an input never change', () => {
    const declarations =
      'input i: int[2]; fn set(p: private *int) { *p = 1; } fn get(p: private *int) -> int { return *p; }';
    expect(returnsOf('user_return(get(&i[1]));', declarations, { inputs: { i: [4, 5] } })).toEqual([
      5,
    ]);
    expect(faultOf('set(&i[1]);', declarations)).toBe('wild-pointer');
  });
});

describe('callbacks', () => {
  const declarations = `struct box { n: int; next: *box; } pool box[4]; var done: int;
    fn last(b: *box) { done = done * 10 + b->n; kfree(b); }
    fn first(b: *box) { b->n += 1; call_rcu(b, last); }
    fn all(b: *box) { while (b) { let next = b->next; done += b->n; kfree(b); b = next; } }
    fn nothing(b: *box) {}`;
  const waiting = (count: number): string => `wait_until(done == ${count}); user_return(done);`;

  it('get their object, and can queue it once more', () => {
    const body = `let b = kzalloc(box); b->n = 4; call_rcu(b, first); ${waiting(5)}`;
    expect(returnsOf(body, declarations)).toEqual([5]);
  });

  it('can change their argument', () => {
    const body = `let b = kzalloc(box); b->n = 4; b->next = kzalloc(box); b->next->n = 3; call_rcu(b, all); ${waiting(7)}`;
    expect(returnsOf(body, declarations)).toEqual([7]);
  });

  it('can do nothing, which is a leak, and can be called like any function', () => {
    expect(faultOf('let b = kzalloc(box); call_rcu(b, nothing);', declarations)).toBe('leak');
    expect(
      returnsOf('let b = kzalloc(box); b->n = 2; last(b); user_return(done);', declarations),
    ).toEqual([2]);
  });

  it('are queued by init blocks, too', () => {
    const init =
      'init { let b = kzalloc(box); b->n = 1; call_rcu(b, last); } init { let c = kzalloc(box); c->n = 1; call_rcu(c, first); }';
    const { fault, returns } = runText(
      `${declarations} ${init} actor a A on CPU0 { wait_until(done > 9); user_return(done % 10 + done / 10); }`,
    );
    expect(fault).toBeUndefined();
    expect(returns['a']).toEqual([3]);
  });
});
