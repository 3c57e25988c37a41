import { compile, describeDiagnostic, EngineBug, type Program } from '../lang';
import { createMachine, type Machine } from '../machine';
import { type AskedProgram, scenarioSources } from '../scenarios/posix-timers';
import { observingSettings } from './observing';

/** The machine of a shipped program. All of them compile, so one that does not is an `EngineBug`. */
export const createProgramMachine = (program: AskedProgram): Machine =>
  createMachine(compileProgram(program));

/** The same with all that it can observe switched on, so that its outcomes say whether they are snapshots. */
export function createObservedMachine(program: AskedProgram): Machine {
  const plain = compileProgram(program);
  const parameters = { ...observingSettings(plain), ...program.parameters };
  return createProgramMachine({ ...program, parameters });
}

function compileProgram({ scenario, path, whatIfs, parameters }: AskedProgram): Program {
  const sources = scenarioSources(scenario, path, whatIfs);
  if (sources === undefined) throw new EngineBug(`There is no scenario ${scenario}.`);
  const result = compile({ name: `${scenario} ${path}`, ...sources, parameters });
  if (!result.ok) throw new EngineBug(result.diagnostics.map(describeDiagnostic).join('\n'));
  return result.program;
}
