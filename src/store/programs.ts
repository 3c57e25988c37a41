import { compile, type Program } from '../lang';
import { createMachine, type Machine } from '../machine';
import { scenarios, scenarioSources } from '../scenarios/posix-timers';
import type { Catalogue, CatalogueScenario } from '../share';
import type { PathName } from './state';

/** A compiled path of a scenario. */
export interface Compiled {
  readonly program: Program;
  readonly machine: Machine;
}

/** How many compiled programs are kept: both paths of a few scenarios and parameters. */
const KEPT = 12;
const compiled = new Map<string, Compiled>();

/**
 * The program of `path`, compiled once for each scenario and parameters. Throws for a scenario that does
 * not compile: it is part of the page, and its tests keep it compiling.
 */
export function computeProgram(
  scenario: string,
  parameters: Readonly<Record<string, number>>,
  path: PathName,
): Compiled {
  const key = JSON.stringify([scenario, path, Object.entries(parameters).sort()]);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const sources = scenarioSources(scenario, path);
  if (sources === undefined) throw new Error(`There is no scenario ${scenario}.`);
  const result = compile({ name: `${scenario} ${path}`, ...sources, parameters });
  if (!result.ok) {
    const first = result.diagnostics[0];
    throw new Error(
      `${scenario} ${path} does not compile: ${first === undefined ? '' : first.message}`,
    );
  }
  const made = { program: result.program, machine: createMachine(result.program) };
  compiled.set(key, made);
  for (const old of compiled.keys()) {
    if (compiled.size <= KEPT) break;
    compiled.delete(old);
  }
  return made;
}

/** What links may name. Parameters and letters are read from the program when a link asks for them. */
function toCatalogueScenario(id: string): CatalogueScenario {
  const program = (): Program => computeProgram(id, {}, 'before').program;
  return {
    id,
    get parameters() {
      return program().parameters.map(({ name, minimum, maximum, default: value }) => ({
        name,
        min: minimum,
        max: maximum,
        default: value,
      }));
    },
    get letters() {
      return program().actors.map(({ letter }) => letter);
    },
  };
}

function createCatalogue(): Catalogue {
  const [first, ...others] = scenarios;
  return {
    scenarios: [toCatalogueScenario(first.id), ...others.map(({ id }) => toCatalogueScenario(id))],
  };
}

export const catalogue: Catalogue = createCatalogue();
