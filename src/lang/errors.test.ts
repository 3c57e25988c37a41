import { describe, expect, it } from 'vitest';
import type { CompileRequest } from './compile';
import { compile } from './compile';
import type { Diagnostic, DiagnosticCode } from './diagnostic';

/** What is wrong with a text, or its warnings, as `line:column code message`. */
function problemsOf(text: string, rest: Partial<CompileRequest> = {}): readonly Diagnostic[] {
  const files = [{ path: 'test.race', text }];
  const result = compile({ name: 'test', entry: 'test.race', files, ...rest });
  return result.ok ? result.warnings : result.diagnostics;
}

function describeAll(problems: readonly Diagnostic[], linesBefore = 0): readonly string[] {
  return problems.map(
    ({ span, code, message }) => `${span.line - linesBefore}:${span.column} ${code} ${message}`,
  );
}

type Row = readonly [text: string, problem: string];

/** Texts of one mistake each. An actor that does nothing follows where a text has none. */
const declarations: readonly Row[] = [
  ['var x int;', '1:7 syntax unexpected "int": expected ":"'],
  [
    `var x: int
var y: int;`,
    '1:11 syntax unexpected "var": expected ";"',
  ],
  ['fn f( { }', '1:7 syntax unexpected "{": expected ")" or a name'],
  ['strct t { }', '1:1 syntax unexpected "strct": expected a declaration'],
  [
    'actor a A on CPU0 {',
    '1:20 syntax unexpected the end of the file: expected "}" or a statement',
  ],
  ['struct t { n: int }', '1:19 syntax unexpected "}": expected ";"'],
  ['var x: int[3;', '1:13 syntax unexpected ";": expected "]"'],
  ['actor a on CPU0 {}', '1:12 syntax unexpected "CPU0": expected "on"'],
  ['interrupt e E on CPU0 {}', '1:23 syntax unexpected "{": expected "," or "times"'],
  ['/* never closed', '1:1 syntax this comment never ends: expected "*/"'],
  ['var x: int;;', '1:12 syntax unexpected ";": expected a declaration'],
  ['include b;', '1:9 syntax unexpected "b": expected a text in quotes'],
  ['const A 3;', '1:9 syntax unexpected "3": expected "="'],
  ['param p = 3;', '1:12 syntax unexpected ";": expected "in" or an operator'],
  ['fn f() -> { }', '1:11 syntax unexpected "{": expected a name'],
  ['include "b.race";', '1:9 include no file "b.race": expected one of "test.race"'],
  [
    `const A = B;
const B = A;`,
    '1:7 recursion "A" stands on itself: expected a value that does not',
  ],
  ['const A = 1 / 0;', '1:11 number division by 0: expected another number'],
  ['const A = 2147483647 + 1;', '1:11 number overflow: expected a result of 32 bits'],
  ['const A = 1 % 0;', '1:11 number division by 0: expected another number'],
  [
    `var x: int;
const A = x;`,
    '2:11 constant not known at compile time: expected a number, a text or constants',
  ],
  [
    `fn f() -> int { return 1; }
const A = f();`,
    '2:11 constant not known at compile time: expected a number, a text or constants',
  ],
  ['var a: int[2147483647];', '1:12 number 2147483647 is out of range: expected 1 to 262144'],
  ['var a: int[0];', '1:12 number 0 is out of range: expected 1 to 262144'],
  ['var a: int["x"];', '1:12 constant not known at compile time: expected a number or constants'],
  ['param p = 9 in 1..8;', '1:11 number 9 is out of range: expected 1 to 8'],
  ['param p = 1 in 8..1;', '1:19 parameter 8..1 is empty: expected at least 8'],
  [
    `const A = 1;
const A = 2;`,
    '2:7 duplicate "A" is taken: expected a new name',
  ],
  [
    `var x: int;
var x: int;`,
    '2:5 duplicate "x" is taken: expected a new name',
  ],
  [
    `var x: int;
const x = 1;`,
    '1:5 duplicate "x" is taken: expected a new name',
  ],
  ['var kfree: int;', `1:5 duplicate "kfree" is the language's own: expected a new name`],
  [
    `fn f() {}
fn f() {}`,
    '2:4 duplicate "f" is taken: expected a new name',
  ],
  [
    'struct t { a: int; a: int; }',
    '1:20 duplicate the field "a" is there already: expected a new name',
  ],
  ['struct int { a: int; }', '1:8 duplicate the type "int" is taken: expected a new name'],
  [
    `struct t { a: int; }
struct t { b: int; }`,
    '2:8 duplicate the type "t" is taken: expected a new name',
  ],
  ['fn f(a: int, a: int) {}', '1:14 duplicate "a" is taken: expected a new name'],
  [
    `var x: int;
actor a A on CPU0 { let x = 1; x = 2; }`,
    '2:25 duplicate "x" is taken: expected a new name',
  ],
  [
    `param x = 1 in 0..2;
actor a A on CPU0 { let x = 1; x = 2; }`,
    '2:25 duplicate "x" is taken: expected a new name',
  ],
  [
    `var x: int;
actor a A on CPU0 { private x: int; }`,
    '2:29 duplicate "x" is taken: expected a new name',
  ],
  [
    `suggest "A";
suggest "A";`,
    '2:1 duplicate a second "suggest": expected one schedule',
  ],
  ['struct t { a: t; }', '1:15 recursion a t in itself: expected a pointer, "*t"'],
  [
    `struct t { a: u; }
struct u { b: t[2]; }`,
    '2:15 recursion a u in itself: expected a pointer, "*t"',
  ],
  ['struct t { }', '1:8 size a struct without fields: expected at least one'],
  [
    'struct t { a: *nope; }',
    '1:16 unknown-type unknown type "nope": expected a struct or int, bool, u64, text, spinlock, refcount',
  ],
  ['var x: imt;', '1:8 unknown-type unknown type "imt": did you mean "int"?'],
  [
    'struct t { a: private *int; }',
    '1:15 private a private pointer cannot be stored: expected another type',
  ],
  ['var x: private *int;', '1:8 private a private pointer cannot be stored: expected another type'],
  [
    'var x: *private *int;',
    '1:9 private a private pointer is never in memory: expected another type behind the pointer',
  ],
  ['object x: int;', '1:11 type an object is a struct: expected the name of one, or "var"'],
  [
    `struct t { a: int; }
object x: t[2];`,
    '2:11 type an object is a struct: expected the name of one, or "var"',
  ],
  [
    'struct t as "t {b}" { a: int; }',
    '1:13 unknown-field t has no field "b": expected the name of one in braces',
  ],
  [
    'input i: spinlock;',
    '1:10 input an input is never written: expected no spinlock or refcount in it',
  ],
  ['ghost g int;', '1:9 syntax unexpected "int": expected ":"'],
  ['ghost g: *int;', '1:10 ghost a ghost cannot be a *int: expected int, bool or an array of them'],
  [
    'ghost g: text[2];',
    '1:10 ghost a ghost cannot be a text[2]: expected int, bool or an array of them',
  ],
  [
    'ghost g: spinlock;',
    '1:10 ghost a ghost cannot be a spinlock: expected int, bool or an array of them',
  ],
  [
    `struct t { a: int; }
ghost g: t;`,
    '2:10 ghost a ghost cannot be a t: expected int, bool or an array of them',
  ],
  [
    `var g: int;
ghost g: int;`,
    '2:7 duplicate "g" is taken: expected a new name',
  ],
  [
    `ghost g: int;
actor a A on CPU0 { private g: int; }`,
    '2:29 duplicate "g" is taken: expected a new name',
  ],
  ['ghost g: int[262145];', '1:14 number 262145 is out of range: expected 1 to 262144'],
  ['ghost g: int; show lock g;', '1:25 view expected a shared variable or a field of one'],
  ['pool nope[2];', '1:6 unknown-type unknown struct "nope": expected the name of a struct'],
  [
    `struct t { a: int; }
pool t[1];
pool t[2];`,
    '3:6 duplicate a second pool of t: expected one pool for each struct',
  ],
  [
    `struct t { a: int; }
pool t[0];
actor a A on CPU0 { let p = kzalloc(t); kfree(p); }`,
    '2:8 number 0 is out of range: expected 1 to 262144',
  ],
  [
    `struct t { a: int; }
pool t[262145];
actor a A on CPU0 { let p = kzalloc(t); kfree(p); }`,
    '2:8 number 262145 is out of range: expected 1 to 262144',
  ],
  [
    `struct t { a: int[3]; }
pool t[262144];
actor a A on CPU0 { let p = kzalloc(t); kfree(p); }`,
    '2:8 size too large: expected at most 262144 words of memory',
  ],
  [
    `struct t { a: int; }
actor a A on CPU0 { let p = kzalloc(t); kfree(p); }`,
    '2:37 pool no pool to allocate from: expected a declaration "pool t[…];"',
  ],
  [
    `var a: int[262144];
var b: int;`,
    '2:8 size too large: expected at most 262144 words of memory',
  ],
  ['fn f() { f(); }', '1:10 recursion recursion, f calls f: expected a loop'],
  [
    'fn f(n: int) -> int { return f(n - 1) + f(n - 2); }',
    '1:30 recursion recursion, f calls f: expected a loop',
  ],
  [
    `fn f() { g(); }
fn g() { h(); }
fn h() { f(); }`,
    '3:10 recursion recursion, f calls g calls h calls f: expected a loop',
  ],
  [
    `fn f() { g(); g(); }
fn g() { f(); }`,
    '2:10 recursion recursion, f calls g calls f: expected a loop',
  ],
  [
    'fn f(a: t) {}',
    '1:9 unknown-type unknown type "t": expected a struct or int, bool, u64, text, spinlock, refcount',
  ],
  ['fn f() -> imt { return; }', '1:11 unknown-type unknown type "imt": did you mean "int"?'],
  ['fn f() -> int { return; }', '1:17 missing-return a return without a value: expected an int'],
  ['fn f() { return 1; }', '1:17 value-expected nothing is returned here: expected "return;"'],
  [
    'fn f(x: int) -> int { if (x) return 1; }',
    '1:40 missing-return not every path returns a value: expected a return of an int',
  ],
  [
    'fn f(x: int) -> int { while (x) return 1; }',
    '1:43 missing-return not every path returns a value: expected a return of an int',
  ],
  [
    'fn f() { private x: int; }',
    '1:10 private "private" is for actors: expected it directly in the body of one',
  ],
  [
    'init { private x: int; }',
    '1:8 private "private" is for actors: expected it directly in the body of one',
  ],
  [
    `fn f() {}
actor a A on CPU0 { f; }`,
    '2:21 value-expected "f" is a function: expected a call, "f(…)"',
  ],
  [
    `var counter: int;
actor a A on CPU0 { countr = 1; }`,
    '2:21 unknown-name unknown name "countr": did you mean "counter"?',
  ],
  [
    `fn reader_at() {}
actor a A on CPU0 { readr_at(); }`,
    '2:21 unknown-name unknown function "readr_at": did you mean "reader_at"?',
  ],
  [
    `var counter: int;
actor a A on CPU0 { counter(); }`,
    '2:21 unknown-name "counter" is no function: expected the name of a function',
  ],
  [
    `fn f(a: int) {}
actor a A on CPU0 { f(); }`,
    '2:21 argument-count found 0 values: expected f(a)',
  ],
  [
    `fn f(a: int) {}
actor a A on CPU0 { f(1, 2); }`,
    '2:21 argument-count found 2 values: expected f(a)',
  ],
  [
    `fn f() {}
actor a A on CPU0 { let x = f(); }`,
    '2:29 value-expected this call gives no value: expected a value',
  ],
  [
    `fn f() {}
actor a A on CPU0 { user_return(f()); }`,
    '2:33 value-expected this call gives no value: expected an int',
  ],
  [
    `fn f() {}
actor a A on CPU0 { if (f()) {} }`,
    '2:25 value-expected this call gives no value: expected a value',
  ],
  [
    `fn f() {}
actor a A on CPU0 { let x = 1 + f(); }`,
    '2:33 value-expected this call gives no value: expected a value',
  ],
  [
    `fn f() {}
actor a A on CPU0 { let x = -f(); }`,
    '2:30 value-expected this call gives no value: expected a value',
  ],
  [
    `const A = 1;
actor a A on CPU0 { A = 2; }`,
    '2:21 place-expected "A" is not in memory: expected a variable',
  ],
  [
    `fn f() {}
actor a A on CPU0 { f() = 2; }`,
    '2:21 place-expected expected a variable, a field, an element or *pointer',
  ],
  [
    `fn f() {}
actor a A on CPU0 { f = 2; }`,
    '2:21 place-expected "f" is not in memory: expected a variable',
  ],
  [
    `input i: int;
actor a A on CPU0 { i = 1; }`,
    '2:21 input an input is never written: expected another variable',
  ],
  [
    `input i: int;
actor a A on CPU0 { i += 1; }`,
    '2:21 input an input is never written: expected another variable',
  ],
  [
    `input i: int;
actor a A on CPU0 { WRITE_ONCE(i, 1); }`,
    '2:32 place-expected expected a place in shared memory',
  ],
  ['', '1:1 actor nobody moves: expected an actor'],
  ['var x: int;', '1:1 actor nobody moves: expected an actor'],
  ['actor a A on CPU9 {}', '1:14 actor unknown CPU "CPU9": expected CPU0 to CPU7'],
  ['actor a A on cpu0 {}', '1:14 actor unknown CPU "cpu0": expected CPU0 to CPU7'],
  ['actor a a on CPU0 {}', '1:9 actor "a" is no letter: expected one of A to Z but G'],
  ['actor a AB on CPU0 {}', '1:9 actor "AB" is no letter: expected one of A to Z but G'],
  [
    'actor a G on CPU0 {}',
    '1:9 actor G is the letter of the RCU machinery: expected another one of A to Z',
  ],
  [
    `actor a A on CPU0 {}
actor b A on CPU1 {}`,
    '2:9 actor A is the letter of a: expected another one of A to Z',
  ],
  [
    `actor a A on CPU0 {}
actor a B on CPU1 {}`,
    '2:7 actor the actor "a" is there already: expected a new name',
  ],
  [
    `actor a A on CPU0 {}
actor b B on CPU0 {}`,
    '2:14 actor CPU0 runs a already: expected another CPU',
  ],
  ['actor RCU A on CPU0 {}', '1:7 actor the actor "RCU" is there already: expected a new name'],
  [
    'interrupt e E on CPU0, CPU0 times 1 {}',
    '1:24 actor CPU0 is there already: expected another CPU',
  ],
  ['interrupt e E on CPU0 times 1001 {}', '1:29 number 1001 is out of range: expected 0 to 1000'],
  ['interrupt e E on CPU0 times -1 {}', '1:29 number -1 is out of range: expected 0 to 1000'],
  [
    'interrupt e E on CPU0 times "x" {}',
    '1:29 constant not known at compile time: expected a number or constants',
  ],
  [
    `var x: int;
interrupt e E on CPU0 times x {}`,
    '2:29 constant not known at compile time: expected a number or constants',
  ],
  [
    `struct t { f: *nope; }
show valid t.f;`,
    '1:16 unknown-type unknown type "nope": expected a struct or int, bool, u64, text, spinlock, refcount',
  ],
  [
    'fn f() -> int { return 1; user_return(1); return 2; }',
    '1:27 unreachable this is never reached: expected nothing behind a jump',
  ],
  [
    `include "test.race";
var x: int`,
    '2:11 syntax unexpected "actor": expected ";"',
  ],
  [
    `struct t { n: int; }
fn cb(p: *t) { call_rcu(p, cb); cb(p); }`,
    '2:33 recursion recursion, cb calls cb: expected a loop',
  ],
  ['object o as 3: int;', '1:13 syntax unexpected "3": expected a text in quotes'],
  [
    `fn f(n: int) { if (n) g(n); }
fn g(n: int) { f(n); }`,
    '2:16 recursion recursion, f calls g calls f: expected a loop',
  ],
  [
    'struct t { a: int[262144]; b: int; }',
    '1:31 size too large: expected at most 262144 words in all structs',
  ],
  [
    'fn f(n: *nope) {}',
    '1:10 unknown-type unknown type "nope": expected a struct or int, bool, u64, text, spinlock, refcount',
  ],
  [
    `var timers: *k_itimr;
struct k_itimer { n: int; }`,
    '1:14 unknown-type unknown type "k_itimr": did you mean "k_itimer"?',
  ],
];

