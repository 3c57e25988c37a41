import {
  type Bounds,
  type CostsFound,
  defaultBounds,
  type OutcomesFound,
  check,
  searchCosts,
  type SearchCounts,
  type SearchOptions,
  searchOutcomes,
  type StopReason,
  type Verdict,
} from '../checker';
import { type FaultKind, inspectActor, type Machine } from '../machine';
import type { AskedProgram } from '../scenarios/posix-timers';
import { decodeSchedule, type Tick, toActorTicks, toLetterTicks } from '../share';
import { readerOf, replay, stateAt, ticksOf } from '../trace';
import { type CostRow, toCostRow } from './cost-row';
import { type OutcomeRow, toOutcomeRow } from './outcome-row';
import { createObservedMachine, createProgramMachine } from './program-machine';
import type { Question } from './question';

/** What came of a question, as plain data. `limit` and `cyclic` are no answers. */
export type Answer =
  | { readonly kind: 'safe'; readonly counts: SearchCounts }
  | {
      readonly kind: 'race';
      readonly fault: FaultKind;
      /** The struct of the object that it is about, where there is one. */
      readonly struct: string | undefined;
      readonly schedule: readonly Tick[];
      readonly isShortest: boolean;
      readonly counts: SearchCounts;
    }
  | {
      readonly kind: 'outcomes';
      readonly rows: readonly OutcomeRow[];
      /** How many timers the process has as the run begins. */
      readonly timers: number;
      readonly counts: SearchCounts;
    }
  | { readonly kind: 'costs'; readonly rows: readonly CostRow[]; readonly counts: SearchCounts }
  /** What the reader's calls returned by the end of the schedule. */
  | {
      readonly kind: 'run';
      readonly returns: readonly number[];
      readonly schedule: readonly Tick[];
    }
  | {
      readonly kind: 'limit';
      readonly reason: StopReason | 'outcomes';
      readonly counts: SearchCounts;
    }
  | { readonly kind: 'cyclic'; readonly counts: SearchCounts };

/** Finds out. Yields now and then; whoever drives it may stop. */
export function* computeAnswer(
  question: Question,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Generator<SearchCounts, Answer> {
  const { program } = question;
  switch (question.ask) {
    case 'verdict': {
      const machine = createProgramMachine(program);
      return toAnswer(machine, yield* check(machine, bounds, options));
    }
    case 'outcomes': {
      const machine = createObservedMachine(program);
      return toAnswer(machine, yield* searchOutcomes(machine, bounds, options));
    }
    case 'costs': {
      const machine = createProgramMachine(program);
      return toAnswer(machine, yield* searchCosts(machine, bounds, options));
    }
    case 'run':
      return replayed(program, question.schedule);
  }
}

function toAnswer(machine: Machine, found: Verdict | OutcomesFound | CostsFound): Answer {
  const { counts } = found;
  if ('outcomes' in found && found.kind === 'complete') {
    const timers = machine.program.parameters.find(({ name }) => name === 'timers')?.value ?? 0;
    const rows = found.outcomes.map((outcome) => toOutcomeRow(machine, outcome));
    return { kind: 'outcomes', rows, timers, counts };
  }
  switch (found.kind) {
    case 'exhausted':
      return { kind: 'safe', counts };
    case 'complete':
      return { kind: 'costs', rows: found.costs.map((one) => toCostRow(machine, one)), counts };
    case 'cyclic':
      return { kind: 'cyclic', counts };
    case 'stopped':
      return { kind: 'limit', reason: found.reason, counts };
    case 'violation': {
      const { fault, schedule } = found;
      const struct = machine.program.objects[fault.object ?? -1]?.struct;
      return {
        kind: 'race',
        fault: fault.kind,
        struct: machine.program.structs[struct ?? -1]?.name,
        schedule: toLetterTicks(machine, ticksOf(machine, schedule)),
        isShortest: found.isShortest,
        counts,
      };
    }
  }
}

function replayed(program: AskedProgram, text: string): Answer {
  const machine = createProgramMachine(program);
  const { ticks } = decodeSchedule(text);
  const run = replay(machine, toActorTicks(machine, ticks));
  const { returns } = inspectActor(machine, stateAt(run, run.ticks.length), readerOf(machine));
  return { kind: 'run', returns, schedule: ticks };
}
