import { parseArgs } from 'node:util';
import { toTheEnd } from '../checker';
import {
  type Answer,
  type Answers,
  answersTo,
  computeEvidence,
  costsOf,
  evidenceOf,
  judgeClaim,
  judgeEvidence,
  type Judgement,
  programLink,
  shownSchedule,
} from '../claims';
import { type AskedProgram, type Claim, claims, type Evidence } from '../scenarios/posix-timers';
import { encodeSchedule } from '../share';
import type { Command } from './command';
import { BadInput, exitFine, exitFound, exitLimit } from './terminal';
import { outcomeCount } from './words';

export const claimsCommand: Command = {
  usage: 'claims [ID]... [--json]',
  summary:
    'What is said of the two kernels, each claim with its evidence from searches and a link that shows it; all of them, or those named. Exits 0 only when all hold.',
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const asked = findClaims(positionals);
    let answers: Answers = new Map();
    for (const claim of asked) answers = toTheEnd(computeEvidence(claim, answers));
    if (values.json === true) {
      const json = asked.map((claim) => toJson(claim, answers));
      terminal.out(`${JSON.stringify(json, undefined, 2)}\n`);
    } else for (const claim of asked) terminal.out(`${toLines(claim, answers).join('\n')}\n\n`);
    const judgements = asked.map((claim) => judgeClaim(claim, answers));
    if (judgements.includes('refuted')) return exitFound;
    return judgements.includes('open') ? exitLimit : exitFine;
  },
};

function findClaims(ids: readonly string[]): readonly Claim[] {
  const unknown = ids.find((id) => !claims.some((claim) => claim.id === id));
  if (unknown !== undefined)
    throw new BadInput(`no claim ${unknown}: one of ${claims.map(({ id }) => id).join(', ')}`);
  return ids.length === 0 ? claims : claims.filter(({ id }) => ids.includes(id));
}

function toJson(claim: Claim, answers: Answers): unknown {
  const { id, title, sentence, brokenBy } = claim;
  const schedule = shownSchedule(claim, answers);
  return {
    id,
    title,
    sentence,
    held: toHeld(judgeClaim(claim, answers)),
    evidence: evidenceOf(claim).map((evidence) => {
      const found = answersTo(evidence, answers);
      return {
        says: evidence.says,
        held: toHeld(judgeEvidence(evidence, answers)),
        programs: evidence.programs.map((program, place) => ({
          ...program,
          ...toNumbers(program, evidence, found[place]),
        })),
      };
    }),
    brokenBy,
    schedule: schedule === undefined ? null : encodeSchedule(schedule),
    link: schedule === undefined ? null : `#${programLink(claim.shows.program, schedule)}`,
  };
}

/** `null`: a search did not finish. */
const toHeld = (judgement: Judgement): boolean | null =>
  judgement === 'open' ? null : judgement === 'held';

/** What was found out about one program. */
function toNumbers(program: AskedProgram, evidence: Evidence, answer: Answer | undefined): object {
  switch (answer?.kind) {
    case undefined:
      return {};
    case 'run':
      return { returns: answer.returns };
    case 'safe':
      return { verdict: 'safe', states: answer.counts.states };
    case 'race':
      return {
        verdict: 'race',
        fault: answer.fault,
        struct: answer.struct ?? null,
        ticks: answer.schedule.length,
        states: answer.counts.states,
        link: `#${programLink(program, answer.schedule)}`,
      };
    case 'outcomes':
      return {
        outcomes: answer.rows.length,
        notSnapshots: answer.rows.filter(({ readout }) => readout?.isSnapshot === false).length,
        states: answer.counts.states,
      };
    case 'costs':
      return {
        ticks: evidence.kind === 'cost' ? costsOf(evidence, [answer])[0] : null,
        states: answer.counts.states,
      };
    case 'limit':
      return { reason: answer.reason, states: answer.counts.states };
    case 'cyclic':
      return { reason: 'cycle', states: answer.counts.states };
  }
}

const words: Readonly<Record<Judgement, string>> = {
  held: 'held',
  refuted: 'NOT HELD',
  open: 'not finished',
};

function toLines(claim: Claim, answers: Answers): readonly string[] {
  const { id, title, sentence, shows } = claim;
  const schedule = shownSchedule(claim, answers);
  const lines = evidenceOf(claim).map((evidence) => {
    const found = answersTo(evidence, answers);
    const judgement = judgeEvidence(evidence, answers);
    return `  ${words[judgement].padEnd(12)}  ${evidence.says}: ${toWords(evidence, found)}`;
  });
  return [
    `${id}: ${title}: ${words[judgeClaim(claim, answers)]}`,
    `  ${sentence}`,
    ...lines,
    ...(schedule === undefined ? [] : [`  see #${programLink(shows.program, schedule)}`]),
  ];
}

/** The numbers behind a piece of evidence, for people. */
function toWords(evidence: Evidence, found: readonly (Answer | undefined)[]): string {
  if (evidence.kind === 'cost')
    return `${costsOf(evidence, found).join(' ')} ticks with 1 to ${String(found.length)} timers`;
  return evidence.programs
    .map((program, place) => answerWords(program, found[place], found.length > 1))
    .join(', ');
}

function answerWords(
  { scenario, path }: AskedProgram,
  answer: Answer | undefined,
  isOneOfMany: boolean,
): string {
  const name = isOneOfMany ? `${scenario} ${path} ` : '';
  switch (answer?.kind) {
    case undefined:
      return `${name}not asked`;
    case 'safe':
      return `${name}safe in ${String(answer.counts.states)} states`;
    case 'race': {
      const { fault, struct, schedule } = answer;
      const object = struct === undefined ? '' : ` of ${struct}`;
      return `${name}${fault}${object} in ${String(schedule.length)} ticks`;
    }
    case 'outcomes':
      return `${name}${outcomeCount(answer.rows.length)}`;
    case 'run':
      return `${name}returned ${answer.returns.join(', ')}`;
    case 'costs':
      return `${name}measured`;
    case 'limit':
      return `${name}stopped at its ${answer.reason} limit`;
    case 'cyclic':
      return `${name}can go round`;
  }
}
