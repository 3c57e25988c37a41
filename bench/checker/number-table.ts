import { contestantWords } from './contestant-words';
import { toMarkdownTable } from '../markdown-table';
import type { Row } from './row';
import { nameOf } from './subject';

/** What was measured, a line for each row. */
export function numberTable(rows: readonly Row[]): string {
  const head = [
    'program',
    'contestant',
    'verdict',
    'states',
    'transitions',
    'seconds',
    'compile s',
    'transitions/s',
    'MB',
    'runs',
  ];
  return toMarkdownTable([head, ...rows.map(toCells)]);
}

const toCells = (row: Row): readonly string[] => [
  nameOf(row),
  contestantWords[row.contestant],
  row.verdict,
  whole(row.states),
  whole(row.transitions),
  row.seconds.toFixed(2),
  row.compileSeconds?.toFixed(2) ?? '–',
  whole(row.transitionsPerSecond),
  whole(row.peakBytes / 1e6),
  String(row.runs),
];

const whole = (value: number): string => Math.round(value).toLocaleString('en');
