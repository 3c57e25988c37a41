import { parseArgs } from 'node:util';
import { kernelCaseSources, type Path } from '../scenarios/posix-timers';
import { differenceOf } from './case-compare';
import { runScript } from './case-runner';
import { toScript } from './case-script';
import type { Script } from './case-script';
import type { Command } from './command';
import type { RecordedCase } from './kernel-case';
import { readCases } from './kernel-case';
import { compileSources, readPath } from './load';
import type { Terminal } from './terminal';
import { BadInput, exitFine, exitFound } from './terminal';

export const kernelCasesCommand: Command = {
  usage: 'kernel-cases <cases.json> [--path before|after] [--only NAME] [--json]',
  summary:
    'Runs recorded scripts of real kernels on the model and compares every return value and every byte. A case with an operation that the model does not have is compared up to there and reported as not covered.',
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        path: { type: 'string', default: 'after' },
        only: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [file, ...more] = positionals;
    const path = readPath(values.path);
    if (file === undefined || more.length > 0)
      throw new BadInput('kernel-cases needs one file of recordings');
    const text = terminal.readFile(file);
    if (text === undefined) throw new BadInput(`no file ${file}`);
    const all = readCases(text, file);
    const cases = values.only === undefined ? all : all.filter(({ name }) => name === values.only);
    if (all.length === 0) throw new BadInput(`${file} holds no cases`);
    if (cases.length === 0) throw new BadInput(`no case ${values.only ?? ''} in ${file}`);
    const verdicts = cases.map((one) => checkCase(one, path));
    if (values.json === true) terminal.out(`${JSON.stringify(toJson(verdicts), undefined, 2)}\n`);
    else print(verdicts, terminal);
    return verdicts.some(({ verdict }) => verdict === 'failed') ? exitFound : exitFine;
  },
};

export interface CaseVerdict {
  readonly name: string;
  readonly verdict: 'passed' | 'not covered' | 'failed';
  /** Operations that were run and agreed. */
  readonly compared: number;
  readonly operations: number;
  /** For `not covered`: the operation the model does not have. */
  readonly uncovered?: string;
  readonly difference?: string;
}

/** One recorded case on the model of one path. */
export function checkCase(recorded: RecordedCase, path: Path): CaseVerdict {
  const script = toScript(recorded);
  const results =
    script.operations.length === 0
      ? { results: [], trouble: undefined }
      : runOnModel(recorded, script, path);
  const base = { name: recorded.name, operations: recorded.operations.length };
  for (const [index, operation] of recorded.operations
    .slice(0, script.operations.length)
    .entries()) {
    const result = results.results[index];
    const difference =
      result === undefined
        ? (results.trouble ?? 'no result')
        : differenceOf(operation, result, path);
    if (difference !== undefined) {
      const place = `op ${String(index)}, ${operation.op}`;
      return { ...base, verdict: 'failed', compared: index, difference: `${place}: ${difference}` };
    }
  }
  const compared = script.operations.length;
  if (results.trouble !== undefined) {
    return { ...base, verdict: 'failed', compared, difference: `at the end: ${results.trouble}` };
  }
  return script.uncovered === undefined
    ? { ...base, verdict: 'passed', compared }
    : { ...base, verdict: 'not covered', compared, uncovered: script.uncovered };
}

function runOnModel(
  recorded: RecordedCase,
  script: Script,
  path: Path,
): ReturnType<typeof runScript> {
  const settings = new Map([
    ['ops', script.operations.length],
    ['slots', Math.max(1, script.operations.filter(({ kind }) => kind === 1).length)],
    ['owner_nr', recorded.pids['OWNER'] ?? 1],
    ['reader_nr', recorded.pids['READER'] ?? 1],
  ]);
  const words = script.operations.flatMap((one) => [
    one.kind,
    one.file,
    one.n,
    one.offset,
    one.whence,
    one.handle,
    one.id,
    one.clock,
    one.notify,
    one.signo,
    one.value,
    one.thread,
  ]);
  return runScript(compileSources(kernelCaseSources(path), settings, { script: words }));
}

function countUncovered(verdicts: readonly CaseVerdict[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { uncovered } of verdicts)
    if (uncovered !== undefined) counts[uncovered] = (counts[uncovered] ?? 0) + 1;
  return counts;
}

const countOf = (verdicts: readonly CaseVerdict[], verdict: CaseVerdict['verdict']): number =>
  verdicts.filter((one) => one.verdict === verdict).length;

const toJson = (verdicts: readonly CaseVerdict[]): unknown => ({
  passed: countOf(verdicts, 'passed'),
  notCovered: countOf(verdicts, 'not covered'),
  failed: countOf(verdicts, 'failed'),
  uncovered: countUncovered(verdicts),
  cases: verdicts,
});

function print(verdicts: readonly CaseVerdict[], terminal: Terminal): void {
  for (const { name, verdict, compared, operations, uncovered, difference } of verdicts) {
    if (verdict === 'passed') continue;
    const why =
      difference ??
      `no ${uncovered ?? ''} in the model; ${String(compared)} of ${String(operations)} operations agree`;
    terminal.out(`${name}: ${verdict}: ${why}\n`);
  }
  const counts = Object.entries(countUncovered(verdicts)).map(
    ([op, count]) => `${op} ${String(count)}`,
  );
  terminal.out(
    `${String(countOf(verdicts, 'passed'))} passed, ${String(countOf(verdicts, 'failed'))} failed, ` +
      `${String(countOf(verdicts, 'not covered'))} not covered${counts.length === 0 ? '' : ` (${counts.join(', ')})`}\n`,
  );
}
