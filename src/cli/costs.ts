import { parseArgs } from 'node:util';
import { type ActorCosts, type CostsFound, type Longest, searchCosts, toTheEnd } from '../checker';
import { costTicks } from '../claims';
import type { Machine } from '../machine';
import type { Command } from './command';
import { toScheduleText } from './schedule';
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
import { reasonWords, sizeWords, toReason } from './unfinished';

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
    actors: costsOf(found).map(({ actor, interruptsOff, wait }) => {
      const { name = '', letter = '' } = machine.actors[actor] ?? {};
      const toCost = (longest: Longest): unknown => {
        const ticks = costTicks(machine, actor, longest);
        return {
          ticks: longest.ticks,
          burnt: longest.burnt.length,
          schedule: toScheduleText(machine, ticks),
          link: linkTo(subject, machine, ticks),
        };
      };
      return {
        actor: name,
        letter,
        interruptsOff: interruptsOff === undefined ? null : toCost(interruptsOff),
        wait: toCost(wait),
      };
    }),
  };
}

const costsOf = (found: CostsFound): readonly ActorCosts[] =>
  found.kind === 'complete' ? found.costs : [];

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
  const rows = found.costs.flatMap(({ actor, interruptsOff, wait }) => {
    const name = machine.actors[actor]?.name ?? '';
    const toRow = (what: string, longest: Longest): readonly string[] => [
      name,
      what,
      String(longest.ticks),
      String(longest.burnt.length),
      toScheduleText(machine, costTicks(machine, actor, longest)),
    ];
    const off = interruptsOff === undefined ? [] : [toRow('interrupts off', interruptsOff)];
    return [...off, toRow('waits', wait)];
  });
  const table = toTable([['', 'at worst', 'ticks', 'burnt', 'schedule'], ...rows]);
  terminal.out(`\n${table.join('\n')}\n`);
}
