import { parseArgs } from 'node:util';
import { type Outcome, type OutcomesFound, searchOutcomes, toTheEnd } from '../checker';
import { observingSettings, type Readout, readoutOf } from '../claims';
import type { Machine } from '../machine';
import { ticksOf, type Tick } from '../trace';
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
    const rows = found.outcomes.map((outcome) => toRow(machine, outcome));
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

interface Row {
  readonly outcome: Outcome;
  readonly readout: Readout | undefined;
  readonly ticks: readonly Tick[];
}

const toRow = (machine: Machine, outcome: Outcome): Row => ({
  outcome,
  readout: readoutOf(machine, outcome),
  ticks: ticksOf(machine, outcome.schedule),
});

function toJson(
  subject: Subject,
  machine: Machine,
  found: OutcomesFound,
  rows: readonly Row[],
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
    outcomes: rows.map(({ outcome, readout, ticks }) => ({
      actors: outcome.actors.map(({ actor, returns, text }) => {
        const { name = '', letter = '' } = machine.actors[actor] ?? {};
        return { actor: name, letter, returns, text };
      }),
      ...(readout && { timersListed: readout.timers }),
      snapshot: readout?.isSnapshot ?? null,
      endings: outcome.endings,
      ticks: ticks.length,
      schedule: toScheduleText(machine, ticks),
      link: linkTo(subject, machine, ticks),
    })),
  };
}

function print(
  { target, path }: Subject,
  machine: Machine,
  found: OutcomesFound,
  rows: readonly Row[],
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
  if (length === 0) return 'complete, and no run comes to an end';
  return `complete, ${length === 1 ? '1 outcome' : `${String(length)} outcomes`}`;
}

const snapshotWords = (isSnapshot: boolean | null | undefined): string =>
  isSnapshot === true ? 'yes' : isSnapshot === false ? 'no' : '-';

/** With a column for each actor to which something was returned or copied. */
function toLines(machine: Machine, rows: readonly Row[]): readonly string[] {
  const hasFile = rows.some(({ readout }) => readout !== undefined);
  const actors = machine.actors.filter(({ index }) =>
    rows.some(({ outcome }) => outcome.actors.some(({ actor }) => actor === index)),
  );
  const head = [
    ...(hasFile ? ['timers', 'snapshot'] : []),
    ...actors.map(({ name }) => name),
    'endings',
    'ticks',
    'schedule',
  ];
  const lines = rows.map(({ outcome, readout, ticks }) => [
    ...(hasFile ? [readout?.timers.join(' ') ?? '', snapshotWords(readout?.isSnapshot)] : []),
    ...actors.map(({ index }) => {
      const own = outcome.actors.find(({ actor }) => actor === index);
      const text = hasFile || own === undefined || own.text === '' ? '' : JSON.stringify(own.text);
      return [own?.returns.join(', ') ?? '', text].filter((part) => part !== '').join(' ');
    }),
    String(outcome.endings),
    String(ticks.length),
    toScheduleText(machine, ticks),
  ]);
  return toTable([head, ...lines]);
}
