import { describe, expect, it } from 'vitest';
import type { Run } from './model';
import { divergenceOf } from './divergence';
import { interestsOf } from './interest';
import { extendRun, startRun } from './replay';
import { scenarioMachine } from './testing/scenario-machine';

/** `live` after these letters, each with a count: `R10D17`. */
function run(path: 'before' | 'after', letters: string): Run {
  let now = startRun(scenarioMachine('live', path));
  for (const [, letter, count = '1'] of letters.matchAll(/([A-Z])(\d*)/g)) {
    const actor = now.machine.actors.findIndex((one) => one.letter === letter);
    for (let times = 0; times < Number(count || 1); times++)
      now = extendRun(now, { actor, variant: 0 });
  }
  return now;
}

const told = (of: Run): readonly string[] =>
  interestsOf(of).map(({ tick, words }) => `${String(tick)} ${words}`);

describe('interestsOf', () => {
  it('tells of a wait once, when it begins', () => {
    const waits = interestsOf(run('before', 'R10D40')).filter(({ kind }) => kind === 'wait');
    expect(waits.map(({ words }) => words)).toEqual(['deleter spins: siglock is held by reader']);
  });

  it('names the lock that goes from one actor to the next', () => {
    const words = told(run('before', 'R10D20R60D4'));
    expect(words.filter((one) => one.includes('siglock goes'))).toEqual([
      expect.stringMatching(/^\d+ siglock goes from reader to deleter$/),
    ]);
  });

  it('tells of the edges of a grace period and of the memory that goes', () => {
    const words = told(run('after', 'D60G9')).map((one) => one.replace(/^\d+ /, ''));
    expect(words).toEqual(
      expect.arrayContaining([
        'grace period 1 begins',
        'grace period 1 ends',
        expect.stringMatching(/^timer \d is freed$/),
      ]),
    );
  });

  it('is quiet where one actor is alone', () => {
    expect(told(run('after', 'R60'))).toEqual([]);
  });
});

describe('divergenceOf', () => {
  it('is the first tick in which the panes do different things', () => {
    const before = run('before', 'R40');
    const after = run('after', 'R40');
    const found = divergenceOf(before, after);
    expect(found?.words).toMatchInlineSnapshot(`
      [
        "CPU0 reads sighand of the process: sighand",
        "CPU0 reads signal of the process: signal",
      ]
    `);
    const tick = found?.tick ?? 0;
    expect(tick).toBeGreaterThan(1);
    expect(
      divergenceOf(run('before', `R${String(tick - 1)}`), run('after', `R${String(tick - 1)}`)),
    ).toBe(undefined);
  });

  it('is nowhere between equal runs', () => {
    const one = run('after', 'R60D60G5');
    expect(divergenceOf(one, run('after', 'R60D60G5'))).toBeUndefined();
  });
});
