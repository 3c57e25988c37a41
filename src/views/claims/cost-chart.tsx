import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { CostChartData, CostSeries } from './cost-charts';
import './cost-chart.css';

const WIDTH = 320;
const HEIGHT = 176;
const LEFT = 28;
const RIGHT = WIDTH - 74;
const TOP = 12;
const BOTTOM = HEIGHT - 26;

interface CostChartProps {
  readonly chart: CostChartData;
  /** The highest of all charts that stand next to this one; 0 where nothing is known: no scale then. */
  readonly most: number;
}

/** Ticks over timers. Before is filled discs, after open rings; each line has its name at its end. */
export function CostChart({ chart, most }: CostChartProps) {
  const timers = chart.series.flatMap(({ points }) => points.map((point) => point.timers));
  const x = scaleLinear()
    .domain([Math.min(...timers), Math.max(...timers)])
    .range([LEFT + 12, RIGHT]);
  const y = scaleLinear()
    .domain([0, Math.max(1, most)])
    .nice(4)
    .range([BOTTOM, TOP]);
  return (
    <figure className="cost-chart">
      <figcaption>
        <b>{chart.title}</b>, ticks at worst
      </figcaption>
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true">
        {(most === 0 ? [0] : y.ticks(4)).map((tick) => (
          <g key={tick}>
            <line className="chart-grid" x1={LEFT} x2={RIGHT + 4} y1={y(tick)} y2={y(tick)} />
            <text className="chart-tick is-y" x={LEFT - 6} y={y(tick) + 4}>
              {tick}
            </text>
          </g>
        ))}
        {[...new Set(timers)].map((count) => (
          <text key={count} className="chart-tick is-x" x={x(count)} y={BOTTOM + 17}>
            {count}
          </text>
        ))}
        <text className="chart-tick" x={RIGHT + 12} y={BOTTOM + 17}>
          timers
        </text>
        {chart.series.map((series) => (
          <Series key={series.path} series={series} x={x} y={y} />
        ))}
      </svg>
      <Numbers chart={chart} />
    </figure>
  );
}

interface SeriesProps {
  readonly series: CostSeries;
  readonly x: (timers: number) => number;
  readonly y: (ticks: number) => number;
}

function Series({ series: { path, points }, x, y }: SeriesProps) {
  const known = points.flatMap(({ timers, ticks }) =>
    ticks === undefined ? [] : [{ timers, ticks }],
  );
  const last = known.at(-1);
  const isWhole = known.length === points.length;
  const draw = line<(typeof points)[number]>()
    .defined(({ ticks }) => ticks !== undefined)
    .x(({ timers }) => x(timers))
    .y(({ ticks = 0 }) => y(ticks));
  return (
    <g className={`cost-series is-${path}`}>
      <path d={draw(points) ?? undefined} />
      {known.map(({ timers, ticks }) => (
        <circle key={timers} cx={x(timers)} cy={y(ticks)} r="3.2" />
      ))}
      {isWhole && last !== undefined && (
        <text x={x(last.timers) + 9} y={y(last.ticks) + 4}>
          {path} {last.ticks}
        </text>
      )}
    </g>
  );
}

/** The same for those who do not see the drawing. */
function Numbers({ chart: { title, series } }: { readonly chart: CostChartData }) {
  const timers = series[0]?.points.map((point) => point.timers) ?? [];
  return (
    <table className="visually-hidden">
      <caption>{title}: ticks at worst</caption>
      <thead>
        <tr>
          <th scope="col">timers</th>
          {series.map(({ path }) => (
            <th key={path} scope="col">
              {path}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timers.map((count, place) => (
          <tr key={count}>
            <th scope="row">{count}</th>
            {series.map(({ path, points }) => (
              <td key={path}>{points[place]?.ticks ?? 'not known'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
