import { createProgramMachine } from '../claims';
import { type AskedProgram, scenarioSources } from '../scenarios/posix-timers';
import type { Compiled } from './programs';

/**
 * The program, compiled from its text. Throws for a scenario that does not compile: it is part of the page,
 * and its tests keep it compiling. What-ifs must be known and combine.
 */
export function compileProgram(asked: AskedProgram): Compiled {
  const edited = scenarioSources(asked.scenario, asked.path, asked.whatIfs)?.edited ?? new Map();
  const machine = createProgramMachine(asked);
  return { program: machine.program, machine, edited };
}
