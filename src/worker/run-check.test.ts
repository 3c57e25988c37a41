import { describe, expect, it } from 'vitest';
import { defaultBounds, checkToTheEnd, toTheEnd, type Bounds } from '../checker';
import { computeAnswer, createProgramMachine, type MapQuestion, type Question } from '../claims';
import { type AskedProgram, matrix } from '../scenarios/posix-timers';
import { decodeSchedule } from '../share';
import { faultTick, replay } from '../trace';
import { toFinding, type Finding } from './finding';
import type { Progress } from './progress';
import type { CheckReport } from './protocol';
import { runCheck } from './run-check';
import { toTransfer } from './to-transfer';

const program: AskedProgram = { scenario: 'live', path: 'after', parameters: {}, whatIfs: [] };
const verdictOn = (part: Partial<AskedProgram>): Question => ({
  ask: 'verdict',
  program: { ...program, ...part },
});
const live = verdictOn({});

/** Every report, by a clock that moves on by `pace` seconds each time it is looked at. */
function reportsOf(
  question: Question | MapQuestion,
  bounds: Bounds = defaultBounds,
  pace = 0,
): readonly CheckReport[] {
  const reports: CheckReport[] = [];
  let now = 0;
  runCheck(
    { question, bounds },
    () => (now += pace),
    (report) => reports.push(report),
  );
  return reports;
}

function findingOf(question: Question | MapQuestion, bounds?: Bounds): Finding {
  const report = reportsOf(question, bounds).at(-1);
  if (report?.kind !== 'finding') throw new Error('expected a finding');
  return report.finding;
}

describe('a check', () => {
  it('says of a safe program what the search says', () => {
    const verdict = checkToTheEnd(createProgramMachine(program));
    expect(verdict.kind).toBe('exhausted');
    expect(findingOf(live)).toEqual({ kind: 'safe', counts: verdict.counts, seconds: 0 });
  });

  it.each(matrix.filter(({ expects }) => expects.verdict === 'race'))(
    '$id: a race whose letters lead to its fault, and to nothing before',
    (row) => {
      const finding = findingOf(verdictOn(row));
      if (finding.kind !== 'race') throw new Error('expected a race');
      const machine = createProgramMachine(row);
      const verdict = checkToTheEnd(machine);
      if (verdict.kind !== 'violation') throw new Error('expected a violation');
      const { race, counts } = finding;
      expect(counts).toEqual(verdict.counts);
      expect(race).toMatchObject({ fault: verdict.fault.kind, message: verdict.fault.message });
      const { ticks, problems } = decodeSchedule(race.schedule);
      expect(problems).toEqual([]);
      const run = replay(
        machine,
        ticks.map(({ letter, variant }) => ({
          actor: machine.actors.findIndex((actor) => actor.letter === letter),
          variant,
        })),
      );
      expect(ticks).toHaveLength(verdict.schedule.length);
      expect(faultTick(run)).toBe(ticks.length);
      expect(race.score.fault?.tick).toBe(ticks.length);
      expect(race.place?.file).toMatch(/\.race$/);
      expect(race.story).toMatch(/\.$/);
      // As it is posted: nothing in it that a message cannot carry.
      expect(structuredClone(finding)).toEqual(finding);
    },
  );

  it('tells of a race in two sentences', () => {
    const finding = findingOf(verdictOn({ whatIfs: ['after-free-now'] }));
    expect(finding.kind === 'race' && finding.race).toMatchObject({
      heading: 'Use after free of timer 2',
      struct: 'k_itimer',
      story: expect.stringMatching(
        /^CPU1 frees timer 2.* CPU0 locks timer 2, which CPU1 freed 1 tick ago\.$/,
      ) as string,
    });
  });

  it('that a bound stops finds nothing, and says which bound', () => {
    expect(findingOf(live, { ...defaultBounds, maxStates: 100 })).toMatchObject({
      kind: 'limit',
      reason: 'states',
    });
    const [last] = reportsOf(live, { ...defaultBounds, maxSeconds: 3 }, 1).slice(-1);
    expect(last).toMatchObject({ kind: 'finding', finding: { kind: 'limit', reason: 'time' } });
  });

  it('tells of its progress no more than four times a second', () => {
    const progressAt = (pace: number): readonly Progress[] =>
      reportsOf(live, defaultBounds, pace).flatMap((report) =>
        report.kind === 'progress' ? [report.progress] : [],
      );
    expect(progressAt(0)).toEqual([]);
    const progress = progressAt(0.02);
    expect(progress.length).toBeGreaterThan(2);
    const times = progress.map(({ seconds }) => seconds);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(0.249);
    const states = progress.map(({ counts }) => counts.states);
    expect(states).toEqual(states.toSorted((one, other) => one - other));
  });

  it('that breaks is broken, and no finding', () => {
    const reports = reportsOf(verdictOn({ scenario: 'nowhere' }));
    expect(reports).toMatchObject([
      { kind: 'broken', breakage: { cause: 'error', message: 'There is no scenario nowhere.' } },
    ]);
  });
});

