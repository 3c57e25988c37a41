import { compile, type Program } from '../lang';
import { createMachine, type Machine } from '../machine';
import {
  type EditedLines,
  refusedPairs,
  scenarios,
  scenarioSources,
  whatIfs as allWhatIfs,
  whatIfsOf,
} from '../scenarios/posix-timers';
import type { Catalogue, CatalogueScenario } from '../share';
import { viewNames, type PathName } from './state';

/** A compiled path of a scenario. */
export interface Compiled {
  readonly program: Program;
  readonly machine: Machine;
  /** Which lines what-ifs have changed, by the path of the file. */
  readonly edited: ReadonlyMap<string, readonly EditedLines[]>;
}

/** How many compiled programs are kept: both paths of a few scenarios, parameters and what-ifs. */
const KEPT = 12;
const compiled = new Map<string, Compiled>();

interface Asked {
  readonly scenario: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly whatIfs: readonly string[];
  readonly made: Compiled;
}

/** What was asked for last on each path: a step asks for it again many times over. */
const latest = new Map<PathName, Asked>();

/**
 * The program of `path`, compiled once for each scenario, parameters and what-ifs of that path; those of
 * the other path change nothing. Throws for a scenario that does not compile: it is part of the page, and
 * its tests keep it compiling. What-ifs must be known and combine.
 */
export function computeProgram(
  scenario: string,
  parameters: Readonly<Record<string, number>>,
  whatIfs: readonly string[],
  path: PathName,
): Compiled {
  const last = latest.get(path);
  if (last?.scenario === scenario && last.parameters === parameters && last.whatIfs === whatIfs)
    return last.made;
  const made = findProgram(scenario, parameters, whatIfs, path);
  latest.set(path, { scenario, parameters, whatIfs, made });
  return made;
}

function findProgram(
  scenario: string,
  parameters: Readonly<Record<string, number>>,
  whatIfs: readonly string[],
  path: PathName,
): Compiled {
  const own = whatIfsOf(path, whatIfs);
  const key = JSON.stringify([
    scenario,
    path,
    Object.entries(parameters).sort(),
    own.map(({ id }) => id),
  ]);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const sources = scenarioSources(scenario, path, whatIfs);
  if (sources === undefined) throw new Error(`There is no scenario ${scenario}.`);
  const result = compile({ name: `${scenario} ${path}`, ...sources, parameters });
  if (!result.ok) {
    const first = result.diagnostics[0];
    throw new Error(
      `${scenario} ${path} does not compile: ${first === undefined ? '' : first.message}`,
    );
  }
  const { program } = result;
  const made = { program, machine: createMachine(program), edited: sources.edited };
  compiled.set(key, made);
  for (const old of compiled.keys()) {
    if (compiled.size <= KEPT) break;
    compiled.delete(old);
  }
  return made;
}

/** What links may name. Parameters and letters are read from the program when a link asks for them. */
function toCatalogueScenario(id: string): CatalogueScenario {
  const program = (): Program => computeProgram(id, {}, [], 'before').program;
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
    whatIfs: allWhatIfs.map(({ id }) => id),
    refusedPairs,
    shows: viewNames.filter((name) => name !== 'stage'),
  };
}

export const catalogue: Catalogue = createCatalogue();
