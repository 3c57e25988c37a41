import type { ActorCost, Cost, Run } from '../trace';
import { toActorWords } from './actor-words';

interface CostDetailsProps {
  readonly run: Run;
  readonly costs: readonly ActorCost[];
  readonly costOf: (cost: ActorCost) => Cost;
  /** "with siglock held" */
  readonly what: string;
}

/** A cost split by who paid it, and the longest stretch of each. */
export function CostDetails({ run, costs, costOf, what }: CostDetailsProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">own ticks {what}</th>
          <th scope="col">all</th>
          <th scope="col">longest stretch</th>
        </tr>
      </thead>
      <tbody>
        {costs.map((cost) => (
          <tr key={cost.actor}>
            <th scope="row">{toActorWords(run, cost.actor)}</th>
            <td>{costOf(cost).total}</td>
            <td>{costOf(cost).longest}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
