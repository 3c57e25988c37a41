import type { Actor } from '../lang';
import { inspectActor } from '../machine';
import type { Run, TickRecord } from './model';
import { stateAt } from './replay';

/** One line of a trace in columns. */
export interface ColumnRow {
  readonly actor: number;
  readonly column: number;
  /** Characters right of where the bodies of its column begin. */
  readonly indent: number;
  readonly text: string;
}

/** CPUs by their numbers, then RCU. */
export const columnTitles = ({ machine }: Run): readonly string[] => [
  ...Array.from({ length: machine.cpus }, (_, cpu) => `CPU${String(cpu)}`),
  'RCU',
];

/** The column in which each tick stands. */
export const columnsOf = (run: Run): readonly number[] =>
  run.ticks.flatMap((record) => {
    const actor = run.machine.actors[record.actor];
    return actor === undefined ? [] : [placeOf(run, record, actor).column];
  });

/** Where a tick stands; a handler on the CPU that it struck. */
export function placeOf(
  run: Run,
  record: TickRecord,
  actor: Actor,
): { readonly column: number; readonly isHandler: boolean } {
  const { machine } = run;
  if (actor.kind === 'thread') return { column: actor.cpu, isHandler: false };
  if (actor.kind === 'rcu') return { column: machine.cpus, isHandler: false };
  const strike = record.events.find((event) => event.kind === 'strike');
  const before = inspectActor(machine, stateAt(run, record.index - 1), actor.index).strikes;
  const wait = record.wait?.kind === 'masked' ? record.wait.cpu : undefined;
  const cpu = strike?.kind === 'strike' ? strike.cpu : (before ?? wait ?? actor.cpus[0] ?? 0);
  return { column: cpu, isHandler: before !== undefined };
}

const headerColumn = (column: number): number => 7 + 24 * column;
const bodyColumn = (column: number): number => (column === 0 ? 2 : 7 + 24 * column);

/** Lockdep's layout: titles with a rule below them, then the rows of the columns `shown`, by number. */
export function layOut(
  titles: readonly string[],
  rows: readonly ColumnRow[],
  shown: readonly number[],
): readonly string[] {
  const names = shown.flatMap((column) => titles[column] ?? []);
  const across = (textOf: (title: string) => string): string =>
    names.reduce((line, name, slot) => line.padEnd(headerColumn(slot)) + textOf(name), '');
  const body = rows.flatMap(({ column, indent, text }) => {
    const slot = shown.indexOf(column);
    return slot < 0 ? [] : [`${' '.repeat(bodyColumn(slot) + indent)}${text}`.trimEnd()];
  });
  return [across((name) => name), across((name) => '-'.repeat(name.length)), ...body];
}