/** Beside `v`, a variable with a field of every type. */
const withTypes =
  'struct t { n: int; next: *t; l: spinlock; r: refcount; tg: tagged *t; u: u64; s: text; b: bool; arr: int[3]; } var v: t;\n';

const besideTypes: readonly Row[] = [
  [`fn f(a: t) {}`, '1:9 type a t does not fit a register: expected a pointer to it'],
  [`fn f() -> t {}`, '1:11 type a t does not fit a register: expected a pointer to it'],
  [
    `fn f() -> int {}`,
    '1:16 missing-return not every path returns a value: expected a return of an int',
  ],
  [
    `fn f(p: *t) {}
actor a A on CPU0 { private m: t; f(&m); }`,
    '2:37 type expected a *t, found a private *t: a private pointer cannot stand for one into shared memory',
  ],
  [
    `fn f() {}
actor a A on CPU0 { wait_until(f() == 1); }`,
    '2:32 place-expected expected a variable, a field, an element or *pointer',
  ],
  [
    `fn cb(p: *t, q: int) {}
actor a A on CPU0 { call_rcu(&v, cb); }`,
    '2:34 type expected a function that takes one pointer and gives nothing',
  ],
  [
    `fn cb(p: *t) -> int { return 1; }
actor a A on CPU0 { call_rcu(&v, cb); }`,
    '2:34 type expected a function that takes one pointer and gives nothing',
  ],
  [
    `struct u { n: int; }
fn cb(p: *u) {}
actor a A on CPU0 { call_rcu(&v, cb); }`,
    '3:34 type "cb" takes another struct: expected a function for this pointer',
  ],
  [
    `fn cb(p: *t) {}
actor a A on CPU0 { call_rcu(&v, cb()); }`,
    '2:34 type expected a function that takes one pointer and gives nothing',
  ],
  [
    `fn free_it(p: *t) {}
actor a A on CPU0 { call_rcu(&v, fre_it); }`,
    '2:34 unknown-name unknown function "fre_it": did you mean "free_it"?',
  ],
];

