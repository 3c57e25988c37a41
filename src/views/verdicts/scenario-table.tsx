import { type AskedProgram, scenarios } from '../../scenarios/posix-timers';
import { useLayout } from '../../stage';
import { pathNames, type VerdictCheck } from '../../store';
import { BatchButtons } from '../batch-buttons';
import { useVerdicts } from '../use-batch';
import { VerdictCell } from './verdict-cell';
import './scenario-table.css';

const programs: readonly AskedProgram[] = scenarios.flatMap(({ id: scenario }) =>
  pathNames.map((path) => ({ scenario, path, parameters: {}, whatIfs: [] })),
);

/** Both kernels as they ship, on every scenario. A phone has a row for each scenario, others a column. */
export function ScenarioTable() {
  const isPhone = useLayout() === 'phone';
  const batch = useVerdicts(programs);
  const checkOf = (scenario: string, path: string): VerdictCheck | undefined =>
    batch.rows.find(({ row }) => row.scenario === scenario && row.path === path)?.check;
  const ids = scenarios.map(({ id }) => id);
  return (
    <section className="scenario-checks" aria-labelledby="scenario-checks">
      <div className="verdicts-head">
        <h2 id="scenario-checks">
          All scenarios <small>as in the kernel</small>
        </h2>
        <BatchButtons batch={batch} words="Check all" what="the checks of all scenarios" />
      </div>
      <table className="scenario-table">
        {isPhone ? (
          <Cells heads={pathNames} sides={ids} check={(path, id) => checkOf(id, path)} />
        ) : (
          <Cells heads={ids} sides={pathNames} check={checkOf} />
        )}
      </table>
    </section>
  );
}

interface CellsProps {
  readonly heads: readonly string[];
  readonly sides: readonly string[];
  readonly check: (head: string, side: string) => VerdictCheck | undefined;
}

function Cells({ heads, sides, check }: CellsProps) {
  return (
    <>
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sides.map((side) => (
          <tr key={side}>
            <th scope="row">{side}</th>
            {heads.map((head) => (
              <Cell key={head} check={check(head, side)} />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function Cell({ check }: { readonly check: VerdictCheck | undefined }) {
  return (
    <td>
      {check === undefined || check.phase === 'idle' ? (
        <span className="scenario-open">
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">not checked</span>
        </span>
      ) : (
        <VerdictCell check={check} />
      )}
    </td>
  );
}
