import { describe, expect, it } from 'vitest';
import { claimQuestions, judgeClaim, questionKey, type Answer, type Answers } from '../../claims';
import { defaultBounds } from '../../checker';
import { claims, type Claim } from '../../scenarios/posix-timers';
import { answersOf, type Check, type Checks } from '../../store';
import { mostOf, toCostCharts } from './cost-charts';
import { toEvidenceWords } from './evidence-words';
import { standingOf, toClaimsSummary } from './standing';

const counts = { isReduced: false, states: 1234, transitions: 9, depth: 3, frontier: 0, bytes: 0 };

function claimOf(id: string): Claim {
  const claim = claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claim;
}

/** As if each of these had come of its question. */
function knowing(claim: Claim, check: Check): Checks {
  return new Map(claimQuestions(claim).map((question) => [questionKey(question), check]));
}

const standing = (claim: Claim, checks: Checks): string =>
  standingOf(judgeClaim(claim, answersOf(checks)), claimQuestions(claim), checks);

describe('how a claim stands', () => {
  const claim = claimOf('task-reference');
  const safe: Check = { phase: 'done', answer: { kind: 'safe', counts, seconds: 1 } };
  const stopped: Check = {
    phase: 'stopped',
    stop: { reason: 'cancelled' },
    bounds: defaultBounds,
    progress: undefined,
  };

  it('is nothing but not checked, running or stopped without answers', () => {
    expect(standing(claim, new Map())).toBe('idle');
    expect(standing(claim, knowing(claim, { phase: 'waiting', bounds: defaultBounds }))).toBe(
      'running',
    );
    expect(standing(claim, knowing(claim, stopped))).toBe('stopped');
  });

  it('is refuted where a what-if that must break it is safe', () => {
    expect(standing(claim, knowing(claim, safe))).toBe('refuted');
  });

  it('is not held by a part of its answers', () => {
    const [first] = claimQuestions(claim);
    if (first === undefined) throw new Error('no questions');
    const part: Checks = new Map([[questionKey(first), safe]]);
    expect(standing(claim, part)).toBe('idle');
    expect(standing(claim, new Map([...knowing(claim, stopped), ...part]))).toBe('stopped');
  });
});

it('the summary counts what has been checked, and waits until nothing runs', () => {
  expect(toClaimsSummary(['idle', 'idle'])).toBe('');
  expect(toClaimsSummary(['held', 'running'])).toBe('');
  expect(toClaimsSummary(['held', 'idle', 'held'])).toBe('2 of 3 claims checked: 2 held.');
  expect(toClaimsSummary(['held', 'refuted', 'stopped'])).toBe(
    '3 of 3 claims checked: 1 held, 1 not held, 1 not finished.',
  );
});

describe('the charts of costs', () => {
  const claim = claimOf('stretch');
  /** Before, 10 ticks for each timer, with interrupts off; the creator waits half as long. After, 7 and 5. */
  const answers: Answers = new Map(
    claimQuestions(claim).map((question): readonly [string, Answer] => {
      const { path, parameters } = question.program;
      const ticks = path === 'before' ? 10 * (parameters['timers'] ?? 0) : 7;
      const cost = (most: number) => ({ ticks: most, burnt: 0, schedule: [] });
      const row = (name: string, letter: string) => ({
        name,
        letter,
        interruptsOff: cost(ticks),
        wait: cost(path === 'before' ? ticks / 2 : 5),
      });
      const rows = [row('reader', 'R'), row('creator', 'C')];
      return [questionKey(question), { kind: 'costs', rows, counts }];
    }),
  );

  it('have the numbers of the searches, for each number of timers', () => {
    const charts = toCostCharts(claim, answers);
    expect(charts.map(({ title }) => title)).toEqual(['reader, interrupts off', 'creator, waits']);
    const ticks = charts.map(({ series }) =>
      series.map(({ path, points }) => [path, points.map((point) => point.ticks)]),
    );
    expect(ticks).toEqual([
      [
        ['before', [10, 20, 30, 40, 50, 60, 70, 80]],
        ['after', [7, 7, 7, 7, 7, 7, 7, 7]],
      ],
      [
        ['before', [5, 10, 15, 20, 25, 30, 35, 40]],
        ['after', [5, 5, 5, 5, 5, 5, 5, 5]],
      ],
    ]);
    expect(charts[0]?.series[0]?.points.map(({ timers }) => timers)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(mostOf(charts)).toBe(80);
  });

  it('know nothing before a search', () => {
    const charts = toCostCharts(claim, new Map());
    const points = charts.flatMap(({ series }) => series.flatMap((one) => one.points));
    expect(points).toHaveLength(32);
    expect(points.every(({ ticks }) => ticks === undefined)).toBe(true);
    expect(mostOf(charts)).toBe(0);
  });
});

describe('the numbers of evidence', () => {
  const safe: Answer = { kind: 'safe', counts };

  it('name a program only among others', () => {
    const [one] = claimOf('siglock').evidence;
    const [many] = claimOf('no-siglock').evidence;
    if (one === undefined || many === undefined) throw new Error('no evidence');
    expect(toEvidenceWords(one, [safe])).toBe('safe, 1,234 states');
    expect(toEvidenceWords(many, [safe, undefined, safe])).toMatch(
      /^live: safe, 1,234 states; exit: safe/,
    );
    expect(toEvidenceWords(one, [undefined])).toBe('');
  });

  it('name an error', () => {
    const run = claimOf('exit').evidence.find(({ kind }) => kind === 'run');
    if (run === undefined) throw new Error('no run');
    expect(toEvidenceWords(run, [{ kind: 'run', returns: [-3], schedule: [] }])).toBe(
      'returned -ESRCH',
    );
  });
});
