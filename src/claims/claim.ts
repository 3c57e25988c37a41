import { type Bounds, defaultBounds, type SearchCounts, type SearchOptions } from '../checker';
import type { Tick } from '../share';
import { EngineBug } from '../lang';
import { type Claim, type Evidence, whatIfs } from '../scenarios/posix-timers';
import { type Answer, computeAnswer } from './answer';
import { judge, type Judgement, questionsOf } from './judge';
import { type Question, questionKey } from './question';
import { showingQuestion, showingSchedule } from './showing';

/** Answers by the key of their question; one can be asked for several claims. */
export type Answers = ReadonlyMap<string, Answer>;

/**
 * All evidence of a claim: its own, then for each what-if that breaks it that it does lead to the race that
 * it must.
 */
export function evidenceOf({ evidence, brokenBy }: Claim): readonly Evidence[] {
  return [...evidence, ...brokenBy.map(brokenEvidence)];
}

function brokenEvidence(id: string): Evidence {
  const whatIf = whatIfs.find((one) => one.id === id);
  if (whatIf === undefined) throw new EngineBug(`no what-if ${id}`);
  const { path, scenario, title, parameters = {}, expects } = whatIf;
  const program = { scenario, path, parameters, whatIfs: [id] };
  return { kind: 'verdict', says: `what if: ${title}`, programs: [program], expects };
}

/** Everything to be asked for a claim, each question once: its evidence, and what shows it. */
export function claimQuestions(claim: Claim): readonly Question[] {
  const shown = showingQuestion(claim.shows);
  const all = [...evidenceOf(claim).flatMap(questionsOf), ...(shown === undefined ? [] : [shown])];
  return [...new Map(all.map((question) => [questionKey(question), question])).values()];
}

/** What the answers so far say of a claim: held when all its evidence is, refuted when any of it is. */
export function judgeClaim(claim: Claim, answers: Answers): Judgement {
  const judgements = evidenceOf(claim).map((evidence) => judgeEvidence(evidence, answers));
  if (judgements.includes('refuted')) return 'refuted';
  return judgements.every((one) => one === 'held') ? 'held' : 'open';
}

export const judgeEvidence = (evidence: Evidence, answers: Answers): Judgement =>
  judge(evidence, answersTo(evidence, answers));

export const answersTo = (evidence: Evidence, answers: Answers): readonly (Answer | undefined)[] =>
  questionsOf(evidence).map((question) => answers.get(questionKey(question)));

/** The schedule that shows a claim; undefined while it is not known, or where a search found none. */
export function shownSchedule({ shows }: Claim, answers: Answers): readonly Tick[] | undefined {
  const question = showingQuestion(shows);
  return showingSchedule(shows, question && answers.get(questionKey(question)));
}

/** Finds out all that a claim needs and is not among `known`; those answers and the known ones. */
export function* computeEvidence(
  claim: Claim,
  known: Answers = new Map(),
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Generator<SearchCounts, Answers> {
  const answers = new Map(known);
  for (const question of claimQuestions(claim)) {
    const key = questionKey(question);
    if (!answers.has(key)) answers.set(key, yield* computeAnswer(question, bounds, options));
  }
  return answers;
}
