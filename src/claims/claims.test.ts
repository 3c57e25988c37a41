import { describe, expect, it } from 'vitest';
import { defaultBounds, toTheEnd } from '../checker';
import { inspectActor } from '../machine';
import { type Claim, claims, whatIfs } from '../scenarios/posix-timers';
import { toActorTicks } from '../share';
import { faultReport, ledger, replay, stateAt } from '../trace';
import {
  type Answers,
  answersTo,
  claimQuestions,
  computeEvidence,
  costsOf,
  createProgramMachine,
  evidenceOf,
  judgeClaim,
  judgeEvidence,
  questionKey,
  shownSchedule,
} from '.';

const claimOf = (id: string): Claim => {
  const claim = claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claim;
};

/** Every answer to every question of every claim, found out once. */
let known: Answers = new Map();
function answersFor(claim: Claim): Answers {
  known = toTheEnd(computeEvidence(claim, known));
  return known;
}

describe('the claims', { timeout: 60_000 }, () => {
  it('are eight, each with a name of its own', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(8);
  });

  it.each(claims.map(({ id }) => id))('%s holds, with all its evidence', (id) => {
    const claim = claimOf(id);
    const answers = answersFor(claim);
    for (const evidence of evidenceOf(claim))
      expect(judgeEvidence(evidence, answers), evidence.says).toBe('held');
    expect(judgeClaim(claim, answers)).toBe('held');
  });

  it.each(claims.flatMap(({ id, brokenBy }) => brokenBy.map((whatIf) => [id, whatIf] as const)))(
    '%s is broken by %s',
    (id, whatIf) => {
      const claim = claimOf(id);
      const answers = answersFor(claim);
      expect(whatIfs.map((one) => one.id)).toContain(whatIf);
      const [question, ...more] = claimQuestions(claim).filter(({ program }) =>
        program.whatIfs.includes(whatIf),
      );
      expect(more).toEqual([]);
      expect(question && answers.get(questionKey(question))?.kind).toBe('race');
    },
  );

  it('have numbers for one timer to eight: more with each before, the same after', () => {
    const claim = claimOf('stretch');
    const answers = answersFor(claim);
    const rows = evidenceOf(claim).flatMap((evidence) =>
      evidence.kind === 'cost' ? [costsOf(evidence, answersTo(evidence, answers))] : [],
    );
    const steps = rows.map((row) => row.slice(1).map((ticks, place) => ticks - (row[place] ?? 0)));
    // What one more record takes: its pointer, and seven loads of fields and of the pid's number.
    const more = Array.from({ length: 7 }, () => 8);
    const none = more.map(() => 0);
    expect(steps).toEqual([more, none, more, none]);
  });
});

/** Each claim's schedule, replayed, and what one sees of the claim at its end. */
describe('the schedule that shows a claim', { timeout: 60_000 }, () => {
  it.each(claims.map(({ id }) => id))('%s', (id) => {
    const claim = claimOf(id);
    const answers = answersFor(claim);
    const { shows } = claim;
    const machine = createProgramMachine(shows.program);
    const run = replay(machine, toActorTicks(machine, shownSchedule(claim, answers) ?? []));
    const end = run.ticks.length;
    expect(end).toBeGreaterThan(0);
    expect(faultReport(run) !== undefined).toBe(shows.show === 'race');
    const text = inspectActor(machine, stateAt(run, end), 0).text;
    const ids = [...text.matchAll(/^ID: (\d+)$/gm)].map(([, one]) => Number(one));
    switch (id) {
      case 'stretch':
        expect(ledger(run, end).burnt.longest).toBe(36);
        break;
      case 'snapshot':
        // The list was 3 2 1, then 4 3 2 1, then 4 3 1: never 3 1.
        expect(ids).toEqual([3, 1]);
        break;
      case 'checkpoint':
        expect(ids).toEqual([2, 1]);
        break;
      case 'exit':
        expect(ids).toHaveLength(1);
    }
  });
});

describe('a claim', { timeout: 60_000 }, () => {
  it('is open without answers, and when a search is cut short', () => {
    for (const claim of claims) {
      expect(judgeClaim(claim, new Map())).toBe('open');
      const cut = toTheEnd(computeEvidence(claim, new Map(), { ...defaultBounds, maxStates: 10 }));
      expect(judgeClaim(claim, cut), claim.id).toBe('open');
    }
  });

  it.each(['stretch', 'snapshot', 'exit'])('%s is refuted with the kernels exchanged', (id) => {
    const claim = claimOf(id);
    const evidence = claim.evidence.map((one) => ({
      ...one,
      programs: one.programs.map((program) => ({
        ...program,
        path: program.path === 'before' ? ('after' as const) : ('before' as const),
      })),
    }));
    const exchanged = { ...claim, evidence };
    expect(judgeClaim(exchanged, answersFor(exchanged))).toBe('refuted');
  });

  it('is refuted by one race where all must be safe, whatever the rest', () => {
    const claim = claimOf('no-siglock');
    const [evidence] = claim.evidence;
    const [first, ...more] = evidence?.programs ?? [];
    if (evidence === undefined || first === undefined) throw new Error('no evidence');
    const edited = { ...evidence, programs: [{ ...first, whatIfs: ['after-free-now'] }, ...more] };
    const answers = answersFor({ ...claim, evidence: [edited] });
    expect(judgeEvidence(edited, answers)).toBe('refuted');
  });
});