/** In an actor. */
const statements: readonly Row[] = [
  ['x = 1', '1:6 syntax unexpected "}": expected ";"'],
  [
    `let a = 1
let b = 2;`,
    '1:10 syntax unexpected "let": expected ";"',
  ],
  ['if x) {}', '1:4 syntax unexpected "x": expected "("'],
  ['f(1, );', '1:6 syntax unexpected ")": expected an expression'],
  ['let = 3;', '1:5 syntax unexpected "=": expected a name'],
  ['let x 3;', '1:7 syntax unexpected "3": expected ":" or "="'],
  ['let x = "abc;', `1:9 syntax this text never ends: expected '"' in the same line`],
  ['x = @;', '1:5 syntax unexpected "@": expected an expression'],
  ['for (;;) {}', '1:6 syntax unexpected ";": expected ")" or an expression'],
  ['x++;', '1:3 syntax unexpected "+": expected an expression'],
  ['int x = 3;', '1:5 syntax unexpected "x": expected ";"'],
  ['else {}', '1:1 syntax unexpected "else": expected "}" or a statement'],
  ['return 1', '1:9 syntax unexpected "}": expected ";"'],
  ['let a = 08;', '1:9 number a number may not begin with 0: expected a decimal or 0x… number'],
  ['let a = 99999999999999999999999;', '1:9 number number too large: expected at most 64 bits'],
  ['let a = "\\q";', '1:9 text unknown escape \\q: expected \\n, \\t, \\0, \\" or \\\\'],
  ['let x = 1; let x = 2;', '1:16 duplicate "x" is taken: expected a new name'],
  ['private x: int; private x: int;', '1:25 duplicate "x" is taken: expected a new name'],
  ['let x = 1; private x: int;', '1:5 duplicate "x" is taken: expected a new name'],
  ['let p = kzalloc(tt);', '1:17 unknown-type unknown struct "tt": did you mean "t"?'],
  ['let p = kzalloc(1);', '1:17 unknown-type no struct: expected the name of a struct'],
  [
    'while (1) { private x: int; }',
    '1:13 private "private" is for actors: expected it directly in the body of one',
  ],
  ['break;', '1:1 statement "break" outside of a loop: expected a while around it'],
  ['continue;', '1:1 statement "continue" outside of a loop: expected a while around it'],
  ['if (1) break;', '1:8 statement "break" outside of a loop: expected a while around it'],
  ['1;', '1:1 statement this does nothing: expected a call or an assignment'],
  ['nope;', '1:1 unknown-name unknown name "nope": expected a variable or a constant'],
  ['1 + 2;', '1:1 statement this does nothing: expected a call or an assignment'],
  [
    'v.l;',
    '1:1 value-expected a spinlock is no value: expected its address, for spin_lock(…) and spin_unlock(…)',
  ],
  ['nope = 1;', '1:1 unknown-name unknown name "nope": expected a variable or a constant'],
  ['nope(1);', '1:1 unknown-name unknown function "nope": expected the name of a function'],
  ['kfre(NULL);', '1:1 unknown-name unknown function "kfre": did you mean "kfree"?'],
  ['rcu_read_lock(1);', '1:1 argument-count found 1 value: expected rcu_read_lock()'],
  ['let t = format();', '1:9 argument-count found 0 values: expected format("…", …)'],
  ['v.n = NULL;', '1:7 type expected an int, found NULL'],
  ['v.n = v.u;', '1:7 type expected an int, found a u64'],
  ['v.u = -1;', '1:7 number -1 is negative: expected a u64 of at least 0'],
  ['v.b = 1;', '1:7 type expected a bool, found an int'],
  ['v.n = v.s;', '1:7 type expected an int, found text'],
  [
    'v.next = v.tg;',
    '1:10 type expected a *t, found a tagged *t: without_tag(…) takes the tag away',
  ],
  ['v.next = 1;', '1:10 type expected a *t, found an int'],
  ['v = v;', '1:1 type a t cannot be assigned to: expected a field or an element'],
  ['v.l = 1;', '1:1 type a spinlock cannot be assigned to: expected its functions'],
  ['v.r += 1;', '1:1 type a refcount cannot be assigned to: expected its functions'],
  ['v.arr = 1;', '1:1 type an int[3] cannot be assigned to: expected a field or an element'],
  ['let x = v;', '1:9 value-expected a t is no value: expected one of its fields or its address'],
  ['let x = v.arr;', '1:9 value-expected an int[3] is no value: expected one of its elements'],
  [
    'let x = v.r;',
    '1:9 value-expected a refcount is no value: expected its address, for the refcount_… functions',
  ],
  ['let x = NULL;', '1:5 type of which struct is "x"? expected a type, "let x: *T = NULL;"'],
  [
    'let x: t = 1;',
    '1:8 type a t does not fit a register: expected a single value, or "private" memory',
  ],
  ['let x: *t = NULL; x.n = 1;', '1:21 type a *t has no fields: expected "->n"'],
  ['v->n = 1;', '1:1 value-expected a t is no value: expected one of its fields or its address'],
  ['v.next.n = 1;', '1:8 type a *t has no fields: expected "->n"'],
  ['v.tg->n = 1;', '1:1 type a tagged pointer may not be followed: expected without_tag(…)'],
  ['NULL->n = 1;', '1:1 type NULL may not be followed: expected a pointer'],
  ['*NULL = 1;', '1:2 type NULL may not be followed: expected a pointer'],
  ['v.n->n = 1;', '1:1 type expected a pointer, found an int'],
  ['*v.n = 1;', '1:2 type expected a pointer, found an int'],
  ['v.nn = 1;', '1:3 unknown-field t has no field "nn": did you mean "n"?'],
  [
    'v.zzzzz = 1;',
    '1:3 unknown-field t has no field "zzzzz": expected one of n, next, l, r, tg, u, s, b, arr',
  ],
  ['v.n.n = 1;', '1:5 type an int has no fields: expected a struct'],
  ['let y = 1; y.n = 2;', '1:14 type an int has no fields: expected a struct'],
  [
    'let y = 1; let p = &y;',
    '1:20 place-expected "y" is in a register: expected a place in memory',
  ],
  ['let p = &1;', '1:10 place-expected expected a variable, a field, an element or *pointer'],
  ['let p = &NULL;', '1:10 place-expected "NULL" is not in memory: expected a variable'],
  ['1 = 2;', '1:1 place-expected expected a variable, a field, an element or *pointer'],
  ['v.arr[3] = 1;', '1:7 number index 3 is outside: expected 0 to 2'],
  ['v.arr[-1] = 1;', '1:7 number index -1 is outside: expected 0 to 2'],
  ['v.n[0] = 1;', '1:1 type expected an array, found an int'],
  ['let y = 1; y[0] = 1;', '1:12 type expected an array, found an int'],
  ['v.arr[NULL] = 1;', '1:7 type expected an int, found NULL'],
  ['v.arr[v.u] = 1;', '1:7 type expected an int, found a u64'],
  ['let x = v.s + 1;', '1:15 type expected text to join, found an int: format(…) makes text'],
  ['let x = v.u + 1;', '1:9 type "+" takes int: expected an int, found a u64'],
  ['let x = v.u < 1;', '1:9 type "<" cannot compare a u64 and an int: expected int'],
  [
    'let x = v.next == v.n;',
    '1:9 type "==" cannot compare a *t and an int: expected two values of one type',
  ],
  ['let x = v.next < v.next;', '1:9 type "<" cannot compare a *t and a *t: expected int'],
  [
    'let x = v.s == 1;',
    '1:9 type "==" cannot compare text and an int: expected two values of one type',
  ],
  ['let x = -v.s;', '1:10 type "-" takes int: expected an int, found text'],
  ['let x = !v.s;', '1:10 type a text is no condition: expected length(…) or a comparison'],
  ['if (v.s) {}', '1:5 type a text is no condition: expected length(…) or a comparison'],
  ['while (v.s) {}', '1:8 type a text is no condition: expected length(…) or a comparison'],
  ['let x = v.u == -1;', '1:16 number -1 is negative: expected a u64 of at least 0'],
  ['let x = 1 / 0;', '1:9 number division by 0: expected another number'],
  ['let x = 2147483647 + 1;', '1:9 number overflow: expected a result of 32 bits'],
  [
    `let x = 2147483648;
user_return(x);`,
    '2:13 type expected an int, found a u64',
  ],
  ['v.b += 1;', '1:1 type expected a bool, found an int'],
  ['v.next += 1;', '1:1 type "+" takes int: expected an int, found a *t'],
  ['v.u += 1;', '1:1 type "+" takes int: expected an int, found a u64'],
  ['let q = 1; q += v.s;', '1:12 type expected text to join, found an int: format(…) makes text'],
  [
    'private m: t; v.next = &m;',
    '1:24 type expected a *t, found a private *t: a private pointer cannot stand for one into shared memory',
  ],
  ['private m: t; spin_lock(&m.l);', '1:25 place-expected expected a place in shared memory'],
  ['private m: int; READ_ONCE(m);', '1:27 place-expected expected a place in shared memory'],
  ['let y = 1; READ_ONCE(y);', '1:22 place-expected expected a place in shared memory'],
  ['READ_ONCE(1);', '1:11 place-expected expected a variable, a field, an element or *pointer'],
  [
    'READ_ONCE(v.l);',
    '1:1 value-expected a spinlock is no value: expected its address, for spin_lock(…) and spin_unlock(…)',
  ],
  ['WRITE_ONCE(v.l, 1);', '1:12 type a spinlock cannot be assigned to: expected its functions'],
  ['WRITE_ONCE(v, 1);', '1:12 type a t cannot be assigned to: expected a field or an element'],
  ['xchg(&v.l, 1);', '1:6 type a spinlock cannot be assigned to: expected its functions'],
  ['cmpxchg(&v.l, 1, 2);', '1:9 type a spinlock cannot be assigned to: expected its functions'],
  ['xchg(v.n, 1);', '1:6 type expected a pointer, found an int'],
  ['xchg(&v.n, NULL);', '1:12 type expected an int, found NULL'],
  ['smp_store_release(v.n, 1);', '1:19 type expected a pointer, found an int'],
  ['let x = smp_load_acquire(v.n);', '1:26 type expected a pointer, found an int'],
  [
    'wait_until(1 == v.n);',
    '1:12 place-expected expected a variable, a field, an element or *pointer',
  ],
  ['wait_until(v.n == 0xffffffffffff);', '1:12 type this is an int: expected to wait for an int'],
  [
    'wait_until(v.n);',
    '1:12 place-expected expected a comparison of a shared place, wait_until(x == e)',
  ],
  ['wait_until(v.n = 1);', '1:16 syntax unexpected "=": expected ")" or ","'],
  [
    'wait_until(v.n == NULL);',
    '1:12 type "==" cannot compare an int and NULL: expected two values of one type',
  ],
  [
    'wait_until(v.l == 1);',
    '1:12 value-expected a spinlock is no value: expected its address, for spin_lock(…) and spin_unlock(…)',
  ],
  ['let y = 1; wait_until(y == 1);', '1:23 place-expected expected a place in shared memory'],
  [
    'wait_until(nope == 1);',
    '1:12 unknown-name unknown name "nope": expected a variable or a constant',
  ],
  [
    'spin_lock(v.l);',
    '1:11 value-expected a spinlock is no value: expected its address, for spin_lock(…) and spin_unlock(…)',
  ],
  ['spin_lock(&v.n);', '1:11 type expected a *spinlock, found a *int'],
  ['spin_lock(&v);', '1:11 type expected a *spinlock, found a *t'],
  ['spin_lock(&v.r);', '1:11 type expected a *spinlock, found a *refcount'],
  ['refcount_inc(&v.l);', '1:14 type expected a *refcount, found a *spinlock'],
  ['refcount_set(&v.r, NULL);', '1:20 type expected an int, found NULL'],
  [
    'refcount_inc(v.r);',
    '1:14 value-expected a refcount is no value: expected its address, for the refcount_… functions',
  ],
  ['spin_unlock_irqrestore(&v.l, 1);', '1:30 type expected a bool, found an int'],
  ['kfree(1);', '1:7 type expected a pointer to a struct, found an int'],
  ['kfree(v);', '1:7 value-expected a t is no value: expected one of its fields or its address'],
  ['kfree(&v.n);', '1:7 type expected a pointer to a struct, found a *int'],
  ['kfree(v.tg);', '1:7 type expected a pointer to a struct, found a tagged *t'],
  ['private m: t; kfree(&m);', '1:21 type expected a pointer to a struct, found a private *t'],
  [
    'call_rcu(&v, nope);',
    '1:14 unknown-name unknown function "nope": expected the name of a function',
  ],
  ['let x = with_tag(1);', '1:18 type expected a pointer, found an int'],
  ['let x = with_tag(NULL);', '1:18 type expected a pointer, found NULL'],
  ['private m: t; let x = with_tag(&m);', '1:32 type expected a pointer, found a private *t'],
  ['let x = container_of(v.next, t, n);', '1:22 type expected a *int, found a *t'],
  [
    'let x = container_of(&v.n, tt, n);',
    '1:28 unknown-type unknown struct "tt": did you mean "t"?',
  ],
  [
    'let x = container_of(&v.n, t, nn);',
    '1:31 unknown-field t has no such field: did you mean "n"?',
  ],
  [
    'let x = container_of(&v.n, t, zzzz);',
    '1:31 unknown-field t has no such field: expected the name of a field',
  ],
  ['let x = container_of(&v.n, t, u);', '1:22 type expected a *u64, found a *int'],
  ['let x = container_of(NULL, t, u);', '1:22 type expected a *u64, found NULL'],
  [
    'let x = container_of(&v.n, 1, 2);',
    '1:28 unknown-type no struct: expected the name of a struct',
  ],
  ['let x = format(1);', '1:16 text expected a text in quotes'],
  [
    'let x = format("%d");',
    '1:9 argument-count the format takes 1 value, found 0: expected as many',
  ],
  [
    'let x = format("%d", 1, 2);',
    '1:9 argument-count the format takes 1 value, found 2: expected as many',
  ],
  ['let x = format("%x", 1);', '1:16 text unknown "%x" in a format: expected %d, %016x or %s'],
  ['let x = format("100%");', '1:16 text unknown "%" in a format: expected %d, %016x or %s'],
  ['let x = format("%d", "a");', '1:22 type expected an int, found text'],
  ['let x = format("%s", 1);', '1:22 type expected text, found an int'],
  ['let x = format("%016x", "a");', '1:25 type expected a u64, found text'],
  ['let x = format("%016x", -1);', '1:25 number -1 is negative: expected a u64 of at least 0'],
  ['let x = length(1);', '1:16 type expected text, found an int'],
  ['let x = slice("a", "b", 1);', '1:20 type expected an int, found text'],
  ['copy_to_user(1);', '1:14 type expected text, found an int'],
  ['user_return("a");', '1:13 type expected an int, found text'],
  ['assert(1, 2);', '1:11 text expected a text in quotes'],
  ['assert("a", "b");', '1:8 type a text is no condition: expected length(…) or a comparison'],
  ['assert(1);', '1:1 argument-count found 1 value: expected assert(e, "message", …)'],
  [
    'assert(1, "%d of %d", 1);',
    '1:1 argument-count the format takes 2 values, found 1: expected as many',
  ],
  ['assert(1, "%d");', '1:1 argument-count the format takes 1 value, found 0: expected as many'],
  ['assert(1, "%d", "x");', '1:17 type expected an int, found text'],
  [
    'note fill(v);',
    '1:11 value-expected a t is no value: expected one of its fields or its address',
  ],
  [
    'note fill(v);',
    '1:11 value-expected a t is no value: expected one of its fields or its address',
  ],
  [
    'return; user_return(1);',
    '1:9 unreachable this is never reached: expected nothing behind a jump',
  ],
  [
    'while (true) {} user_return(1);',
    '1:17 unreachable this is never reached: expected nothing behind a jump',
  ],
  ['f(', '2:1 syntax unexpected "}": expected ")" or an expression'],
];

