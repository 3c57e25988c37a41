import { describe, expect, it } from 'vitest';
import { explore } from '../checker';
import { createMachine, inspectActor } from '../machine';
import { compileText, runText } from './testing/run-text';

/** What can come out of a program: its faults' messages, and what the actors returned in each ending. */
function exploreText(text: string): {
  readonly states: number;
  readonly depth: number;
  readonly messages: readonly string[];
  readonly returns: readonly string[];
} {
  const machine = createMachine(compileText(text));
  const { complete, states, depth, faults, endings } = explore(machine);
  expect(complete).toBe(true);
  const returns = endings.map(({ state }) =>
    machine.actors.map(({ index }) => inspectActor(machine, state, index).returns.join()).join(' '),
  );
  const messages = [...new Set(faults.map(({ fault }) => fault.message))];
  return { states, depth, messages, returns: [...new Set(returns)].sort() };
}

const racy = (ghosts: boolean): string => {
  const [declared, before, after] = ghosts
    ? [
        'ghost inside: int; ghost most: int; fn leave() { let now = inside; inside = now - 1; }',
        'inside += 1; if (inside > most) most = inside;',
        'leave();',
      ]
    : ['', '', ''];
  const body = `x += 1; ${before} user_return(x); x = 0; ${after} x = 5;`;
  return `var x: int; ${declared} actor a A on CPU0 { ${body} } actor b B on CPU1 { ${body} }`;
};

describe('ghosts', () => {
  it('cost no step and change no outcome', () => {
    const plain = exploreText(racy(false));
    const observed = exploreText(racy(true));
    expect(observed.depth).toBe(plain.depth);
    expect(observed.returns).toEqual(plain.returns);
  });

  it('are part of the state', () => {
    expect(exploreText(racy(true)).states).toBeGreaterThan(exploreText(racy(false)).states);
  });

  it('are 0 at the start, and seen by all actors', () => {
    const text = (least: number): string =>
      `var x: int; ghost seen: int; init { assert(seen == 0, "0"); }
       actor a A on CPU0 { x = 1; seen += 1; } actor b B on CPU1 { x = 2; seen += 1; assert(seen == ${least}, "the other one first"); }`;
    expect(exploreText(text(2)).messages).toEqual(['the other one first']);
    expect(exploreText(text(1)).messages).toEqual(['the other one first']);
    expect(runText('ghost g: bool[2]; actor a A on CPU0 { assert(!g[1], "0"); }').fault).toBe(
      undefined,
    );
  });

  it('are in the messages of assertions', () => {
    const text =
      'ghost g: int; actor a A on CPU0 { g = 7; assert(g < 7, "%d, not less than %d", g, 7); }';
    expect(exploreText(text).messages).toEqual(['7, not less than 7']);
  });

  it('ride along with the step before them', () => {
    const text = `var l: spinlock; ghost holders: int;
      actor a A on CPU0 { spin_lock(&l); holders += 1; holders -= 1; spin_unlock(&l); }
      actor b B on CPU1 { spin_lock(&l); holders += 1; assert(holders == 1, "alone"); spin_unlock(&l); holders = 0; }`;
    expect(exploreText(text).messages).toEqual([]);
  });

  it('outside of an array are failed assertions', () => {
    const text = 'input i: int; ghost g: int[2]; actor a A on CPU0 { let n = i; g[n] = 1; }';
    expect(runText(text, { inputs: { i: [1] } }).fault).toBeUndefined();
    expect(runText(text, { inputs: { i: [2] } }).fault).toBe('assertion');
  });

  it('are out of reach of pointers that go astray', () => {
    const text = (access: string): string =>
      `struct node { a: int[600]; } struct big { n: int; node: node; } ghost g: int[1000];
       actor a A on CPU0 { private s: node; private t: int[4]; let p = &s; let q = container_of(p, big, node); ${access} }`;
    expect(runText(text('s.a[599] = 1; p->a[598] = 2;')).fault).toBeUndefined();
    expect(runText(text('q->n = 1;')).fault).toBe('wild-pointer');
    expect(runText(text('let n = q->n; user_return(n);')).fault).toBe('wild-pointer');
  });

  it('leave everything in memory where it is', () => {
    const plain = 'var x: int; struct t { a: int; } pool t[2]; actor a A on CPU0 { x = 1; }';
    const observed = `ghost g: int[7]; ${plain.replace('x = 1;', 'x = 1; g[x] = 1;')}`;
    const places = (text: string): readonly (readonly [string, number])[] =>
      compileText(text)
        .objects.filter(({ storage }) => storage !== 'ghost')
        .map(({ name, word }) => [name, word]);
    expect(places(observed)).toEqual(places(plain));
  });
});
