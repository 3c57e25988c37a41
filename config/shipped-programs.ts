import { createProgramMachine } from '../src/claims/index.ts';
import { scenarios } from '../src/scenarios/posix-timers/index.ts';
import {
  type CatalogueScenario,
  type Columns,
  type Data,
  toCatalogueScenario,
  toColumns,
} from '../src/share/index.ts';

/** What the build knows of a scenario as it ships. */
export interface ShippedScenario {
  readonly catalogue: CatalogueScenario;
  /** *before*, then *after*. */
  readonly programs: Columns;
}

export const shippedScenarios: readonly ShippedScenario[] = scenarios.map(({ id: scenario }) => {
  const compile = (path: 'before' | 'after') =>
    createProgramMachine({ scenario, path, parameters: {}, whatIfs: [] }).program;
  const before = compile('before');
  // Programs are plain data.
  const programs = toColumns([before, compile('after')] as unknown as Data);
  return { catalogue: toCatalogueScenario(scenario, before), programs };
});
