import { parseArgs } from 'node:util';
import type { Machine } from '../machine';
import { inspectActor } from '../machine';
import {
  completeFairly,
  extendRunBy,
  faultReport,
  mainEvent,
  printColumns,
  replay,
  sentenceOf,
  stateAt,
} from '../trace';
import type { Run, Tick } from '../trace';
import type { Command } from './command';
import { loadScenario, readPath, readSettings } from './load';
import { toScheduleText, toTicks } from './schedule';
import type { Terminal } from './terminal';
import { BadInput, exitFine, exitFound, exitLimit } from './terminal';

/** A fair completion longer than this is cut, and said to be. */
const mostTicks = 100_000;

export const runCommand: Command = {
  usage:
    'run <scenario|file.race> --path before|after [--schedule R8D12] [--set NAME=N]... [--json]',
  summary:
    'Replays one schedule: the trace in columns, what the reader got, the fault if there is one. Without --schedule: the suggested one, then everybody in turn to the end.',
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        path: { type: 'string' },
        schedule: { type: 'string' },
        set: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    });
    const [target, ...more] = positionals;
    if (target === undefined || more.length > 0)
      throw new BadInput('run needs one scenario or .race file');
    const path = readPath(values.path);
    const machine = loadScenario(target, path, readSettings(values.set ?? []), terminal);
    const replayed =
      values.schedule === undefined
        ? runToTheEnd(machine)
        : replayExactly(machine, toTicks(machine, values.schedule));
    const { run, isComplete } = replayed;
    if (values.json === true)
      terminal.out(`${JSON.stringify(toJson(replayed, target, path), undefined, 2)}\n`);
    else print(run, isComplete, terminal);
    if (faultReport(run) !== undefined) return exitFound;
    return isComplete ? exitFine : exitLimit;
  },
};

interface Replayed {
  readonly run: Run;
  readonly ticks: readonly Tick[];
  readonly isComplete: boolean;
}

const replayExactly = (machine: Machine, ticks: readonly Tick[]): Replayed => ({
  run: replay(machine, ticks),
  ticks,
  isComplete: true,
});

function runToTheEnd(machine: Machine): Replayed {
  const { suggestion } = machine.program;
  const suggested = suggestion === undefined ? [] : toTicks(machine, suggestion);
  const start = replay(machine, suggested);
  const { ticks, isComplete } = completeFairly([start], mostTicks);
  return { run: extendRunBy(start, ticks), ticks: [...suggested, ...ticks], isComplete };
}

function print(run: Run, isComplete: boolean, terminal: Terminal): void {
  terminal.out(printColumns(run));
  for (const { actor, text, returns } of outcomesOf(run)) {
    terminal.out(`\n${actor} returned ${returns.length === 0 ? 'nothing' : returns.join(', ')}\n`);
    if (text !== '') terminal.out(text);
  }
  const report = faultReport(run);
  if (report !== undefined) terminal.out(`\n${report.lines.join('\n')}\n`);
  if (!isComplete)
    terminal.error(`stopped after ${String(run.ticks.length)} ticks: not everybody has finished\n`);
}

interface Outcome {
  readonly actor: string;
  readonly text: string;
  readonly returns: readonly number[];
}

function outcomesOf(run: Run): readonly Outcome[] {
  const state = stateAt(run, run.ticks.length);
  return run.machine.actors
    .map(({ index, name }) => {
      const { text, returns } = inspectActor(run.machine, state, index);
      return { actor: name, text, returns };
    })
    .filter(({ text, returns }) => text !== '' || returns.length > 0);
}

function toJson({ run, ticks, isComplete }: Replayed, target: string, path: string): unknown {
  const { machine } = run;
  const report = faultReport(run);
  return {
    program: target,
    path,
    parameters: Object.fromEntries(
      machine.program.parameters.map(({ name, value }) => [name, value]),
    ),
    schedule: toScheduleText(machine, ticks),
    complete: isComplete,
    ticks: run.ticks.map((record) => ({
      tick: record.index,
      actor: machine.actors[record.actor]?.name,
      moved: record.choice !== undefined,
      event: mainEvent(record)?.kind ?? record.wait?.kind ?? null,
      sentence: sentenceOf(run, record.index).text,
    })),
    outcomes: outcomesOf(run),
    fault:
      report === undefined ? null : { title: report.title, tick: report.tick, lines: report.lines },
  };
}
