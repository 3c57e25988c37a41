import type { Answers } from '../../claims';
import type { Claim } from '../../scenarios/posix-timers';
import { CostChart } from './cost-chart';
import { mostOf, toCostCharts } from './cost-charts';

interface CostChartsProps {
  readonly claim: Claim;
  readonly answers: Answers;
}

/** One chart for each cost that a claim is about, all by the same scale. */
export function CostCharts({ claim, answers }: CostChartsProps) {
  const charts = toCostCharts(claim, answers);
  if (charts.length === 0) return null;
  const most = mostOf(charts);
  return (
    <div className="cost-charts">
      {charts.map((chart) => (
        <CostChart key={chart.title} chart={chart} most={most} />
      ))}
    </div>
  );
}