const withLists =
  'struct node { next: *node; } struct head { first: *node; } struct t { n: node; id: int; tg: tagged *t; } var h: head; var hs: head[2]; var l: spinlock; var i: int;\n';

const views: readonly Row[] = [
  ['show lst h of t.n;', '1:6 view unknown view "lst": expected list, hash, valid, file or lock'],
  ['show list h;', '1:1 view of which objects? expected "of T.f"'],
  ['show list i of t.n;', '1:11 view expected a *node, or a head that begins with one'],
  ['show list h of t.id;', '1:16 view expected an embedded list node with a field "next"'],
  [
    'show list h of t.zz;',
    '1:16 unknown-field t has no field "zz": expected a field of a struct, T.f',
  ],
  ['show list h of tt.n;', '1:16 view expected a field of a struct, T.f'],
  ['show list h of t;', '1:16 view expected a field of a struct, T.f'],
  ['show hash h of t.n;', '1:11 view expected a *node array, or a head that begins with one'],
  [
    'show list nope of t.n;',
    '1:11 unknown-name unknown name "nope": expected a variable or a constant',
  ],
  ['show valid t.id;', '1:12 view expected a pointer field, T.f'],
  ['show valid t;', '1:12 view expected a field of a struct, T.f'],
  ['show valid i;', '1:12 view expected a field of a struct, T.f'],
  ['show valid t.zz;', '1:12 unknown-field t has no field "zz": expected a field of a struct, T.f'],
  ['show file a.m;', '1:11 view expected a private struct of an actor, "actor.variable"'],
  ['show file a;', '1:11 view expected a private struct of an actor, "actor.variable"'],
  ['show file b.m;', '1:11 view expected a private struct of an actor, "actor.variable"'],
  ['show lock i;', '1:11 view expected a spinlock'],
  ['show lock nope;', '1:11 unknown-name unknown name "nope": expected a variable or a constant'],
  ['show lock l as 3;', '1:16 syntax unexpected "3": expected a text in quotes'],
  ['show lock hs[i];', '1:11 view expected a shared variable or a field of one'],
  [
    'show list 1 of t.n;',
    '1:11 place-expected expected a variable, a field, an element or *pointer',
  ],
  [
    `show file a.m;
actor a A on CPU0 { private m: head; }`,
    '1:11 view head has no field buf, size, count, from, index: expected buf, size, count, from and index',
  ],
  [
    `show file a.m;
actor a A on CPU0 { private m: hedd; }`,
    '2:32 unknown-type unknown type "hedd": did you mean "head"?',
  ],
];

