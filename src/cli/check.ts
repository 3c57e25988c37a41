import { parseArgs } from 'node:util';
import { checkToTheEnd, searchToTheEnd, type Verdict } from '../checker';
import type { Machine } from '../machine';
import { toLetterTicks } from '../share';
import { faultOf, faultReport, replay, type Tick, ticksOf } from '../trace';
import type { Command } from './command';
import { toScheduleText } from './schedule';
import {
  linkTo,
  machineOf,
  readBounds,
  readSubject,
  subjectOptions,
  subjectUsage,
} from './subject';
import type { Terminal } from './terminal';
import { exitFine, exitFound, exitLimit } from './terminal';
import { sizeWords } from './words';

export const checkCommand: Command = {
  usage: `check ${subjectUsage} [--no-reduction] [--max-states N] [--json]`,
  summary:
    'Searches every interleaving: safe, the shortest race, or not finished. A what-if is a named edit of the kernel code; list shows them. --no-reduction visits every state, to the same verdict.',
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...subjectOptions,
        'no-reduction': { type: 'boolean' },
        'max-states': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const subject = readSubject('check', positionals, values, terminal);
    const bounds = readBounds(values['max-states']);
    const machine = machineOf(subject);
    const start = performance.now();
    const run = values['no-reduction'] === true ? searchToTheEnd : checkToTheEnd;
    const verdict = run(machine, bounds);
    const seconds = (performance.now() - start) / 1000;
    const ticks = verdict.kind === 'violation' ? ticksOf(machine, verdict.schedule) : [];
    const finding: Finding = { machine, verdict, ticks, seconds };
    if (values.json === true) {
      const link = linkTo(subject, toLetterTicks(machine, ticks));
      terminal.out(`${JSON.stringify(toJson(finding, link), undefined, 2)}\n`);
    } else print(finding, terminal);
    return { violation: exitFound, exhausted: exitFine, stopped: exitLimit }[verdict.kind];
  },
};

interface Finding {
  readonly machine: Machine;
  readonly verdict: Verdict;
  /** The schedule of a violation. */
  readonly ticks: readonly Tick[];
  readonly seconds: number;
}

const words: Readonly<Record<Verdict['kind'], string>> = {
  violation: 'race',
  exhausted: 'safe',
  stopped: 'not finished',
};

function toJson({ machine, verdict, ticks, seconds }: Finding, link: string | null): unknown {
  const { states, transitions, depth, isReduced } = verdict.counts;
  const numbers = { states, transitions, depth, reduced: isReduced, seconds };
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
    shortest: verdict.isShortest,
    link,
    ...numbers,
  };
}

/** `after.race:53`: where the last of these ticks found the fault. */
function placeOf(machine: Machine, ticks: readonly Tick[]): string | null {
  const at = faultOf(replay(machine, ticks))?.event.origin?.at;
  return at === undefined ? null : `${at.file}:${String(at.line)}`;
}

function print({ machine, verdict, ticks, seconds }: Finding, terminal: Terminal): void {
  const size = sizeWords(verdict.counts, seconds);
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
      if (!verdict.isShortest)
        terminal.out('A shorter schedule may exist: the search for it ran into its limit.\n');
      terminal.out(`schedule: ${toScheduleText(machine, ticks)}\n\n`);
      terminal.out(`${(report?.lines ?? []).join('\n')}\n`);
    }
  }
}
