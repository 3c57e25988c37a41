import { describe, expect, it } from 'vitest';
import { toKey, type Question } from './question';

const plain: Question = { scenario: 'live', path: 'after', parameters: {}, whatIfs: [] };

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
    const questions: readonly Question[] = [
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
    expect(new Set(questions.map(toKey)).size).toBe(questions.length);
  });
});