const deep: readonly Row[] = [
  ['{'.repeat(300), '1:201 nesting nested too deeply: expected at most 200 levels'],
  [`const A = ${'-'.repeat(300)}1;`, '1:11 nesting nested too deeply: expected at most 200 levels'],
  [
    `const A = ${'1 + '.repeat(300)}1;`,
    '1:11 nesting nested too deeply: expected at most 200 levels',
  ],
  [`var a: int${'[1]'.repeat(201)};`, '1:8 nesting nested too deeply: expected at most 200 levels'],
  [
    Array.from({ length: 300 }, (_, n) => `struct s${n} { a: s${n + 1}; }`).join('\n') +
      '\nstruct s300 { a: int; }',
    '201:18 nesting structs nested too deeply: expected at most 200 levels',
  ],
  [
    Array.from({ length: 10 }, (_, n) => `const c${n} = ${'-'.repeat(190)}c${n + 1};`).join('\n') +
      '\nconst c10 = 1;',
    '4:39 nesting too deep with the constants in it: expected at most 600 levels',
  ],
];

const withActor = (text: string): string =>
  /^(?:actor|interrupt) /m.test(text) ? text : `${text}\nactor a A on CPU0 {}`;

/** One mistake each, in an actor, beside ghosts and functions that touch them. */
const withGhosts =
  'ghost seen: int; ghost rows: bool[3]; var x: int; fn step() -> int { return x; } fn observe(n: int) { let r = seen; if (!rows[r]) return; seen = n; } fn twice(n: int) -> int { return 2 * n; } fn tell() { user_return(1); } ';
