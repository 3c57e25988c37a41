import type { ContestantId } from './contestant';
import { toMarkdownTable } from '../markdown-table';
import { bySubject, type Results, type Row } from './row';
import { reductionOf } from './targets';

/** Every program that all were measured on: ours next to SPIN, larger is better for us. */
export function ratioTable(rows: readonly Row[]): string {
  const head = [
    'program',
    'path',
    'timers',
    'writers',
    'states',
    'fewer',
    'rate, Node',
    'rate, Chromium',
    'compiled',
    'time, Node',
    'time, Chromium',
    'with compiling',
    'memory',
    'memory, reduced',
  ];
  const searched = bySubject(rows).filter(({ of }) => of.has('node'));
  return toMarkdownTable([head, ...searched.map(toCells)]);
}

function toCells(results: Results): readonly string[] {
  const { program, path, timers, writers } = results.subject;
  const ratio = (one: ContestantId, other: ContestantId, of: (row: Row) => number): string => {
    const [above, below] = [results.of.get(one), results.of.get(other)];
    return above === undefined || below === undefined ? '–' : toTimes(of(above) / of(below));
  };
  return [
    program,
    path,
    timers === null ? '' : String(timers),
    writers === null ? '' : String(writers),
    (results.of.get('node')?.states ?? 0).toLocaleString('en'),
    toTimes(reductionOf(results)),
    ratio('node', 'spin', rateOf),
    ratio('chromium', 'spin', rateOf),
    ratio('chromium-warm', 'spin', rateOf),
    ratio('spin-reduced', 'node-reduced', secondsOf),
    ratio('spin-reduced', 'chromium-reduced', secondsOf),
    ratio('spin-reduced', 'node-reduced', secondsWithCompiling),
    ratio('spin', 'node', bytesOf),
    ratio('spin-reduced', 'node-reduced', bytesOf),
  ];
}

const rateOf = ({ transitionsPerSecond }: Row): number => transitionsPerSecond;
const secondsOf = ({ seconds }: Row): number => seconds;
const bytesOf = ({ peakBytes }: Row): number => peakBytes;
const secondsWithCompiling = ({ seconds, compileSeconds }: Row): number =>
  seconds + (compileSeconds ?? 0);

/** `×12`, `×1.3`; a dash for what was not measured. */
export function toTimes(ratio: number | undefined): string {
  if (ratio === undefined) return '–';
  return `×${ratio.toFixed(ratio >= 10 ? 0 : ratio >= 1 ? 1 : 2)}`;
}
