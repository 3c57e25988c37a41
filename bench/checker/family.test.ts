import { describe, expect, it } from 'vitest';
import { scenarioSources } from '../../src/scenarios/posix-timers';
import { familySources } from './family';
import { measure } from './measure';
import { compileSubject, type Subject } from './subject';

const bounds = { maxStates: 2_000_000, maxBytes: 2e9, maxSeconds: Infinity };
const member = (path: Subject['path'], timers: number, writers: number): Subject => ({
  program: 'live',
  path,
  timers,
  writers,
});

describe.each(['before', 'after'] as const)('the family, %s', (path) => {
  it.each([
    [1, ['reader', 'deleter']],
    [2, ['reader', 'deleter', 'creator']],
    [3, ['reader', 'deleter', 'other_deleter', 'creator']],
  ])('has its actors with %d writers, and is safe', (writers, names) => {
    const subject = member(path, 1, writers);
    const threads = compileSubject(subject).actors.filter((actor) => actor.kind === 'thread');
    expect(threads.map(({ name }) => name)).toEqual(names);
    expect(new Set(threads.map(({ cpu }) => cpu)).size).toBe(names.length);
    const { verdict, states } = measure(
      { subject, isReduced: true, isWarm: false, bounds },
      () => 0,
    );
    expect(verdict).toBe('safe');
    expect(states).toBeGreaterThan(100);
  });

  it('has the scenario as it ships', () => {
    const ships = scenarioSources('live', path);
    const text = (sources: typeof ships): string =>
      sources?.files.find((file) => file.path === 'live.race')?.text ?? '';
    expect(text(ships)).toContain(text(familySources(path, 2)));
  });

  it.each([2, 6])('compiles with %d timers', (timers) => {
    for (const writers of [1, 2, 3]) {
      const { parameters } = compileSubject(member(path, timers, writers));
      expect(parameters.find(({ name }) => name === 'timers')?.value).toBe(timers);
    }
  });
});
