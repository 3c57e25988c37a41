import { toMarkdownTable } from '../markdown-table';
import { type Target, targetRows } from '../target';
import { contestantWords } from './contestant-words';
import { growthTable } from './growth-table';
import type { MachineFacts } from './machine';
import { machineWords } from './machine';
import { numberTable } from './number-table';
import { ratioTable } from './ratio-table';
import type { Measurements, Skipped } from './rounds';
import { nameOf } from './subject';
import type { MatrixRun } from './targets';

/** All that the bench found out; also its JSON. */
export interface CheckerResult extends Measurements {
  readonly machine: MachineFacts;
  readonly matrix: MatrixRun | undefined;
  readonly targets: readonly Target[];
  /** Where contestants contradict each other. */
  readonly disagreements: readonly string[];
}

/** Targets and ratios, for docs/performance.md. */
export function ratioReport({
  rows,
  skipped,
  machine,
  targets,
  disagreements,
}: CheckerResult): string {
  return [
    machineWords(machine),
    toMarkdownTable(targetRows(targets)),
    ratioTable(rows),
    growthTable(rows),
    skipped.length === 0
      ? 'Nothing was skipped.'
      : `Skipped: ${skipped.map(skippedWords).join('; ')}.`,
    ...disagreements.map((one) => `**Contestants disagree** on ${one}.`),
  ].join('\n\n');
}

const skippedWords = ({ contestant, reason, ...subject }: Skipped): string =>
  `${nameOf(subject)}${contestant === null ? '' : ` by ${contestantWords[contestant]}`} (${reason})`;

/** The same, after all that was measured. */
export const fullReport = (result: CheckerResult): string =>
  `${numberTable(result.rows)}\n\n${ratioReport(result)}`;
