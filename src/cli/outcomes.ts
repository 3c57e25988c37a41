import { parseArgs } from 'node:util';
import { type OutcomesFound, searchOutcomes, toTheEnd } from '../checker';
import { observingSettings, type OutcomeRow, toOutcomeRow } from '../claims';
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
import { outcomeCount, reasonWords, sizeWords, toReason } from './words';

export const outcomesCommand: Command = {
  usage: `outcomes ${subjectUsage} [--max-states N] [--json]`,
  summary:
    'Searches every interleaving for all that can come out: what each system call returned, the text that user space got, and whether that was a snapshot, the timers of one instant. Each with its number of ending states and a shortest schedule.',
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...subjectOptions, 'max-states': { type: 'string' }, json: { type: 'boolean' } },
    });
    const subject = readSubject('outcomes', positionals, values, terminal);
    const bounds = readBounds(values['max-states']);
    const machine = observedMachineOf(subject);
    const start = performance.now();
    const found = toTheEnd(searchOutcomes(machine, bounds));
    const seconds = (performance.now() - start) / 1000;
    const rows = found.outcomes.map((outcome) => toOutcomeRow(machine, outcome));
    if (values.json === true) {
      const json = toJson(subject, machine, found, rows, seconds);
      terminal.out(`${JSON.stringify(json, undefined, 2)}\n`);
    } else print(subject, machine, found, rows, seconds, terminal);
    return { complete: exitFine, stopped: exitLimit, violation: exitFound }[found.kind];
  },
};

/** The program with all that it can observe switched on, but for what `--set` says. */
function observedMachineOf(subject: Subject): Machine {
  const plain = machineOf(subject);
  const observing = Object.entries(observingSettings(plain.program));
  if (observing.every(([name]) => subject.settings.has(name))) return plain;
  return machineOf({ ...subject, settings: new Map([...observing, ...subject.settings]) });
}

function toJson(
  subject: Subject,
  machine: Machine,
  found: OutcomesFound,
  rows: readonly OutcomeRow[],
  seconds: number,
): unknown {
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
    outcomes: rows.map(({ actors, readout, endings, schedule }) => ({
      actors: actors.map(({ name, ...rest }) => ({ actor: name, ...rest })),
      ...(readout && { timersListed: readout.timers }),
      snapshot: readout?.isSnapshot ?? null,
      endings,
      ticks: schedule.length,
      schedule: encodeSchedule(schedule),
      link: linkTo(subject, schedule),
    })),
  };
}

function print(
  { target, path }: Subject,
  machine: Machine,
  found: OutcomesFound,
  rows: readonly OutcomeRow[],
  seconds: number,
  terminal: Terminal,
): void {
  const size = sizeWords(found.counts, seconds);
  terminal.out(`${target}, ${path}: ${verdictWords(found)} (${size})\n`);
  if (rows.length === 0) return;
  terminal.out(`\n${toLines(machine, rows).join('\n')}\n`);
  if (rows.some(({ readout }) => readout !== undefined)) terminal.out(`\n${legend}\n`);
}

const legend =
  'snapshot: did each fill that went over the whole list print the timers of one instant? - where no fill did';

function verdictWords(found: OutcomesFound): string {
  if (found.kind !== 'complete') return reasonWords(found);
  const { length } = found.outcomes;
  return length === 0
    ? 'complete, and no run comes to an end'
    : `complete, ${outcomeCount(length)}`;
}

const snapshotWords = (isSnapshot: boolean | null | undefined): string =>
  isSnapshot === true ? 'yes' : isSnapshot === false ? 'no' : '-';

/** With a column for each actor to which something was returned or copied. */
function toLines(machine: Machine, rows: readonly OutcomeRow[]): readonly string[] {
  const hasFile = rows.some(({ readout }) => readout !== undefined);
  const names = machine.actors
    .map(({ name }) => name)
    .filter((name) => rows.some(({ actors }) => actors.some((one) => one.name === name)));
  const head = [
    ...(hasFile ? ['timers', 'snapshot'] : []),
    ...names,
    'endings',
    'ticks',
    'schedule',
  ];
  const lines = rows.map(({ actors, readout, endings, schedule }) => [
    ...(hasFile ? [readout?.timers.join(' ') ?? '', snapshotWords(readout?.isSnapshot)] : []),
    ...names.map((name) => {
      const { returns = [], text = '' } = actors.find((one) => one.name === name) ?? {};
      const copied = hasFile || text === '' ? '' : JSON.stringify(text);
      return [returns.join(', '), copied].filter((part) => part !== '').join(' ');
    }),
    String(endings),
    String(schedule.length),
    encodeSchedule(schedule),
  ]);
  return toTable([head, ...lines]);
}
