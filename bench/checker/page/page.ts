import type { SearchCounts } from '../../../src/checker';
import { type CheckReport, type Finding, spawnChecker } from '../../../src/worker';
import type { Measured } from '../measure';
import './bench-page';

window.bench = {
  measure: (task) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    return ask(worker, task, (_: Measured) => true);
  },
  check: async (request) => {
    const began = performance.now();
    const isLast = ({ kind }: CheckReport): boolean => kind !== 'progress';
    const report = await ask(spawnChecker(), request, isLast);
    return toMeasured(report, (performance.now() - began) / 1000);
  },
};

/** The last message of a worker; rejects when it throws. */
function ask<Message>(
  worker: Worker,
  request: unknown,
  isLast: (message: Message) => boolean,
): Promise<Message> {
  return new Promise<Message>((resolve, reject) => {
    worker.onerror = ({ message }) => {
      reject(new Error(message));
    };
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if (isLast(data)) resolve(data);
    };
    worker.postMessage(request);
  }).finally(() => {
    worker.terminate();
  });
}

function toMeasured(report: CheckReport, seconds: number): Measured {
  if (report.kind === 'broken') throw new Error(report.breakage.message);
  if (report.kind === 'progress') throw new Error('progress is no answer');
  const { finding } = report;
  const { states, transitions, bytes } = countsOf(finding);
  const verdict =
    finding.kind === 'safe' || finding.kind === 'race' ? finding.kind : 'not finished';
  return { verdict, states, transitions, seconds, compileSeconds: null, peakBytes: bytes };
}

function countsOf(finding: Finding): SearchCounts {
  if ('counts' in finding) return finding.counts;
  throw new Error(`${finding.kind} is no verdict`);
}