const onlyHere = 'a condition, an assert, a note or a value for ghost memory';
const ghosts: readonly Row[] = [
  ['let y = seen;', `1:9 ghost ghost memory only observes: expected it in ${onlyHere}`],
  ['let y = 1; y = 2 * seen;', `1:20 ghost ghost memory only observes: expected it in ${onlyHere}`],
  ['x = seen;', `1:5 ghost ghost memory only observes: expected it in ${onlyHere}`],
  ['WRITE_ONCE(x, seen);', `1:15 ghost ghost memory only observes: expected it in ${onlyHere}`],
  ['user_return(seen);', `1:13 ghost ghost memory only observes: expected it in ${onlyHere}`],
  ['wait_until(x == seen);', `1:17 ghost ghost memory only observes: expected it in ${onlyHere}`],
  [
    'copy_to_user(format("%d", seen));',
    `1:27 ghost ghost memory only observes: expected it in ${onlyHere}`,
  ],
  [
    'private m: int[3]; m[seen] = 1;',
    `1:22 ghost ghost memory only observes: expected it in ${onlyHere}`,
  ],
  [
    'let y = twice(seen); user_return(y);',
    `1:15 ghost ghost memory only observes: expected it in ${onlyHere}`,
  ],
  [
    'seen = seen + x;',
    '1:15 ghost a load of shared memory together with ghost memory: expected a variable that holds it already',
  ],
  [
    'seen += x;',
    '1:9 ghost a load of shared memory together with ghost memory: expected a variable that holds it already',
  ],
  [
    'rows[x] = rows[0];',
    '1:6 ghost a load of shared memory together with ghost memory: expected a variable that holds it already',
  ],
  [
    'if (seen && x) {}',
    '1:13 ghost a load of shared memory together with ghost memory: expected a variable that holds it already',
  ],
  [
    'assert(seen == step(), "as many");',
    '1:16 ghost a call of "step" together with ghost memory: expected a variable that holds it already',
  ],
  [
    'note count(seen, xchg(&x, 1));',
    '1:18 ghost a step together with ghost memory: expected a variable that holds it already',
  ],
  [
    'if (seen) x = 1;',
    '1:11 ghost a store under a ghost condition: expected only ghost stores, asserts and notes',
  ],
  [
    'if (seen) seen = 1; else { let y = x; }',
    '1:36 ghost a load of shared memory under a ghost condition: expected only ghost stores, asserts and notes',
  ],
  [
    'if (rows[1]) tell();',
    '1:14 ghost a call of "tell" under a ghost condition: expected only ghost stores, asserts and notes',
  ],
  [
    'while (seen) { user_return(1); }',
    '1:16 ghost a system call that returns under a ghost condition: expected only ghost stores, asserts and notes',
  ],
  [
    'if (seen) return;',
    '1:11 ghost "return" under a ghost condition: expected only ghost stores, asserts and notes',
  ],
  [
    'while (true) { if (seen) break; }',
    '1:26 ghost "break" under a ghost condition: expected only ghost stores, asserts and notes',
  ],
  [
    'while (x) if (seen) continue;',
    '1:21 ghost "continue" under a ghost condition: expected only ghost stores, asserts and notes',
  ],
  [
    'let y = 1; if (seen) y = 2;',
    '1:22 ghost "y" lives on behind the ghost condition: expected a variable declared under it',
  ],
  [
    'private m: int; if (seen) m = 2;',
    '1:27 ghost a store under a ghost condition: expected only ghost stores, asserts and notes',
  ],
  ['let p = &seen;', '1:9 ghost ghost memory has no address: expected its name'],
  ['let p = &rows[1];', '1:9 ghost ghost memory has no address: expected its name'],
  ['xchg(&seen, 1);', '1:6 ghost ghost memory has no address: expected its name'],
  ['WRITE_ONCE(seen, 1);', '1:12 place-expected expected a place in shared memory'],
  ['spin_until(seen == 1);', '1:12 place-expected expected a place in shared memory'],
];

