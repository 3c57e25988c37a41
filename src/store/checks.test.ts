import { describe, expect, it } from 'vitest';
import { defaultBounds } from '../checker';
import { questionKey, type Question } from '../claims';
import type { AskedProgram } from '../scenarios/posix-timers';
import type { CheckEvent, CheckRequest, Finding, Progress } from '../worker';
import { createCheckStore } from './check-store';
import {
  answersOf,
  askFor,
  callOff,
  checkOf,
  hear,
  isOpen,
  isUnderWay,
  outcomesOf,
  verdictOf,
  type Check,
  type Checks,
  type Found,
} from './checks';

const none: Checks = new Map();
const counts = {
  isReduced: false,
  states: 412_000,
  transitions: 9,
  depth: 3,
  frontier: 2,
  bytes: 0,
};
const progress: Progress = { counts, seconds: 2 };
const started: CheckEvent = { kind: 'started' };
const heard: CheckEvent = { kind: 'progress', progress };
const safe: Finding = { kind: 'safe', ...progress };
const broken: CheckEvent = { kind: 'broken', breakage: { cause: 'memory', message: 'no room' } };

/** What is known of "k" after these events. */
const after = (...events: readonly CheckEvent[]): Check =>
  checkOf(
    events.reduce<Checks>(
      (checks, event) => hear(checks, 'k', event),
      askFor(none, 'k', defaultBounds),
    ),
    'k',
  );

describe('a check', () => {
  it('waits, runs, tells of its progress and is done', () => {
    expect(checkOf(none, 'k')).toEqual({ phase: 'idle' });
    expect(after()).toEqual({ phase: 'waiting', bounds: defaultBounds });
    expect(after(started)).toMatchObject({ phase: 'running', progress: undefined });
    expect(after(started, heard)).toMatchObject({ phase: 'running', progress });
    expect(after(started, heard, { kind: 'finding', finding: safe })).toEqual({
      phase: 'done',
      answer: safe,
    });
  });

  it.each(['states', 'memory', 'time'] as const)(
    'that its bound on %s ends is stopped',
    (reason) => {
      const finding: Finding = { kind: 'limit', reason, ...progress };
      expect(after(started, { kind: 'finding', finding })).toEqual({
        phase: 'stopped',
        stop: { reason },
        bounds: defaultBounds,
        progress,
      });
    },
  );

  it('that broke is stopped at what was last heard', () => {
    expect(after(started, heard, broken)).toMatchObject({
      phase: 'stopped',
      stop: { reason: 'broken', breakage: { cause: 'memory' } },
      progress,
    });
    expect(after(broken)).toMatchObject({ phase: 'stopped', progress: undefined });
  });

  it('that is called off is stopped, and hears nothing more', () => {
    const running = hear(hear(askFor(none, 'k', defaultBounds), 'k', started), 'k', heard);
    const stopped = callOff(running, 'k');
    expect(checkOf(stopped, 'k')).toMatchObject({
      phase: 'stopped',
      stop: { reason: 'cancelled' },
      progress,
    });
    expect(hear(stopped, 'k', { kind: 'finding', finding: safe })).toBe(stopped);
    expect(hear(stopped, 'k', started)).toBe(stopped);
  });

  it('is asked again only where there is neither an answer nor a search', () => {
    const asked = askFor(none, 'k', defaultBounds);
    expect(askFor(asked, 'k', defaultBounds)).toBe(asked);
    const done = hear(asked, 'k', { kind: 'finding', finding: safe });
    expect(askFor(done, 'k', defaultBounds)).toBe(done);
    expect(callOff(done, 'k')).toBe(done);
    const stopped = hear(asked, 'k', broken);
    const higher = { ...defaultBounds, maxStates: 9 };
    expect(checkOf(askFor(stopped, 'k', higher), 'k')).toEqual({
      phase: 'waiting',
      bounds: higher,
    });
  });

  it('knows nothing of other questions', () => {
    const checks = askFor(none, 'k', defaultBounds);
    expect(checkOf(checks, 'other')).toEqual({ phase: 'idle' });
    expect(hear(checks, 'other', started)).toBe(checks);
  });

  it('is open, under way, or has an answer: one of the three', () => {
    const all: readonly Check[] = [
      { phase: 'idle' },
      after(),
      after(started),
      after(broken),
      after({ kind: 'finding', finding: safe }),
    ];
    expect(all.map(isOpen)).toEqual([true, false, false, true, false]);
    expect(all.map(isUnderWay)).toEqual([false, true, true, false, false]);
  });
});

