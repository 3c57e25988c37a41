import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPromela } from '../../src/share';
import { compileVerifier, runVerifier } from '../../src/share/promela/testing/spin';
import { maxMegabytes } from './bounds';
import type { Contestant } from './contestant';
import type { Measured } from './measure';
import { compileSubject, keyOf, type Subject } from './subject';

export interface Spin {
  readonly contestants: readonly Contestant[];
  readonly close: () => Promise<void>;
}

/** A compiled verifier. */
interface Verifier {
  readonly folder: string;
  readonly seconds: number;
}

interface Verifiers {
  readonly full: Verifier;
  readonly reducing: Verifier;
}

/**
 * Whole states as they are, without the search for what to leave out of them: a quarter faster than SPIN's
 * default, and for our states hardly larger.
 */
const flags = ['-DNOCOMP', `-DMEMLIM=${maxMegabytes}`];
/** Deeper than any of our programs goes; SPIN says when it is not. */
const depth = 20_000;
/** SPIN gives its time in hundredths of a second. */
const shortest = 0.01;

/** SPIN's verifiers of the models that we export. Each is compiled once, and kept until `close`. */
export async function createSpin(): Promise<Spin> {
  const folder = await mkdtemp(join(tmpdir(), 'gracelane-bench-'));
  const compiled = new Map<string, Promise<Verifiers>>();
  const prepare = (subject: Subject): Promise<Verifiers> => {
    const key = keyOf(subject);
    const verifiers =
      compiled.get(key) ?? compileBoth(join(folder, String(compiled.size)), subject);
    compiled.set(key, verifiers);
    return verifiers;
  };
  return {
    contestants: [
      {
        id: 'spin',
        measure: async (subject, states) => run((await prepare(subject)).full, states),
      },
      {
        id: 'spin-reduced',
        measure: async (subject, states) => run((await prepare(subject)).reducing, states),
      },
    ],
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** At the same time: the C compiler takes longer than most searches. */
async function compileBoth(folder: string, subject: Subject): Promise<Verifiers> {
  const model = exportPromela(compileSubject(subject));
  const [full, reducing] = await Promise.all([
    compileOne(join(folder, 'full'), model, false),
    compileOne(join(folder, 'reducing'), model, true),
  ]);
  return { full, reducing };
}

async function compileOne(folder: string, model: string, reduces: boolean): Promise<Verifier> {
  const began = performance.now();
  await mkdir(folder, { recursive: true });
  await compileVerifier(folder, model, { optimise: '-O2', reduces, flags });
  return { folder, seconds: (performance.now() - began) / 1000 };
}

async function run({ folder, seconds }: Verifier, knownStates: number): Promise<Measured> {
  // A table with about one slot for each state.
  const slots = Math.max(18, Math.ceil(Math.log2(knownStates + 1)));
  const { violation, states, transitions, output } = await runVerifier(folder, [
    '-n',
    `-m${depth}`,
    `-w${slots}`,
  ]);
  const megabytes = Number(/([\d.]+)\s+memory usage \(Mbyte\)/.exec(output)?.[1]);
  return {
    verdict: violation === undefined ? 'safe' : 'race',
    states,
    transitions,
    seconds: Math.max(shortest, Number(/elapsed time ([\d.e+]+) seconds/.exec(output)?.[1] ?? 0)),
    compileSeconds: seconds,
    peakBytes: 2 ** 20 * megabytes,
  };
}
