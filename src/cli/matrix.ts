import { parseArgs } from 'node:util';
import { checkToTheEnd } from '../checker';
import { createMachine } from '../machine';
import { isExpected, matrix, type MatrixRow } from '../scenarios/posix-timers';
import type { Command } from './command';
import { compileSources } from './load';
import { findSources } from './sources';
import type { Terminal } from './terminal';
import { exitFine, exitFound } from './terminal';

export const matrixCommand: Command = {
  usage: 'matrix [--json]',
  summary:
    'Checks both kernels on every scenario and every what-if on the one that shows it. Exits 0 only when each verdict is the one that it must be.',
  run: (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const rows = matrix.map((row) => checkRow(row, terminal));
    if (values.json === true) terminal.out(`${JSON.stringify(rows.map(toJson), undefined, 2)}\n`);
    else for (const row of rows) terminal.out(`${toLine(row)}\n`);
    return rows.every(({ isRight }) => isRight) ? exitFine : exitFound;
  },
};

interface CheckedRow {
  readonly row: MatrixRow;
  readonly verdict: 'safe' | 'race' | 'not finished';
  readonly fault: string | null;
  readonly object: string | null;
  readonly witnessTicks: number | null;
  readonly states: number;
  readonly seconds: number;
  readonly isRight: boolean;
}

function checkRow(row: MatrixRow, terminal: Terminal): CheckedRow {
  const settings = new Map(Object.entries(row.parameters));
  const sources = findSources(row.scenario, row.path, terminal, row.whatIfs);
  const machine = createMachine(compileSources(sources, settings));
  const start = performance.now();
  const verdict = checkToTheEnd(machine);
  const seconds = (performance.now() - start) / 1000;
  const { states } = verdict.counts;
  const none = { fault: null, object: null, witnessTicks: null };
  if (verdict.kind !== 'violation') {
    const isSafe = verdict.kind === 'exhausted';
    const isRight = isSafe && isExpected(row, undefined);
    return { row, verdict: isSafe ? 'safe' : 'not finished', ...none, states, seconds, isRight };
  }
  const { fault, schedule } = verdict;
  const object = machine.program.objects[fault.object ?? -1];
  const struct = machine.program.structs[object?.struct ?? -1]?.name;
  return {
    row,
    verdict: 'race',
    fault: fault.kind,
    object: object?.name ?? null,
    witnessTicks: schedule.length,
    states,
    seconds,
    isRight: isExpected(row, { fault: fault.kind, struct }),
  };
}

const toJson = ({ row, isRight: _, ...rest }: CheckedRow): unknown => ({
  id: row.id,
  path: row.path,
  scenario: row.scenario,
  ...rest,
});

function toLine({
  row,
  verdict,
  fault,
  object,
  witnessTicks,
  states,
  isRight,
}: CheckedRow): string {
  const found =
    fault === null ? '' : `: ${[fault, object].filter((one) => one !== null).join(' of ')}`;
  const ticks = witnessTicks === null ? '' : ` in ${String(witnessTicks)} ticks`;
  const mark = isRight ? '' : '   WRONG';
  return `${row.id.padEnd(24)} ${row.scenario.padEnd(14)} ${verdict}${found}${ticks} (${String(states)} states)${mark}`;
}
