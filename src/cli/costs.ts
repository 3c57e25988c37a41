import { parseArgs } from 'node:util';
import { type CostsFound, searchCosts, toTheEnd } from '../checker';
import { type Cost, type CostRow, toCostRow } from '../claims';
import type { Machine } from '../machine';
import { encodeSchedule } from '../share';
import type { Command } from './command';
import {
  linkTo,
  machineOf,
  readBounds,
  readSubject,
  type Subject,
  subjectOptions,
  subjectUsage,
} from './subject';
import { toTable } from './table';
import type { Terminal } from './terminal';
import { exitFine, exitFound, exitLimit } from './terminal';
import { reasonWords, sizeWords, toReason } from './words';

export const costsCommand: Command = {
  usage: `costs ${subjectUsage} [--max-states N] [--json]`,
  summary:
    'Searches every interleaving for what each thread costs at worst: its longest stretch of ticks with interrupts off, and its longest wait for locks, each with a schedule. A wait counts a tick for each step of whoever it waits for.',
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...subjectOptions, 'max-states': { type: 'string' }, json: { type: 'boolean' } },
    });
    const subject = readSubject('costs', positionals, values, terminal);
    const bounds = readBounds(values['max-states']);
    const machine = machineOf(subject);
    const start = performance.now();
    const found = toTheEnd(searchCosts(machine, bounds));
    const seconds = (performance.now() - start) / 1000;
    if (values.json === true)
      terminal.out(`${JSON.stringify(toJson(subject, machine, found, seconds), undefined, 2)}\n`);
    else print(subject, machine, found, seconds, terminal);
    const codes = {
      complete: exitFine,
      stopped: exitLimit,
      cyclic: exitLimit,
      violation: exitFound,
    };
    return codes[found.kind];
  },
};

function toJson(subject: Subject, machine: Machine, found: CostsFound, seconds: number): unknown {
  const { states, transitions, depth } = found.counts;
  return {
    scenario: subject.target,
    path: subject.path,
    complete: found.kind === 'complete',
    ...(found.kind === 'complete' ? {} : toReason(subject, machine, found)),
    states,
    transitions,
    depth,
    seconds,
    actors: rowsOf(machine, found).map(({ name, letter, interruptsOff, wait }) => {
      const toCost = ({ ticks, burnt, schedule }: Cost): unknown => ({
        ticks,
        burnt,
        schedule: encodeSchedule(schedule),
        link: linkTo(subject, schedule),
      });
      return {
        actor: name,
        letter,
        interruptsOff: interruptsOff === undefined ? null : toCost(interruptsOff),
        wait: toCost(wait),
      };
    }),
  };
}

const rowsOf = (machine: Machine, found: CostsFound): readonly CostRow[] =>
  found.kind === 'complete' ? found.costs.map((one) => toCostRow(machine, one)) : [];

function print(
  { target, path }: Subject,
  machine: Machine,
  found: CostsFound,
  seconds: number,
  terminal: Terminal,
): void {
  const words = found.kind === 'complete' ? 'complete' : reasonWords(found);
  terminal.out(`${target}, ${path}: ${words} (${sizeWords(found.counts, seconds)})\n`);
  if (found.kind !== 'complete') return;
  const rows = rowsOf(machine, found).flatMap(({ name, interruptsOff, wait }) => {
    const toLine = (what: string, { ticks, burnt, schedule }: Cost): readonly string[] => [
      name,
      what,
      String(ticks),
      String(burnt),
      encodeSchedule(schedule),
    ];
    const off = interruptsOff === undefined ? [] : [toLine('interrupts off', interruptsOff)];
    return [...off, toLine('waits', wait)];
  });
  const table = toTable([['', 'at worst', 'ticks', 'burnt', 'schedule'], ...rows]);
  terminal.out(`\n${table.join('\n')}\n`);
}
