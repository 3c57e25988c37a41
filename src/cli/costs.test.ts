import { describe, expect, it } from 'vitest';
import { runText as run } from './testing/run-text';

interface Cost {
  readonly ticks: number;
  readonly burnt: number;
  readonly schedule: string;
  readonly link: string | null;
}
interface Costs {
  readonly complete: boolean;
  readonly actors: readonly {
    readonly actor: string;
    readonly interruptsOff: Cost | null;
    readonly wait: Cost;
  }[];
}
const read = (out: string): Costs => JSON.parse(out) as Costs;

describe('costs', () => {
  const small = 'costs live --set timers=1 --set victim=1';

  it('are the same numbers for people and as JSON, with schedules that run', () => {
    const { code, out } = run(`${small} --path before --json`);
    expect(code).toBe(0);
    const { complete, actors } = read(out);
    expect(complete).toBe(true);
    const printed = run(`${small} --path before`);
    expect(printed.code).toBe(0);
    expect(printed.out).toMatch(/^live, before: complete \(\d+ states, /);
    for (const { actor, interruptsOff, wait } of actors) {
      for (const cost of [interruptsOff, wait]) {
        if (cost === null) throw new Error(`${actor}: no interrupts`);
        const line = `${String(cost.ticks)} +${String(cost.burnt)} +${cost.schedule}\n`;
        expect(printed.out).toMatch(new RegExp(`${actor} +(interrupts off|waits) +${line}`));
        expect(cost.link).toBe(`#1;live;timers=1;victim=1;${cost.schedule}`);
        expect(
          run(`run live --set timers=1 --set victim=1 --path before --schedule ${cost.schedule}`)
            .code,
        ).toBe(0);
      }
      expect(wait.burnt).toBe(wait.ticks);
    }
  });

  it('never look like an answer when there is none', () => {
    const cut = run(`${small} --path before --max-states 100`);
    expect(cut.code).toBe(3);
    expect(cut.out).toMatch(/^live, before: not finished: .*, so this is not all/);
    const files = { 'round.race': 'var x: int; actor a A on CPU0 { while (true) x = 1; }' };
    const round = run('costs round.race --path after --json', files);
    expect(round.code).toBe(3);
    expect(JSON.parse(round.out)).toMatchObject({ complete: false, reason: 'cycle', actors: [] });
    expect(run('costs round.race --path after', files).out).toMatch(/no answer: .* go round/);
    const race = run('costs live --path after --what-if after-free-now --json');
    expect(race.code).toBe(1);
    expect(JSON.parse(race.out)).toMatchObject({ complete: false, reason: 'race', actors: [] });
  });

  it('say nothing of interrupts in a program where nobody could tell', () => {
    const text = 'var l: spinlock; actor a A on CPU0 { spin_lock_irq(&l); spin_unlock_irq(&l); }';
    const { out } = run('costs mine.race --path after --json', { 'mine.race': text });
    expect(read(out).actors).toMatchObject([
      { interruptsOff: null, wait: { ticks: 0, link: null } },
    ]);
  });
});
