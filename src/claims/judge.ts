import {
  type Evidence,
  type Extent,
  isExpected,
  type OutcomesExpectation,
} from '../scenarios/posix-timers';
import type { Answer } from './answer';
import type { OutcomeRow } from './outcome-row';
import type { Question } from './question';

/** `open`: nobody knows yet, or a search did not finish. Only `held` speaks for a claim. */
export type Judgement = 'held' | 'refuted' | 'open';

/** The questions of a piece of evidence, one for each of its programs. */
export const questionsOf = (evidence: Evidence): readonly Question[] =>
  evidence.programs.map((program): Question => {
    switch (evidence.kind) {
      case 'verdict':
        return { ask: 'verdict', program };
      case 'outcomes':
        return { ask: 'outcomes', program };
      case 'cost':
        return { ask: 'costs', program };
      case 'run':
        return { ask: 'run', program, schedule: evidence.schedule };
    }
  });

/** What the answers to its questions, in their order, say of a piece of evidence. */
export function judge(evidence: Evidence, answers: readonly (Answer | undefined)[]): Judgement {
  const known = answers.filter((one) => one !== undefined);
  if (known.some((one) => isContrary(evidence, one))) return 'refuted';
  if (known.length < evidence.programs.length || known.some(isNone)) return 'open';
  return holds(evidence, known) ? 'held' : 'refuted';
}

const isNone = ({ kind }: Answer): boolean => kind === 'limit' || kind === 'cyclic';

/** Does one answer alone settle that it does not hold? */
function isContrary(evidence: Evidence, answer: Answer): boolean {
  if (evidence.kind !== 'verdict') return answer.kind === 'race';
  if (isNone(answer)) return false;
  return !isExpected(evidence, answer.kind === 'race' ? answer : undefined);
}

function holds(evidence: Evidence, answers: readonly Answer[]): boolean {
  switch (evidence.kind) {
    case 'verdict':
      // Contrary answers have been looked for.
      return true;
    case 'outcomes':
      return holdsOfOutcomes(
        evidence.expects,
        answers.filter((one) => one.kind === 'outcomes'),
      );
    case 'cost':
      return holdsOfCosts(evidence.expects, costsOf(evidence, answers));
    case 'run':
      return answers.every(
        (one) => one.kind === 'run' && one.returns.join() === evidence.expects.returns.join(),
      );
  }
}

/** The cost that a piece of evidence is about, for each answer; NaN where there is none. */
export const costsOf = (
  { actor, cost }: Extract<Evidence, { readonly kind: 'cost' }>,
  answers: readonly (Answer | undefined)[],
): readonly number[] =>
  answers.map((answer) => {
    const rows = answer?.kind === 'costs' ? answer.rows : [];
    return rows.find(({ name }) => name === actor)?.[cost]?.ticks ?? NaN;
  });

const holdsOfCosts = (expects: 'grows' | 'flat', ticks: readonly number[]): boolean =>
  ticks.every((one, place) => {
    const previous = ticks[place - 1];
    if (Number.isNaN(one)) return false;
    return previous === undefined || (expects === 'grows' ? one > previous : one === previous);
  });

type Found = Extract<Answer, { readonly kind: 'outcomes' }>;

function holdsOfOutcomes(expects: OutcomesExpectation, found: readonly Found[]): boolean {
  switch (expects.relation) {
    case 'one-and-the-same':
      return found.every(({ rows }) => rows.length === 1) && isSame(found, outcomeWords);
    case 'same-texts':
      return isSame(found, textWords);
    case 'same-snapshots':
      return isSame(found, (row) => (isSnapshot(row) ? outcomeWords(row) : undefined));
    case 'only-snapshots':
      return found.every(({ rows }) => rows.every(isSnapshot));
    case 'not-snapshots':
      return found.every(
        ({ rows }) =>
          rows.filter((row) => row.readout?.isSnapshot === false).length === expects.count,
      );
    case 'listed-twice':
      return found.every(({ rows }) => rows.some(isListedTwice));
    case 'missing':
      return found.every(({ rows }) =>
        rows.some(({ readout }) => readout?.timers.includes(expects.timer) === false),
      );
    case 'extents':
      return found.every(({ rows, timers }) => {
        const extents = new Set(rows.map((row) => extentOf(row, timers)));
        return extents.size === expects.are.length && expects.are.every((one) => extents.has(one));
      });
  }
}

const isSnapshot = ({ readout }: OutcomeRow): boolean => readout?.isSnapshot === true;

const textWords = ({ actors }: OutcomeRow): string => JSON.stringify(actors);

const outcomeWords = (row: OutcomeRow): string =>
  JSON.stringify([row.actors, row.readout?.isSnapshot]);

/** Do all programs have the same set of words? */
function isSame(found: readonly Found[], words: (row: OutcomeRow) => string | undefined): boolean {
  const sets = found.map(({ rows }) =>
    [...new Set(rows.map(words))].filter((one) => one !== undefined).sort(),
  );
  return new Set(sets.map((set) => JSON.stringify(set))).size === 1;
}

const isListedTwice = ({ readout }: OutcomeRow): boolean =>
  readout !== undefined && new Set(readout.timers).size < readout.timers.length;

/** -ESRCH */
const noProcess = -3;

/** How much of a list of `timers` timers the reader got; undefined where that is not what it got. */
export function extentOf({ readout }: OutcomeRow, timers: number): Extent | undefined {
  if (readout === undefined) return undefined;
  const { length } = readout.timers;
  if (length > 0) return length < timers ? 'part' : 'all';
  if (readout.error === undefined) return 'nothing';
  return readout.error === noProcess ? 'no-process' : undefined;
}
