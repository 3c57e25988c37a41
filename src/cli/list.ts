import { parseArgs } from 'node:util';
import { scenarios, whatIfs } from '../scenarios/posix-timers';
import type { Command } from './command';
import { loadScenario } from './load';
import { exitFine } from './terminal';

export const listCommand: Command = {
  usage: 'list [--json]',
  summary:
    'The scenarios that come with Gracelane, their parameters, and the what-ifs that show on them.',
  run: (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const rows = scenarios.map(({ id, title, summary }) => {
      const { program } = loadScenario(id, 'after', new Map(), terminal);
      const parameters = program.parameters.map(
        ({ name, default: standard, minimum, maximum }) => ({
          name,
          default: standard,
          minimum,
          maximum,
        }),
      );
      const shows = whatIfs.filter(({ scenario }) => scenario === id).map((one) => one.id);
      return { id, title, summary, parameters, whatIfs: shows };
    });
    if (values.json === true) {
      terminal.out(`${JSON.stringify(rows, undefined, 2)}\n`);
      return exitFine;
    }
    for (const { id, title, summary, parameters, whatIfs: shows } of rows) {
      const words = parameters.map((one) => `${one.name}=${String(one.default)}`).join(' ');
      terminal.out(`${id.padEnd(14)} ${title}\n`);
      for (const line of [summary, words, shows.join(' ')])
        if (line !== '') terminal.out(`${' '.repeat(15)}${line}\n`);
    }
    return exitFine;
  },
};
