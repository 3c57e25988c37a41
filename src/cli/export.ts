import { parseArgs } from 'node:util';
import type { Program } from '../lang';
import { exportPromela } from '../share';
import type { Command } from './command';
import { loadScenario, readPath, readSettings } from './load';
import { BadInput, exitFine } from './terminal';

/** The formats that a program can be written in. */
const formats: ReadonlyMap<string, (program: Program) => string> = new Map([
  ['promela', exportPromela],
]);

export const exportCommand: Command = {
  usage: 'export promela <scenario|file.race> --path before|after [--set NAME=N]...',
  summary:
    'Writes the program as a Promela model, for SPIN, to stdout. How to run it stands at its top.',
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { path: { type: 'string' }, set: { type: 'string', multiple: true } },
    });
    const [name, target, ...more] = positionals;
    const write = formats.get(name ?? '');
    if (write === undefined)
      throw new BadInput(`export needs a format: ${[...formats.keys()].join(', ')}`);
    if (target === undefined || more.length > 0)
      throw new BadInput('export needs one scenario or .race file');
    const settings = readSettings(values.set ?? []);
    const { program } = loadScenario(target, readPath(values.path), settings, terminal);
    terminal.out(write(program));
    return exitFine;
  },
};
