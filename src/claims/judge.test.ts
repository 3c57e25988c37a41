import { describe, expect, it } from 'vitest';
import type { AskedProgram, Evidence, OutcomesExpectation } from '../scenarios/posix-timers';
import type { Answer } from './answer';
import { judge } from './judge';
import type { OutcomeRow } from './outcome-row';

const counts = { isReduced: false, states: 1, transitions: 0, depth: 0, frontier: 0, bytes: 0 };
const program: AskedProgram = { scenario: 'live', path: 'after', parameters: {}, whatIfs: [] };

/** The ids that the reader got and whether that is a snapshot: `2 1 yes`; `-3` is an error. */
function rowOf(words: string): OutcomeRow {
  const ids = [...words.matchAll(/(?<!-)\b\d+/g)].map(([id]) => Number(id));
  const error = /-\d+/.exec(words)?.[0];
  const isSnapshot = words.endsWith('yes') ? true : words.endsWith('no') ? false : null;
  const returns = [error === undefined ? ids.length : Number(error)];
  return {
    actors: [{ name: 'reader', letter: 'R', returns, text: ids.join(' ') }],
    readout: {
      returns,
      text: ids.join(' '),
      timers: ids,
      error: error === undefined ? undefined : Number(error),
      isSnapshot,
    },
    endings: 1,
    schedule: [],
  };
}

const outcomes = (...rows: readonly string[]): Answer => ({
  kind: 'outcomes',
  rows: rows.map(rowOf),
  timers: 2,
  counts,
});

const judgeOutcomes = (expects: OutcomesExpectation, ...answers: readonly Answer[]): string =>
  judge({ kind: 'outcomes', says: '', programs: answers.map(() => program), expects }, answers);

const race: Answer = {
  kind: 'race',
  fault: 'use-after-free',
  struct: 'pid',
  schedule: [],
  isShortest: true,
  counts,
};
const safe: Answer = { kind: 'safe', counts };
const limit: Answer = { kind: 'limit', reason: 'time', counts };

describe('outcomes', () => {
  it.each<[OutcomesExpectation, string, readonly (readonly string[])[]]>([
    [{ relation: 'one-and-the-same' }, 'held', [['2 1 yes'], ['2 1 yes']]],
    [{ relation: 'one-and-the-same' }, 'refuted', [['2 1 yes'], ['2 1 no']]],
    [{ relation: 'one-and-the-same' }, 'refuted', [['2 1 yes'], ['2 yes']]],
    [
      { relation: 'one-and-the-same' },
      'refuted',
      [
        ['2 yes', '1 yes'],
        ['2 yes', '1 yes'],
      ],
    ],
    [
      { relation: 'same-texts' },
      'held',
      [
        ['2 1 yes', '1 yes'],
        ['1 no', '2 1 yes', '1 yes'],
      ],
    ],
    [{ relation: 'same-texts' }, 'refuted', [['2 1 yes', '1 yes'], ['2 1 yes']]],
    [{ relation: 'same-snapshots' }, 'held', [['2 1 yes'], ['1 no', '2 1 yes']]],
    [{ relation: 'same-snapshots' }, 'refuted', [['2 1 yes'], ['1 yes', '2 1 yes']]],
    [{ relation: 'only-snapshots' }, 'held', [['2 1 yes', 'yes']]],
    [{ relation: 'only-snapshots' }, 'refuted', [['2 1 yes', '-3']]],
    [{ relation: 'only-snapshots' }, 'refuted', [['2 1 yes'], ['1 no']]],
    [{ relation: 'not-snapshots', count: 1 }, 'held', [['1 yes', '1 no']]],
    [{ relation: 'not-snapshots', count: 1 }, 'refuted', [['2 no', '1 no']]],
    [{ relation: 'not-snapshots', count: 1 }, 'refuted', [['1 yes', '-3']]],
    [{ relation: 'listed-twice' }, 'held', [['1', '2 2 1']]],
    [{ relation: 'listed-twice' }, 'refuted', [['1', '2 2 1'], ['2 1']]],
    [{ relation: 'missing', timer: 1 }, 'held', [['2 1', '2']]],
    [{ relation: 'missing', timer: 1 }, 'refuted', [['2 1', '1']]],
    [{ relation: 'extents', are: ['all', 'nothing'] }, 'held', [['2 1 yes', 'yes']]],
    [{ relation: 'extents', are: ['all', 'nothing'] }, 'refuted', [['2 1 yes', 'yes', '1 no']]],
    [{ relation: 'extents', are: ['all', 'nothing'] }, 'refuted', [['2 1 yes']]],
    [{ relation: 'extents', are: ['all', 'no-process'] }, 'held', [['2 1 yes', '-3']]],
    [{ relation: 'extents', are: ['all', 'no-process'] }, 'refuted', [['2 1 yes', '-14']]],
  ])('%j: %s by %j', (expects, judgement, programs) => {
    expect(judgeOutcomes(expects, ...programs.map((rows) => outcomes(...rows)))).toBe(judgement);
  });

  it('of a program with a race refute, and of one that was not finished say nothing', () => {
    const expects = { relation: 'listed-twice' } as const;
    expect(judgeOutcomes(expects, outcomes('1 1'), race)).toBe('refuted');
    expect(judgeOutcomes(expects, outcomes('1 1'), limit)).toBe('open');
  });
});

