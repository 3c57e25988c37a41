import { missingForSpin } from '../../src/share/promela/testing/spin';
import type { Part, PartOptions, PartResult } from '../part';
import { findDisagreements } from './agreement';
import { openChromium } from './chromium';
import { createJobs } from './jobs';
import { readMachine } from './machine';
import { nodeContestants } from './node-contestants';
import { type CheckerResult, fullReport, ratioReport } from './report';
import { runRounds } from './rounds';
import { runMatrix } from './run-matrix';
import { createSpin } from './spin';
import { evaluateTargets } from './targets';

const rounds = 3;

/** Our searches in Node and in Chromium next to SPIN. */
export const checkerPart: Part = {
  missing: missingForSpin,
  run: async (options) => toPartResult(await measureAll(options)),
};

async function measureAll(options: PartOptions): Promise<CheckerResult> {
  const { root, folder, launch, isQuick, seconds, say } = options;
  const clock = (): number => performance.now() / 1000;
  const end = clock() + seconds;
  const chromium = await openChromium(`${folder}/page`, launch);
  const spin = await createSpin();
  try {
    const machine = readMachine(chromium.version);
    say('matrix');
    const matrix = runMatrix(root);
    const contestants = [
      ...nodeContestants(`${folder}/node`),
      ...chromium.contestants,
      ...spin.contestants,
    ];
    const jobs = createJobs(contestants, chromium.page, isQuick);
    const limits = { rounds: isQuick ? 2 : rounds, seconds: end - clock() };
    const { rows, skipped } = await runRounds(jobs, limits, clock, say);
    return {
      machine,
      rows,
      skipped,
      matrix,
      targets: evaluateTargets(rows, matrix),
      disagreements: findDisagreements(rows),
    };
  } finally {
    await spin.close();
    await chromium.close();
  }
}

const toPartResult = (result: CheckerResult): PartResult => ({
  json: result,
  report: fullReport(result),
  forDocs: ratioReport(result),
  isSound: result.disagreements.length === 0 && !result.skipped.some(({ isBroken }) => isBroken),
});
