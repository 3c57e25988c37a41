import type { Bounds } from '../checker';
import { type Answer, type Answers, type MapQuestion, type Question, questionKey } from '../claims';
import { EngineBug } from '../lang';
import type { AskedProgram } from '../scenarios/posix-timers';
import { decodeSchedule } from '../share';
import type { Breakage, CheckEvent, Finding, LimitReason, Progress } from '../worker';

/** An answer to any question. A search that a limit stopped is none. */
export type Found = Exclude<Finding, { readonly kind: 'limit' }>;

/** A limit, the user, or a worker that broke. */
export type Stop =
  | { readonly reason: LimitReason | 'cancelled' }
  | { readonly reason: 'broken'; readonly breakage: Breakage };

/** What is known of one question, whose answers are of this kind. */
export type Check<Kind extends Found = Found> =
  | { readonly phase: 'idle' }
  /** For a worker. */
  | { readonly phase: 'waiting'; readonly bounds: Bounds }
  | { readonly phase: 'running'; readonly bounds: Bounds; readonly progress: Progress | undefined }
  | { readonly phase: 'done'; readonly answer: Kind }
  | {
      readonly phase: 'stopped';
      readonly stop: Stop;
      readonly bounds: Bounds;
      /** As last heard of; undefined where it had not begun. */
      readonly progress: Progress | undefined;
    };

type FoundAs<Kind extends Found['kind']> = Extract<Found, { readonly kind: Kind }>;

export type VerdictCheck = Check<FoundAs<'safe' | 'race'>>;
/** Of a program with a race there is no list of outcomes. */
export type OutcomesCheck = Check<FoundAs<'outcomes' | 'race'>>;

/** All states of a program; it can have faults. */
export type MapCheck = Check<FoundAs<'map'>>;

/** By the key of their question. They live as long as the page. */
export type Checks = ReadonlyMap<string, Check>;

const idle: Check = { phase: 'idle' };

export const checkOf = (checks: Checks, key: string): Check => checks.get(key) ?? idle;

export const verdictOf = (checks: Checks, program: AskedProgram): VerdictCheck =>
  answerIn(checks, { ask: 'verdict', program }, ['safe', 'race']);

export const outcomesOf = (checks: Checks, program: AskedProgram): OutcomesCheck =>
  answerIn(checks, { ask: 'outcomes', program }, ['outcomes', 'race']);

export const mapOf = (checks: Checks, program: AskedProgram): MapCheck =>
  answerIn(checks, { ask: 'map', program }, ['map']);

function answerIn<Kind extends Found['kind']>(
  checks: Checks,
  question: Question | MapQuestion,
  kinds: readonly Kind[],
): Check<FoundAs<Kind>> {
  const check = checkOf(checks, questionKey(question));
  if (!isOfKind(check, kinds))
    throw new EngineBug(`An answer to ${question.ask} is of another kind.`);
  return check;
}

const isOfKind = <Kind extends Found['kind']>(
  check: Check,
  kinds: readonly Kind[],
): check is Check<FoundAs<Kind>> =>
  check.phase !== 'done' || kinds.some((kind) => kind === check.answer.kind);

/** What the searches so far say, as claims are judged by. */
export const answersOf = (checks: Checks): Answers =>
  new Map(
    [...checks].flatMap(([key, check]): readonly (readonly [string, Answer])[] =>
      check.phase === 'done' && check.answer.kind !== 'map' ? [[key, toAnswer(check.answer)]] : [],
    ),
  );

function toAnswer(found: Exclude<Found, { readonly kind: 'map' }>): Answer {
  if (found.kind !== 'race') return found;
  const { race, counts } = found;
  const { fault, struct, isShortest } = race;
  const { ticks } = decodeSchedule(race.schedule);
  return { kind: 'race', fault, struct, schedule: ticks, isShortest, counts };
}

export const isUnderWay = ({ phase }: Check): boolean => phase === 'waiting' || phase === 'running';

/** An answer does not change, so a question that has one, or is being searched, is not asked again. */
export const isOpen = (check: Check): boolean => check.phase !== 'done' && !isUnderWay(check);

export const askFor = (checks: Checks, key: string, bounds: Bounds): Checks =>
  isOpen(checkOf(checks, key)) ? put(checks, key, { phase: 'waiting', bounds }) : checks;

/** What the worker of a question says. One that is not under way hears nothing. */
export function hear(checks: Checks, key: string, event: CheckEvent): Checks {
  const check = checkOf(checks, key);
  if (check.phase !== 'waiting' && check.phase !== 'running') return checks;
  const { bounds } = check;
  const progress = check.phase === 'running' ? check.progress : undefined;
  switch (event.kind) {
    case 'started':
      return put(checks, key, { phase: 'running', bounds, progress: undefined });
    case 'progress':
      return put(checks, key, { phase: 'running', bounds, progress: event.progress });
    case 'finding': {
      const { finding } = event;
      if (finding.kind !== 'limit') return put(checks, key, { phase: 'done', answer: finding });
      const { kind: _, reason, ...last } = finding;
      return put(checks, key, { phase: 'stopped', stop: { reason }, bounds, progress: last });
    }
    case 'broken': {
      const stop: Stop = { reason: 'broken', breakage: event.breakage };
      return put(checks, key, { phase: 'stopped', stop, bounds, progress });
    }
  }
}

export function callOff(checks: Checks, key: string): Checks {
  const check = checkOf(checks, key);
  if (check.phase !== 'waiting' && check.phase !== 'running') return checks;
  const progress = check.phase === 'running' ? check.progress : undefined;
  const stop = { reason: 'cancelled' } as const;
  return put(checks, key, { phase: 'stopped', stop, bounds: check.bounds, progress });
}

/** As if nobody had ever asked. */
export function forget(checks: Checks, key: string): Checks {
  const left = new Map(checks);
  left.delete(key);
  return left;
}

const put = (checks: Checks, key: string, check: Check): Checks => new Map(checks).set(key, check);