/** Fine: the whole point of ghosts. */
const observing: readonly string[] = [
  'seen = x; seen += 1; rows[seen] = seen > 2 && rows[0];',
  'let y = x; seen = seen + y; rows[y] = true;',
  'if (seen == 1) { let i = 0; while (i < 3) { if (rows[i]) break; i += 1; } seen = i; }',
  'while (seen > 0) { seen -= 1; if (rows[seen]) continue; note left(seen); }',
  'observe(x); if (seen) observe(twice(seen)); observe(seen);',
  'assert(twice(seen) != 7, "not 7"); let y = x; assert(seen == y || y == 0, "as many");',
  'private m: int[3]; if (m[0] == seen) seen = m[1];',
];

const titled = (rows: readonly Row[]): readonly (readonly [string, string, string])[] =>
  rows.map(([text, problem]) => [text.slice(0, 80), text, problem]);

describe('what is wrong with', () => {
  it.each(titled([...declarations, ...deep]))('%s', (_, text, problem) => {
    const whole = problem.includes('nobody moves') ? text : withActor(text);
    expect(describeAll(problemsOf(whole))).toEqual([problem]);
  });

  it.each(titled(besideTypes))('beside a struct of all types: %s', (_, text, problem) => {
    expect(describeAll(problemsOf(withTypes + withActor(text)), 1)).toEqual([problem]);
  });

  it.each(titled(statements))('in an actor: %s', (_, text, problem) => {
    const whole = `${withTypes}actor a A on CPU0 {\n${text}\n}`;
    expect(describeAll(problemsOf(whole), 2)).toEqual([problem]);
  });

  it.each(titled(views))('beside lists: %s', (_, text, problem) => {
    expect(describeAll(problemsOf(withLists + withActor(text)), 1)).toEqual([problem]);
  });
});