describe('verdicts', () => {
  const evidence: Evidence = {
    kind: 'verdict',
    says: '',
    programs: [program, program],
    expects: { verdict: 'safe' },
  };
  const broken: Evidence = {
    ...evidence,
    expects: { verdict: 'race', faults: ['use-after-free'], structs: ['pid'] },
  };

  it('hold only when all are there and as they must be', () => {
    expect(judge(evidence, [safe, safe])).toBe('held');
    expect(judge(evidence, [safe, undefined])).toBe('open');
    expect(judge(evidence, [safe, limit])).toBe('open');
    expect(judge(evidence, [undefined, race])).toBe('refuted');
    expect(judge(evidence, [limit, race])).toBe('refuted');
    expect(judge(broken, [race, race])).toBe('held');
    expect(judge(broken, [race, safe])).toBe('refuted');
    expect(judge(broken, [race, { ...race, struct: 'k_itimer' }])).toBe('refuted');
    expect(judge(broken, [race, { ...race, fault: 'deadlock' }])).toBe('refuted');
  });
});

describe('costs', () => {
  const costs = (ticks: number): Answer => ({
    kind: 'costs',
    rows: [
      {
        name: 'reader',
        letter: 'R',
        interruptsOff: undefined,
        wait: { ticks, burnt: ticks, schedule: [] },
      },
    ],
    counts,
  });
  const judgeCosts = (
    expects: 'grows' | 'flat',
    answers: readonly (Answer | undefined)[],
    cost: 'wait' | 'interruptsOff' = 'wait',
  ): string =>
    judge(
      {
        kind: 'cost',
        says: '',
        programs: answers.map(() => program),
        actor: 'reader',
        cost,
        expects,
      },
      answers,
    );

  it('grow with each program, or are the same in all', () => {
    expect(judgeCosts('grows', [costs(1), costs(2), costs(9)])).toBe('held');
    expect(judgeCosts('grows', [costs(1), costs(2), costs(2)])).toBe('refuted');
    expect(judgeCosts('flat', [costs(2), costs(2)])).toBe('held');
    expect(judgeCosts('flat', [costs(2), costs(1)])).toBe('refuted');
  });

  it('that nobody can tell, or were not found out, hold nothing', () => {
    expect(judgeCosts('flat', [costs(1), costs(1)], 'interruptsOff')).toBe('refuted');
    expect(judgeCosts('flat', [costs(1), { kind: 'cyclic', counts }])).toBe('open');
    expect(judgeCosts('flat', [costs(1), race])).toBe('refuted');
    expect(judgeCosts('flat', [costs(1), undefined])).toBe('open');
  });
});

it('a run is held by the same returns only', () => {
  const evidence: Evidence = {
    kind: 'run',
    says: '',
    programs: [program],
    schedule: 'R',
    expects: { returns: [1, 2] },
  };
  expect(judge(evidence, [{ kind: 'run', returns: [1, 2], schedule: [] }])).toBe('held');
  expect(judge(evidence, [{ kind: 'run', returns: [12], schedule: [] }])).toBe('refuted');
});
