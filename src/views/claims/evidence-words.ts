import { costsOf, type Answer } from '../../claims';
import type { AskedProgram, Evidence } from '../../scenarios/posix-timers';
import { toCount } from '../../store';
import { toReturnedWords } from '../returned-words';

/** What the searches for a piece of evidence found: answers in the order of its programs. Empty without any. */
export function toEvidenceWords(
  evidence: Evidence,
  answers: readonly (Answer | undefined)[],
): string {
  if (answers.every((answer) => answer === undefined)) return '';
  const { programs } = evidence;
  if (evidence.kind === 'cost') {
    const costs = costsOf(evidence, answers);
    const ticks = costs.map((one) => (Number.isNaN(one) ? '–' : String(one))).join(' ');
    return `${ticks} ticks with 1 to ${String(programs.length)} timers`;
  }
  return programs
    .flatMap((program, place) => {
      const answer = answers[place];
      return answer === undefined ? [] : [`${nameIn(programs, program)}${toWords(answer)}`];
    })
    .join('; ');
}

/** What tells a program from the others: `live: `, `before: `, or nothing where it is alone. */
function nameIn(programs: readonly AskedProgram[], { scenario, path }: AskedProgram): string {
  if (programs.length === 1) return '';
  return programs.every((one) => one.scenario === scenario) ? `${path}: ` : `${scenario}: `;
}

function toWords(answer: Answer): string {
  switch (answer.kind) {
    case 'safe':
      return `safe, ${toCount(answer.counts.states, 'state')}`;
    case 'race': {
      const { fault, struct, schedule, counts } = answer;
      const object = struct === undefined ? '' : ` of ${struct}`;
      const size = `${toCount(schedule.length, 'tick')}, ${toCount(counts.states, 'state')}`;
      return `race: ${fault.replaceAll('-', ' ')}${object}, ${size}`;
    }
    case 'outcomes':
      return `${toCount(answer.rows.length, 'outcome')}, ${toCount(answer.counts.states, 'state')}`;
    case 'costs':
      return `measured, ${toCount(answer.counts.states, 'state')}`;
    case 'run':
      return `returned ${toReturnedWords(answer.returns)}`;
    case 'limit':
    case 'cyclic':
      return 'no answer';
  }
}
