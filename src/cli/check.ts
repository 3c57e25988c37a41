import { parseArgs } from 'node:util';
import { defaultBounds, searchToTheEnd, type Verdict } from '../checker';
import type { Machine } from '../machine';
import { createMachine } from '../machine';
import { encodeLink } from '../share';
import { faultReport, replay, type Tick, ticksOf } from '../trace';
import type { Command } from './command';
import { compileSources, readPath, readSettings } from './load';
import { toScheduleText } from './schedule';
import { findSources } from './sources';
import type { Terminal } from './terminal';
import { BadInput, exitFine, exitFound, exitLimit } from './terminal';

export const checkCommand: Command = {
  usage:
    'check <scenario|file.race> --path before|after [--what-if ID]... [--set NAME=N]... [--max-states N] [--json]',
  summary:
    'Searches every interleaving: safe, the shortest race, or not finished. A what-if is a named edit of the kernel code; list shows them.',
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        path: { type: 'string' },
        'what-if': { type: 'string', multiple: true },
        set: { type: 'string', multiple: true },
        'max-states': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [target, ...more] = positionals;
    if (target === undefined || more.length > 0)
      throw new BadInput('check needs one scenario or .race file');
    const path = readPath(values.path);
    const whatIfs = values['what-if'] ?? [];
    const settings = readSettings(values.set ?? []);
    const sources = findSources(target, path, terminal, whatIfs);
    const machine = createMachine(compileSources(sources, settings));
    const start = performance.now();
    const maxStates = readMostStates(values['max-states']);
    const verdict = searchToTheEnd(machine, { ...defaultBounds, maxStates });
    const seconds = (performance.now() - start) / 1000;
    const ticks = verdict.kind === 'violation' ? ticksOf(machine, verdict.schedule) : [];
    const finding: Finding = { machine, verdict, ticks, seconds };
    if (values.json === true) {
      // The page opens scenarios only.
      const isOnPage = !target.endsWith('.race');
      const link = isOnPage ? toLink(target, settings, whatIfs, finding) : undefined;
      terminal.out(`${JSON.stringify(toJson(finding, link), undefined, 2)}\n`);
    } else print(finding, terminal);
    return { violation: exitFound, exhausted: exitFine, stopped: exitLimit }[verdict.kind];
  },
};

function toLink(
  scenario: string,
  settings: ReadonlyMap<string, number>,
  whatIfs: readonly string[],
  { machine, ticks }: Finding,
): string {
  return encodeLink({
    scenario,
    parameters: Object.fromEntries(settings),
    whatIfs,
    schedule: ticks.map(({ actor, variant }) => ({
      letter: machine.actors[actor]?.letter ?? '?',
      variant,
    })),
    position: ticks.length,
  });
}

interface Finding {
  readonly machine: Machine;
  readonly verdict: Verdict;
  /** The schedule of a violation. */
  readonly ticks: readonly Tick[];
  readonly seconds: number;
}

function readMostStates(text: string | undefined): number {
  if (text === undefined) return defaultBounds.maxStates;
  if (!/^[1-9]\d*$/.test(text))
    throw new BadInput(`--max-states ${text}: expected a number of 1 or more`);
  return Number(text);
}

const words: Readonly<Record<Verdict['kind'], string>> = {
  violation: 'race',
  exhausted: 'safe',
  stopped: 'not finished',
};

function toJson({ machine, verdict, ticks, seconds }: Finding, link: string | undefined): unknown {
  const { states, transitions, depth } = verdict.counts;
  const numbers = { states, transitions, depth, seconds };
  if (verdict.kind === 'stopped')
    return { verdict: words.stopped, reason: verdict.reason, ...numbers };
  if (verdict.kind === 'exhausted') return { verdict: words.exhausted, ...numbers };
  const { fault } = verdict;
  return {
    verdict: words.violation,
    fault: fault.kind,
    message: fault.message,
    object:
      fault.object === undefined ? null : (machine.program.objects[fault.object]?.name ?? null),
    line: placeOf(machine, ticks),
    schedule: toScheduleText(machine, ticks),
    link: link === undefined ? null : `#${link}`,
    ...numbers,
  };
}

/** `after.race:53`: where the last of these ticks found the fault. */
function placeOf(machine: Machine, ticks: readonly Tick[]): string | null {
  const run = replay(machine, ticks);
  const events = run.ticks.at(-1)?.events ?? run.initialEvents;
  const at = events.find(({ kind }) => kind === 'fault')?.origin?.at;
  return at === undefined ? null : `${at.file}:${String(at.line)}`;
}

function print({ machine, verdict, ticks, seconds }: Finding, terminal: Terminal): void {
  const { states, transitions, depth } = verdict.counts;
  const size = `${String(states)} states, ${String(transitions)} steps, depth ${String(depth)}, ${seconds.toFixed(2)} s`;
  switch (verdict.kind) {
    case 'exhausted':
      terminal.out(`safe: the search is complete (${size})\n`);
      return;
    case 'stopped':
      terminal.out(
        `not finished: stopped at its ${verdict.reason} limit, this is no proof (${size})\n`,
      );
      return;
    case 'violation': {
      const report = faultReport(replay(machine, ticks));
      terminal.out(`race: ${verdict.fault.kind} in ${String(ticks.length)} ticks (${size})\n`);
      terminal.out(`schedule: ${toScheduleText(machine, ticks)}\n\n`);
      terminal.out(`${(report?.lines ?? []).join('\n')}\n`);
    }
  }
}
