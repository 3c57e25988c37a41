import { checkCommand } from './check';
import { claimsCommand } from './claims';
import type { Command } from './command';
import { costsCommand } from './costs';
import { exportCommand } from './export';
import { kernelCasesCommand } from './kernel-cases';
import { listCommand } from './list';
import { matrixCommand } from './matrix';
import { outcomesCommand } from './outcomes';
import { runCommand } from './run';
import type { Terminal } from './terminal';
import { BadInput, exitBadInput, exitFine } from './terminal';

const commands: ReadonlyMap<string, Command> = new Map([
  ['list', listCommand],
  ['run', runCommand],
  ['check', checkCommand],
  ['outcomes', outcomesCommand],
  ['costs', costsCommand],
  ['matrix', matrixCommand],
  ['claims', claimsCommand],
  ['export', exportCommand],
  ['kernel-cases', kernelCasesCommand],
]);

/** The whole command line without the process around it. */
export function runCli(args: readonly string[], terminal: Terminal): number {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? terminal.error : terminal.out)(helpText());
    return name === undefined ? exitBadInput : exitFine;
  }
  const command = commands.get(name);
  if (command === undefined) {
    terminal.error(`no command ${name}: one of ${[...commands.keys()].join(', ')}\n`);
    return exitBadInput;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`usage: npm run -s race -- ${command.usage}\n\n${command.summary}\n`);
    return exitFine;
  }
  try {
    if (rest.filter((one) => /^--path(=|$)/.test(one)).length > 1)
      throw new BadInput('--path was given more than once');
    return command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof BadInput) && !isParseArgsError(error)) throw error;
    terminal.error(`${error.message}\n`);
    return exitBadInput;
  }
}

/** `node:util` parseArgs says what is wrong with the arguments by throwing. */
const isParseArgsError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

function helpText(): string {
  const rows = [...commands.values()].map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return [
    'usage: npm run -s race -- <command> [arguments]',
    '',
    ...rows,
    '',
    'Exit codes: 0 fine, 1 a fault or a mismatch was found, 2 bad input, 3 stopped at a limit.',
    'With --json, stdout is one JSON value and nothing else.',
    '',
  ].join('\n');
}