describe('ghost memory', () => {
  it.each(titled(ghosts))('does not let through: %s', (_, text, problem) => {
    const whole = `${withGhosts}actor a A on CPU0 {\n${text}\n}`;
    expect(describeAll(problemsOf(whole), 1)).toEqual([problem]);
  });

  it.each(observing)('may do: %s', (text) => {
    expect(describeAll(problemsOf(`${withGhosts}actor a A on CPU0 { ${text} }`))).toEqual([]);
  });

  it('is as strict with functions that do more, or give something', () => {
    const actor = 'actor a A on CPU0 { f(); }';
    const found = (text: string): readonly string[] =>
      describeAll(problemsOf(`ghost g: int;\n${text}\n${actor}`), 1);
    const only = `ghost ghost memory only observes: expected it in ${onlyHere}`;
    expect(found('fn f() -> int { return g; }')).toEqual([`1:24 ${only}`]);
    expect(found('fn f() { let y = g; user_return(1); }')).toEqual([`1:18 ${only}`]);
    expect(found('fn f() { let y = g; g = y; }')).toEqual([]);
  });
});

describe('what is given from outside', () => {
  const text = `param timers = 3 in 1..8;
input script: int[2];
input wide: u64;
input flag: bool;
input name: text;
actor a A on CPU0 {}`;
  const rows: readonly (readonly [Partial<CompileRequest>, string])[] = [
    [{ parameters: { timers: 9 } }, '1:7 parameter timers = 9 is out of range: expected 1 to 8'],
    [
      { parameters: { timers: 1.5 } },
      '1:7 parameter timers = 1.5 is out of range: expected 1 to 8',
    ],
    [{ parameters: { timer: 3 } }, '1:1 parameter no parameter "timer": did you mean "timers"?'],
    [{ parameters: { x: 3 } }, '1:1 parameter no parameter "x": expected one of timers'],
    [{ inputs: { scrip: [1] } }, '1:1 input no input "scrip": did you mean "script"?'],
    [
      { inputs: { timers: [1] } },
      '1:1 input no input "timers": expected the name of an input of the program',
    ],
    [{ inputs: { script: [1, 2, 3] } }, '2:7 input 3 words for "script": expected at most 2'],
    [{ inputs: { script: [0.5] } }, '2:7 input 0.5 for script[0]: expected a number of 32 bits'],
    [{ inputs: { script: [1n] } }, '2:7 input 1 for script[0]: expected a number of 32 bits'],
    [
      { inputs: { wide: [-1] } },
      '3:7 input -1 for wide: expected a whole number of 0 or more, of at most 64 bits',
    ],
    [
      { inputs: { wide: [1n << 64n] } },
      '3:7 input 18446744073709551616 for wide: expected a whole number of 0 or more, of at most 64 bits',
    ],
    [{ inputs: { flag: [2] } }, '4:7 input 2 for flag: expected 0 or 1'],
    [
      { inputs: { name: [1] } },
      '5:7 input 1 for name: expected no words for anything but int, bool and u64',
    ],
    [{ entry: 'other.race' }, '1:1 include no file "other.race": expected one of "test.race"'],
    [{ files: [] }, '1:1 include no file "test.race": expected files to include'],
  ];
  it.each(rows)('%o', (rest, problem) => {
    expect(describeAll(problemsOf(text, rest))).toEqual([problem]);
  });
});

describe('diagnostics', () => {
  it('come in the order of the text, those of a file before those of the files that it includes', () => {
    const files = [
      {
        path: 'a/test.race',
        text: 'include "b.race";\nactor a A on CPU0 { nope = 1; nix(); }\nvar x: imt;',
      },
      { path: 'a/b.race', text: 'var y: itn;\nfn f() { f(); nada(); }' },
    ];
    const problems = problemsOf('', { entry: 'a/test.race', files });
    expect(problems.map(({ span }) => `${span.file}:${span.line}:${span.column}`)).toEqual([
      'a/test.race:2:21',
      'a/test.race:2:31',
      'a/test.race:3:8',
      'a/b.race:1:8',
      'a/b.race:2:10',
      'a/b.race:2:15',
    ]);
  });

  it('are about reading alone where that fails, in each file', () => {
    const files = [
      { path: 'test.race', text: 'include "b.race";\nvar x int;\nactor a A on CPU0 { x = nope; }' },
      { path: 'b.race', text: 'struct { }' },
    ];
    expect(describeAll(problemsOf('', { files }))).toEqual([
      '2:7 syntax unexpected "int": expected ":"',
      '1:8 syntax unexpected "{": expected a name',
    ]);
  });

  it('say of each code at least once what was expected', () => {
    const codes: Readonly<Record<DiagnosticCode, true>> = {
      syntax: true,
      nesting: true,
      include: true,
      number: true,
      constant: true,
      parameter: true,
      input: true,
      'unknown-name': true,
      'unknown-type': true,
      'unknown-field': true,
      duplicate: true,
      type: true,
      'argument-count': true,
      'value-expected': true,
      'place-expected': true,
      statement: true,
      'missing-return': true,
      recursion: true,
      private: true,
      ghost: true,
      pool: true,
      actor: true,
      view: true,
      text: true,
      size: true,
      unreachable: true,
    };
    const all = [...declarations, ...deep, ...besideTypes, ...statements, ...ghosts, ...views].map(
      ([, problem]) => problem,
    );
    const untried = Object.keys(codes).filter(
      (code) => !all.some((problem) => problem.split(' ')[1] === code),
    );
    expect(untried).toEqual([]);
    expect(all.filter((problem) => !/expected|did you mean/.test(problem))).toEqual([]);
  });
});
