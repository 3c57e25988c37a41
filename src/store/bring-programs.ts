import shipped from 'virtual:programs';
import type { Program } from '../lang';
import { createMachine } from '../machine';
import { type AskedProgram, whatIfsOf } from '../scenarios/posix-timers';
import { type Columns, fromColumns } from '../share';
import { keepProgram, ProgramMissing, provideCompiler } from './programs';
import { pathNames } from './state';

/**
 * Does `act` once the programs that it asks for are here: at once, where they are. It may begin several
 * times, so it must change nothing before it has asked. `fail` where neither they nor the compiler can be loaded.
 */
export function withPrograms(act: () => void, fail: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ProgramMissing)) throw error;
    void bring(error.asked).then(() => {
      withPrograms(act, fail);
    }, fail);
  }
}

/** A scenario as it ships was compiled when the page was built; anything else needs the compiler. */
async function bring(asked: AskedProgram): Promise<void> {
  if (!(await bringShipped(asked))) await bringCompiler();
}

/** Both paths. False where there is no such file, or none can be had. */
async function bringShipped({
  scenario,
  parameters,
  whatIfs,
  path,
}: AskedProgram): Promise<boolean> {
  const address = shipped[scenario]?.address;
  const isShipped = Object.keys(parameters).length === 0 && whatIfsOf(path, whatIfs).length === 0;
  if (address === undefined || !isShipped) return false;
  try {
    const answer = await fetch(address);
    if (!answer.ok) return false;
    // Written by the build that wrote this page, by `toColumns`.
    const programs = fromColumns((await answer.json()) as Columns) as unknown as readonly Program[];
    programs.forEach((program, index) => {
      const made = { program, machine: createMachine(program), edited: new Map() };
      keepProgram({ scenario, parameters, whatIfs: [], path: pathNames[index] ?? path }, made);
    });
    return true;
  } catch {
    // The compiler can make them.
    return false;
  }
}

/** From then on no program is missing. */
export async function bringCompiler(): Promise<void> {
  const { compileProgram } = await import('./compiling');
  provideCompiler(compileProgram);
}
