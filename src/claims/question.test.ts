import { describe, expect, it } from 'vitest';
import type { AskedProgram } from '../scenarios/posix-timers';
import { questionKey, type Question } from './question';

const plain: AskedProgram = { scenario: 'live', path: 'after', parameters: {}, whatIfs: [] };

const toKey = (program: AskedProgram): string => questionKey({ ask: 'verdict', program });

describe('the key of a question', () => {
  it('is the same for the same program, whatever the order', () => {
    const parameters = { timers: 2, victim: 1 };
    const whatIfs = ['after-free-now', 'after-hlist-del'];
    expect(toKey({ ...plain, parameters, whatIfs })).toBe(
      toKey({
        ...plain,
        parameters: { victim: 1, timers: 2 },
        whatIfs: ['after-hlist-del', 'after-free-now', 'after-hlist-del'],
      }),
    );
  });

  it('does not know what-ifs of the other path: they change nothing there', () => {
    expect(toKey({ ...plain, whatIfs: ['before-no-siglock'] })).toBe(toKey(plain));
  });

  it('differs where anything does', () => {
    const programs: readonly AskedProgram[] = [
      plain,
      { ...plain, scenario: 'exit' },
      { ...plain, path: 'before' },
      { ...plain, parameters: { timers: 2 } },
      { ...plain, parameters: { timers: 4 } },
      { ...plain, parameters: { victim: 2 } },
      { ...plain, whatIfs: ['after-free-now'] },
      { ...plain, whatIfs: ['after-hlist-del'] },
      { ...plain, whatIfs: ['after-free-now', 'after-hlist-del'] },
    ];
    expect(new Set(programs.map(toKey)).size).toBe(programs.length);
    const asked: readonly Question[] = [
      { ask: 'verdict', program: plain },
      { ask: 'outcomes', program: plain },
      { ask: 'costs', program: plain },
      { ask: 'run', program: plain, schedule: 'R' },
      { ask: 'run', program: plain, schedule: 'R2' },
    ];
    expect(new Set(asked.map(questionKey)).size).toBe(asked.length);
  });
});
