import { answersTo, costsOf, type Answers } from '../../claims';
import type { Claim, CostName, Evidence } from '../../scenarios/posix-timers';
import { pathNames, type PathName } from '../../store';

/** What one thread costs at worst, for each number of timers, on both paths. */
export interface CostChartData {
  readonly title: string;
  readonly series: readonly CostSeries[];
}

export interface CostSeries {
  readonly path: PathName;
  /** `ticks` is undefined where no search has found it out. */
  readonly points: readonly { readonly timers: number; readonly ticks: number | undefined }[];
}

type CostEvidence = Extract<Evidence, { readonly kind: 'cost' }>;

const costWords: Readonly<Record<CostName, string>> = {
  interruptsOff: 'interrupts off',
  wait: 'waits',
};

/** A chart for each cost that a claim has evidence of. */
export function toCostCharts({ evidence }: Claim, answers: Answers): readonly CostChartData[] {
  const all = evidence.filter((one) => one.kind === 'cost');
  const titles = [...new Set(all.map(titleOf))];
  return titles.map((title) => {
    const own = all.filter((one) => titleOf(one) === title);
    return { title, series: pathNames.map((path) => toSeries(path, own, answers)) };
  });
}

const titleOf = ({ actor, cost }: CostEvidence): string => `${actor}, ${costWords[cost]}`;

function toSeries(path: PathName, all: readonly CostEvidence[], answers: Answers): CostSeries {
  const points = all.flatMap((evidence) => {
    const costs = costsOf(evidence, answersTo(evidence, answers));
    return evidence.programs.flatMap((program, place) => {
      const { timers } = program.parameters;
      if (program.path !== path || timers === undefined) return [];
      const ticks = costs[place] ?? NaN;
      return [{ timers, ticks: Number.isNaN(ticks) ? undefined : ticks }];
    });
  });
  return { path, points };
}

/** The highest of all points; 0 where nothing is known yet. */
export const mostOf = (charts: readonly CostChartData[]): number =>
  Math.max(
    0,
    ...charts.flatMap(({ series }) =>
      series.flatMap(({ points }) => points.map(({ ticks = 0 }) => ticks)),
    ),
  );