describe('the store of checks', () => {
  function createFixture() {
    const asked: { request: CheckRequest; say: (event: CheckEvent) => void }[] = [];
    const cancelled: CheckRequest[] = [];
    const store = createCheckStore((request, say) => {
      asked.push({ request, say });
      return () => cancelled.push(request);
    });
    const known = (question: Question): Check =>
      checkOf(store.results.getState(), questionKey(question));
    return { store, asked, cancelled, known };
  }
  const program: AskedProgram = { scenario: 'live', path: 'after', parameters: {}, whatIfs: [] };
  const verdictOn = (part: Partial<AskedProgram>): Question => ({
    ask: 'verdict',
    program: { ...program, ...part },
  });
  const after = verdictOn({});
  const edited = verdictOn({ whatIfs: ['after-free-now'] });

  it('shows a result under its own question, and keeps it', () => {
    const { store, asked, known } = createFixture();
    store.ask(after);
    store.ask(after);
    expect(asked.map(({ request }) => request)).toEqual([
      { question: after, bounds: defaultBounds },
    ]);
    asked[0]?.say({ kind: 'finding', finding: safe });
    expect(known(after)).toEqual({ phase: 'done', answer: safe });
    expect(known(edited)).toEqual({ phase: 'idle' });
    expect(known(verdictOn({ path: 'before' }))).toEqual({ phase: 'idle' });
    store.ask(after);
    expect(asked).toHaveLength(1);
  });

  it('what is left before its end was never asked for, and an answer stays', () => {
    const { store, asked, cancelled, known } = createFixture();
    store.ask(edited);
    asked[0]?.say(started);
    store.leave(edited);
    expect(cancelled).toHaveLength(1);
    expect(known(edited)).toEqual({ phase: 'idle' });
    asked[0]?.say({ kind: 'finding', finding: safe });
    expect(known(edited)).toEqual({ phase: 'idle' });
    store.ask(edited);
    asked[1]?.say(started);
    asked[1]?.say({ kind: 'finding', finding: safe });
    store.leave(edited);
    expect(known(edited)).toEqual({ phase: 'done', answer: safe });
  });

  it('cancels at once', () => {
    const { store, asked, cancelled, known } = createFixture();
    store.ask(edited);
    asked[0]?.say(started);
    store.cancel(edited);
    expect(cancelled.map(({ question }) => question)).toEqual([edited]);
    expect(known(edited).phase).toBe('stopped');
    asked[0]?.say({ kind: 'finding', finding: safe });
    expect(known(edited).phase).toBe('stopped');
    store.ask(edited);
    expect(asked).toHaveLength(2);
    // What the cancelled search still says is not about the new one.
    asked[0]?.say({ kind: 'finding', finding: safe });
    expect(known(edited).phase).toBe('waiting');
  });
});

it('an answer is looked up as what was asked', () => {
  const program: AskedProgram = { scenario: 'live', path: 'after', parameters: {}, whatIfs: [] };
  const key = questionKey({ ask: 'outcomes', program });
  const found: Found = { kind: 'outcomes', rows: [], timers: 2, counts, seconds: 1 };
  const checks: Checks = new Map([[key, { phase: 'done', answer: found }]]);
  expect(outcomesOf(checks, program)).toEqual({ phase: 'done', answer: found });
  expect(verdictOf(checks, program)).toEqual({ phase: 'idle' });
  const wrong = questionKey({ ask: 'verdict', program });
  expect(() => verdictOf(new Map([[wrong, { phase: 'done', answer: found }]]), program)).toThrow(
    'of another kind',
  );
});

it('claims are judged by answers alone: nothing that is not done is one', () => {
  const stop = { reason: 'cancelled' } as const;
  const checks: Checks = new Map<string, Check>([
    ['a', { phase: 'done', answer: { ...progress, kind: 'safe' } }],
    ['b', { phase: 'running', bounds: defaultBounds, progress }],
    ['c', { phase: 'stopped', stop, bounds: defaultBounds, progress }],
  ]);
  expect([...answersOf(checks).keys()]).toEqual(['a']);
});
