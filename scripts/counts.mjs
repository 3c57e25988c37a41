import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** What a runner wrote, or undefined if it did not get that far. */
function readReport(/** @type {string} */ path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** @returns {Counts | undefined} */
export function readUnitCounts(/** @type {string} */ path) {
  const report = readReport(path);
  if (report === undefined) {
    return undefined;
  }
  // A file that does not even load has no test to count.
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @returns {Counts | undefined} */
export function readBrowserCounts(/** @type {string} */ path) {
  const report = readReport(path);
  if (report === undefined) {
    return undefined;
  }
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}
