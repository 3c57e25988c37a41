import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Verification {
  readonly states: number;
  readonly transitions: number;
  /** `leak`, `use_after_free` …; `invalid end state` for a deadlock; undefined when SPIN found nothing. */
  readonly violation: string | undefined;
  /** All that the verifier said. */
  readonly output: string;
  /** Milliseconds of the verifier alone. */
  readonly took: number;
}

const isThere = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What is missing to run SPIN here, or undefined. */
export function missingForSpin(): string | undefined {
  if (!isThere('spin', ['-V'])) return 'spin is not installed';
  return isThere(compiler(), ['--version']) ? undefined : 'no C compiler is installed';
}

export const compiler = (): string => process.env['CC'] ?? 'cc';

export interface SpinOptions {
  /** Count all states: faults stop everybody and are no violation. */
  readonly counts?: boolean;
  readonly optimise?: '-O0' | '-O1' | '-O2';
  readonly reduces?: boolean;
  /** More flags for the C compiler. */
  readonly flags?: readonly string[];
}

/** Translates, compiles and runs a model in a folder of its own. */
export async function verify(model: string, options: SpinOptions = {}): Promise<Verification> {
  const folder = await mkdtemp(join(tmpdir(), 'gracelane-spin-'));
  try {
    await compileVerifier(folder, model, options);
    return await runVerifier(folder, [
      '-m200000',
      '-w20',
      ...(options.counts === true ? ['-E'] : []),
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Leaves a model's verifier in a folder, which is the model's own. */
export async function compileVerifier(
  folder: string,
  model: string,
  options: SpinOptions,
): Promise<void> {
  const inFolder = { cwd: folder, maxBuffer: 2 ** 26 };
  await writeFile(join(folder, 'model.pml'), model);
  const count = options.counts === true ? ['-DCOUNT'] : [];
  await run('spin', ['-a', '-o1', '-o2', ...count, 'model.pml'], inFolder);
  const size = /-DVECTORSZ=\d+/.exec(model)?.[0] ?? '';
  const flags = [
    '-w',
    '-DSAFETY',
    '-DNOFAIR',
    '-DNOBOUNDCHECK',
    '-DPRINTF',
    size,
    ...(options.reduces === true ? [] : ['-DNOREDUCE']),
    ...(options.flags ?? []),
  ];
  await run(compiler(), [options.optimise ?? '-O0', ...flags, '-o', 'pan', 'pan.c'], inFolder);
}

/** Runs the verifier in a folder. Throws when it did not search everything. */
export async function runVerifier(folder: string, args: readonly string[]): Promise<Verification> {
  const start = performance.now();
  // An error is an exit code other than 0 for some versions of SPIN; the output says it for all.
  const ran = await run('./pan', args, { cwd: folder, maxBuffer: 2 ** 26 }).catch(outputOf);
  return { ...read(ran.stdout), took: performance.now() - start };
}

function outputOf(error: unknown): { stdout: string } {
  if (
    error instanceof Error &&
    'stdout' in error &&
    typeof error.stdout === 'string' &&
    error.stdout !== ''
  )
    return { stdout: error.stdout };
  throw error;
}

function read(output: string): Omit<Verification, 'took'> {
  const number = (pattern: RegExp): number => Number(pattern.exec(output)?.[1] ?? NaN);
  if (/max search depth too small|out of memory|VECTORSZ|aborting/.test(output))
    throw new Error(`SPIN did not search everything:\n${output}`);
  const errors = number(/errors: (\d+)/);
  const kind = /simulated BUG: (\w+)/.exec(output)?.[1];
  const isInvalidEnd =
    /invalid end state/.test(output.split('State-vector')[0] ?? '') &&
    /pan:\d+: invalid end state/.test(output);
  return {
    states: number(/(\d+) states, stored/),
    transitions: number(/(\d+) transitions/),
    violation: errors === 0 ? undefined : isInvalidEnd ? 'invalid end state' : (kind ?? 'unknown'),
    output,
  };
}
