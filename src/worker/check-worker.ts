import type { CheckReport, CheckRequest } from './protocol';
import { runCheck } from './run-check';
import { toTransfer } from './to-transfer';

// The worker's own file: Vite makes a chunk of it, and nothing imports it.

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  runCheck(
    data,
    () => performance.now() / 1000,
    (report: CheckReport) => {
      postMessage(report, { transfer: toTransfer(report) });
    },
  );
});
