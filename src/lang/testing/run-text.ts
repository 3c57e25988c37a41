import type { FaultKind, Machine, State } from '../../machine';
import { createMachine, enabled, execute, initial, inspectActor } from '../../machine';
import type { CompileRequest } from '../compile';
import { compile } from '../compile';
import { describeDiagnostic } from '../diagnostic';
import type { Program } from '../program';

/** How a program ran to its end, each time with the first choice there is. */
export interface Ran {
  readonly machine: Machine;
  readonly state: State;
  /** What system calls returned, by the name of the actor. */
  readonly returns: Readonly<Record<string, readonly number[]>>;
  /** What was copied to user space, all actors together. */
  readonly text: string;
  /** The fault that it ended with. */
  readonly fault: FaultKind | undefined;
  readonly steps: number;
}

/** The program; a text that is wrong fails the test with all that is wrong with it. */
export function compileText(text: string, rest: Partial<CompileRequest> = {}): Program {
  const files = [{ path: 'test.race', text }];
  const result = compile({ name: 'test', entry: 'test.race', files, ...rest });
  if (!result.ok) throw new Error(result.diagnostics.map(describeDiagnostic).join('\n'));
  return result.program;
}

export function runProgram(program: Program, mostSteps = 100_000): Ran {
  const machine = createMachine(program);
  const begin = initial(machine);
  const { state } = begin;
  let fault: FaultKind | undefined;
  for (const event of begin.events) if (event.kind === 'fault') fault = event.fault.kind;
  let steps = 0;
  for (; fault === undefined; steps++) {
    const [choice] = enabled(machine, state);
    if (choice === undefined) break;
    if (steps === mostSteps) throw new Error(`no end after ${steps} steps`);
    execute(machine, state, choice, (event) => {
      if (event.kind === 'fault') fault = event.fault.kind;
    });
  }
  const views = program.actors.map(({ name, index }) => ({
    name,
    ...inspectActor(machine, state, index),
  }));
  return {
    machine,
    state,
    returns: Object.fromEntries(views.map(({ name, returns }) => [name, returns])),
    text: views.map(({ text }) => text).join(''),
    fault,
    steps,
  };
}

export function runText(text: string, rest?: Partial<CompileRequest>): Ran {
  return runProgram(compileText(text, rest));
}