describe('other questions', () => {
  const lastPid: AskedProgram = { ...program, scenario: 'last-pid', parameters: { timers: 1 } };

  it.each<Question>([
    { ask: 'outcomes', program: lastPid },
    { ask: 'costs', program: lastPid },
    { ask: 'run', program: lastPid, schedule: 'R4D3' },
  ])('$ask: the same answer as in Node', (question) => {
    const answer = toTheEnd(computeAnswer(question));
    expect(answer.kind).toBe(question.ask);
    const finding = findingOf(question);
    expect(finding).toEqual({ ...answer, seconds: 0 });
    expect(structuredClone(finding)).toEqual(finding);
  });

  it.each(['outcomes', 'costs'] as const)('%s: stopped is no answer', (ask) => {
    const bounds = { ...defaultBounds, maxStates: 100 };
    expect(findingOf({ ask, program: lastPid }, bounds)).toEqual({
      kind: 'limit',
      reason: 'states',
      counts: expect.anything() as unknown,
      seconds: 0,
    });
  });

  it.each(['outcomes', 'costs'] as const)('%s: a race is told as a verdict tells it', (ask) => {
    const raced = { ...program, whatIfs: ['after-free-now'] };
    expect(findingOf({ ask, program: raced })).toMatchObject({
      kind: 'race',
      race: { heading: 'Use after free of timer 2', story: expect.any(String) as string },
    });
  });

  it('of a program that can go round nothing is longest', () => {
    const counts = { isReduced: false, states: 7, transitions: 9, depth: 3, frontier: 0, bytes: 0 };
    expect(toFinding(program, { kind: 'cyclic', counts }, 1)).toEqual({
      kind: 'limit',
      reason: 'cycle',
      counts,
      seconds: 1,
    });
  });
});

describe('a map', () => {
  const question: MapQuestion = { ask: 'map', program: { ...program, scenario: 'checkpoint' } };

  it('has every state, faults or not', () => {
    const { counts } = checkToTheEnd(createProgramMachine(question.program));
    const finding = findingOf(question);
    if (finding.kind !== 'map') throw new Error('expected a map');
    expect(finding.map.levels.reduce((sum, states) => sum + states, 0)).toBe(finding.counts.states);
    expect(finding.counts.states).toBeGreaterThanOrEqual(counts.states);
    const raced = { ...question.program, scenario: 'live', whatIfs: ['after-free-now'] };
    expect(findingOf({ ask: 'map', program: raced }, { ...defaultBounds })).toMatchObject({
      kind: 'map',
      map: { isMerged: true, totals: { fault: expect.any(Number) as number } },
    });
  });

  it('grows: each report has what the one before had', () => {
    const program = { ...question.program, scenario: 'live' };
    const maps = reportsOf({ ask: 'map', program }, defaultBounds, 0.3).flatMap((report) =>
      report.kind === 'progress' && report.progress.map !== undefined ? [report.progress.map] : [],
    );
    expect(maps.length).toBeGreaterThan(1);
    const states = maps.map(({ levels }) => levels.reduce((sum, one) => sum + one, 0));
    expect(states).toEqual(states.toSorted((one, other) => one - other));
    expect(structuredClone(maps[0])).toEqual(maps[0]);
  });

  it('that a bound stops is no map of all states, and is shown as far as it got', () => {
    const finding = findingOf(question, { ...defaultBounds, maxStates: 20 });
    expect(finding).toMatchObject({ kind: 'limit', reason: 'states' });
    expect('map' in finding && finding.map.levels.length).toBeGreaterThan(3);
  });

  it('gives all of its memory away, and no message has none', () => {
    const report = reportsOf(question).at(-1);
    if (report?.kind !== 'finding') throw new Error('expected a finding');
    const given = toTransfer(report);
    expect(new Set(given).size).toBe(given.length);
    const { finding } = structuredClone(report, { transfer: given });
    expect('map' in finding && finding.map.spots.depth.length).toBeGreaterThan(0);
    expect('map' in report.finding && report.finding.map.spots.depth.length).toBe(0);
    expect(toTransfer({ kind: 'broken', breakage: { cause: 'error', message: '' } })).toEqual([]);
  });
});
