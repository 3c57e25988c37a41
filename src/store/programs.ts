import shipped from 'virtual:programs';
import type { Program } from '../lang';
import type { Machine } from '../machine';
import {
  type AskedProgram,
  type EditedLines,
  refusedPairs,
  scenarios,
  whatIfs as allWhatIfs,
  whatIfsOf,
} from '../scenarios/posix-timers';
import { type Catalogue, type CatalogueScenario, toCatalogueScenario } from '../share';
import { pathNames, viewNames, type LinkSlice, type PathName } from './state';

/** A compiled path of a scenario. */
export interface Compiled {
  readonly program: Program;
  readonly machine: Machine;
  /** Which lines what-ifs have changed, by the path of the file. */
  readonly edited: ReadonlyMap<string, readonly EditedLines[]>;
}

/** A program was asked for that is not here yet, nor is the compiler: `withPrograms` brings it. */
export class ProgramMissing extends Error {
  readonly asked: AskedProgram;

  constructor(asked: AskedProgram) {
    super(`The program ${asked.scenario} ${asked.path} has not come yet.`);
    this.asked = asked;
  }
}

/** How many compiled programs are kept: both paths of a few scenarios, parameters and what-ifs. */
const KEPT = 12;
const compiled = new Map<string, Compiled>();

/** Text to program. It comes after what is seen at once. */
type Compiler = (asked: AskedProgram) => Compiled;
let compiler: Compiler | undefined;

export function provideCompiler(given: Compiler): void {
  compiler = given;
}

interface Asked {
  readonly scenario: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly whatIfs: readonly string[];
  readonly made: Compiled;
}

/** What was asked for last on each path: a step asks for it again many times over. */
const latest = new Map<PathName, Asked>();

/**
 * The program of `path`, made once for each scenario, parameters and what-ifs of that path; those of
 * the other path change nothing. What-ifs must be known and combine. Throws `ProgramMissing` where it is
 * not here and cannot be made yet.
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
  const made = findProgram({ scenario, parameters, whatIfs, path });
  latest.set(path, { scenario, parameters, whatIfs, made });
  return made;
}

function findProgram(asked: AskedProgram): Compiled {
  const known = compiled.get(keyOf(asked));
  if (known !== undefined) return known;
  if (compiler === undefined) throw new ProgramMissing(asked);
  const made = compiler(asked);
  keepProgram(asked, made);
  return made;
}

/** Throws `ProgramMissing` unless both programs of `link` are here or can be made. */
export function needPrograms({ scenario, parameters, whatIfs }: LinkSlice): void {
  for (const path of pathNames) computeProgram(scenario, parameters, whatIfs, path);
}

export function keepProgram(asked: AskedProgram, made: Compiled): void {
  compiled.set(keyOf(asked), made);
  for (const old of compiled.keys()) {
    if (compiled.size <= KEPT) break;
    compiled.delete(old);
  }
}

const keyOf = ({ scenario, parameters, whatIfs, path }: AskedProgram): string =>
  JSON.stringify([
    scenario,
    path,
    Object.entries(parameters).sort(),
    whatIfsOf(path, whatIfs).map(({ id }) => id),
  ]);

/** What links may set in a scenario. Where no build has said it, its program is asked, once a link needs it. */
function catalogueOf(id: string): CatalogueScenario {
  const known = shipped[id]?.catalogue;
  if (known !== undefined) return known;
  const made = (): CatalogueScenario =>
    toCatalogueScenario(id, computeProgram(id, {}, [], 'before').program);
  return {
    id,
    get parameters() {
      return made().parameters;
    },
    get letters() {
      return made().letters;
    },
  };
}

function createCatalogue(): Catalogue {
  const [first, ...others] = scenarios;
  return {
    scenarios: [catalogueOf(first.id), ...others.map(({ id }) => catalogueOf(id))],
    whatIfs: allWhatIfs.map(({ id }) => id),
    refusedPairs,
    shows: viewNames.filter((name) => name !== 'stage'),
  };
}

export const catalogue: Catalogue = createCatalogue();
