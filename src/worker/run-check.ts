import { computeAnswer } from '../claims';
import { toBreakage } from './breakage';
import { toFinding, type Finding } from './finding';
import type { Progress } from './progress';
import type { CheckReport, CheckRequest } from './protocol';

/** Seconds between two reports of progress. */
const PAUSE = 0.25;

/**
 * Answers a question, searching to the end, and reports on the way; what goes wrong is reported too, never thrown. `clock` is
 * in seconds.
 */
export function runCheck(
  request: CheckRequest,
  clock: () => number,
  report: (report: CheckReport) => void,
): void {
  try {
    const finding = drive(request, clock, (progress) => {
      report({ kind: 'progress', progress });
    });
    report({ kind: 'finding', finding });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({ kind: 'broken', breakage: toBreakage(message) });
  }
}

function drive(
  { question, bounds }: CheckRequest,
  clock: () => number,
  report: (progress: Progress) => void,
): Finding {
  const began = clock();
  const steps = computeAnswer(question, bounds, { clock });
  for (let said = began; ;) {
    const { done, value } = steps.next();
    const now = clock();
    if (done === true) return toFinding(question.program, value, now - began);
    if (now - said < PAUSE) continue;
    said = now;
    report({ counts: value, seconds: now - began });
  }
}
