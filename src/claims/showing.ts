import type { AskedProgram, Showing } from '../scenarios/posix-timers';
import { decodeSchedule, encodeLink, type Tick } from '../share';
import type { Answer } from './answer';
import { extentOf } from './judge';
import type { OutcomeRow } from './outcome-row';
import { createProgramMachine } from './program-machine';
import type { Question } from './question';

/** What has to be asked before a claim can be shown; undefined where the schedule is the suggested one. */
export function showingQuestion({ show, program }: Showing): Question | undefined {
  switch (show) {
    case 'race':
      return { ask: 'verdict', program };
    case 'outcome':
      return { ask: 'outcomes', program };
    case 'cost':
      return { ask: 'costs', program };
    case 'suggested':
      return undefined;
  }
}

/** The schedule that shows a claim, from the answer to `showingQuestion`; undefined where it has none. */
export function showingSchedule(
  showing: Showing,
  answer: Answer | undefined,
): readonly Tick[] | undefined {
  switch (showing.show) {
    case 'race':
      return answer?.kind === 'race' ? answer.schedule : undefined;
    case 'outcome': {
      if (answer?.kind !== 'outcomes') return undefined;
      const { rows, timers } = answer;
      return rows.find((row) => isOfKind(row, showing.which, timers))?.schedule;
    }
    case 'cost': {
      const rows = answer?.kind === 'costs' ? answer.rows : [];
      return rows.find(({ name }) => name === showing.actor)?.[showing.cost]?.schedule;
    }
    case 'suggested':
      return decodeSchedule(createProgramMachine(showing.program).program.suggestion ?? '').ticks;
  }
}

function isOfKind(
  row: OutcomeRow,
  which: 'not-snapshot' | 'part' | 'any',
  timers: number,
): boolean {
  switch (which) {
    case 'not-snapshot':
      return row.readout?.isSnapshot === false;
    case 'part':
      return extentOf(row, timers) === 'part';
    case 'any':
      return true;
  }
}

/** The fragment that opens the page at the end of this schedule, without `#`. */
export const programLink = (
  { scenario, parameters, whatIfs }: AskedProgram,
  schedule: readonly Tick[],
): string => encodeLink({ scenario, parameters, whatIfs, schedule, position: schedule.length });
