import { describe, expect, it } from 'vitest';
import { runText as run } from './testing/run-text';

describe('outcomes', () => {
  interface Row {
    readonly actors: readonly { readonly actor: string; readonly text: string }[];
    readonly timersListed?: readonly number[];
    readonly snapshot: boolean | null;
    readonly endings: number;
    readonly ticks: number;
    readonly schedule: string;
    readonly link: string | null;
  }
  const read = (out: string): { readonly complete: boolean; readonly outcomes: readonly Row[] } =>
    JSON.parse(out) as { readonly complete: boolean; readonly outcomes: readonly Row[] };

  it('lists all that can come out, snapshot or not', () => {
    const { code, out, error } = run('outcomes last-pid --path after --set timers=1');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
      expect.stringMatching(/^last-pid, after: complete, 2 outcomes \(\d+ states, /),
      '',
      'timers snapshot reader deleter endings ticks schedule',
      expect.stringMatching(/^ yes 0 0 \d \d+ [RDG\d]+$/),
      expect.stringMatching(/^1 yes 69 0 \d \d+ [RDG\d]+$/),
      '',
      expect.stringMatching(/^snapshot: /),
      '',
    ]);
  });

  it('has schedules that give just that, without what observes', () => {
    for (const path of ['before', 'after']) {
      const { code, out } = run(`outcomes exit --path ${path} --json`);
      expect(code).toBe(0);
      const { complete, outcomes } = read(out);
      expect(complete).toBe(true);
      for (const { actors, ticks, schedule, link } of outcomes) {
        const replayed: unknown = JSON.parse(
          run(`run exit --path ${path} --schedule ${schedule} --json`).out,
        );
        expect(replayed).toMatchObject({
          schedule,
          fault: null,
          outcomes: actors.map(({ actor, text }) => ({ actor, text })),
        });
        expect(Reflect.get(Object(replayed), 'ticks')).toHaveLength(ticks);
        expect(link).toBe(`#1;exit;${schedule}`);
      }
    }
  });

  it('gives a stopped process one outcome, the same before and after', () => {
    const [before, after] = ['before', 'after'].map((path) =>
      read(run(`outcomes checkpoint --path ${path} --json`).out).outcomes.map(
        ({ actors, timersListed, snapshot }) => ({ actors, timersListed, snapshot }),
      ),
    );
    expect(before).toMatchObject([{ timersListed: [2, 1], snapshot: true }]);
    expect(after).toEqual(before);
  });

  it('never looks complete when it stopped or found a race', () => {
    const cut = run('outcomes last-pid --path after --max-states 1726 --json');
    expect(cut.code).toBe(3);
    expect(JSON.parse(cut.out)).toMatchObject({ complete: false, reason: 'states' });
    expect(run('outcomes last-pid --path after --max-states 100').out).toMatch(
      /^last-pid, after: not finished: .*, so this is not all/,
    );
    const found = run('outcomes live --path after --what-if after-free-now --json');
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({
      complete: false,
      reason: 'race',
      fault: 'use-after-free',
      schedule: 'R18D30R',
      link: '#1;live;what=after-free-now;R18D30R',
      outcomes: [],
    });
  });

  it('takes a program of the user, and leaves a parameter that only sounds alike', () => {
    const text = `param snapshot = 0 in 0..1; var x: int;
      actor a A on CPU0 { user_return(xchg(&x, 1)); copy_to_user("a\\n"); }
      actor b B on CPU1 { x = 2; user_return(snapshot); }`;
    const files = { 'mine.race': text };
    const { code, out } = run('outcomes mine.race --path after', files);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n').slice(2);
    expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
      'a b endings ticks schedule',
      '0 "a\\n" 0 1 3 A2B',
      '2 "a\\n" 0 1 3 BA2',
    ]);
    const json = read(run('outcomes mine.race --path after --json', files).out);
    expect(json.outcomes[0]).not.toHaveProperty('timersListed');
    expect(json.outcomes[0]).toMatchObject({ snapshot: null, link: null });
  });

  it('says of a program that never ends that it does not', () => {
    const { code, out } = run('outcomes looping.race --path after', {
      'looping.race': 'var x: int; actor a A on CPU0 { while (true) x = 1; }',
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^looping.race, after: complete, and no run comes to an end/);
  });
});
