import { combinationProblem, scenarios, scenarioSources, whatIfs } from '../scenarios/posix-timers';
import type { Path, RaceFile, RaceSources } from '../scenarios/posix-timers';
import type { Terminal } from './terminal';
import { BadInput } from './terminal';

const include = /\binclude\s+"([^"\n]*)"/g;

/**
 * The files of a scenario that comes with Gracelane, or of a `.race` file on disk. What that includes is
 * looked for next to it first, then among the shipped files (`path.race`, `hlist.race`, …).
 */
export function findSources(
  target: string,
  path: Path,
  terminal: Terminal,
  edits: readonly string[] = [],
): RaceSources {
  requireWhatIfs(edits, path);
  const shipped = scenarioSources(target, path, edits);
  if (shipped !== undefined) return shipped;
  const text = target.endsWith('.race') ? terminal.readFile(target) : undefined;
  if (text === undefined) {
    const ids = scenarios.map(({ id }) => id).join(', ');
    const what = target.endsWith('.race')
      ? `no file ${target}`
      : `no scenario ${target}: one of ${ids}, or a .race file`;
    throw new BadInput(what);
  }
  if (edits.length > 0) throw new BadInput('--what-if edits a scenario of Gracelane, not a file');
  return {
    entry: target,
    files: collect({ path: target, text }, path, terminal),
    edited: new Map(),
  };
}

function requireWhatIfs(ids: readonly string[], path: Path): void {
  for (const id of ids) {
    const known = whatIfs.find((one) => one.id === id);
    if (known === undefined)
      throw new BadInput(`no what-if ${id}: one of ${whatIfs.map((one) => one.id).join(', ')}`);
    if (known.path !== path)
      throw new BadInput(
        `--what-if ${id} edits the kernel ${known.path}: expected --path ${known.path}`,
      );
  }
  const problem = combinationProblem(ids);
  if (problem !== undefined) throw new BadInput(`--what-if: ${problem}`);
}

function collect(entry: RaceFile, path: Path, terminal: Terminal): readonly RaceFile[] {
  const [first] = scenarios;
  const shipped = scenarioSources(first.id, path)?.files ?? [];
  const files = new Map([[entry.path, entry]]);
  const pending = [entry];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    for (const [, name = ''] of file.text.matchAll(include)) {
      const place = join(file.path, name);
      if (files.has(place)) continue;
      const text = terminal.readFile(place) ?? shipped.find((one) => one.path === name)?.text;
      if (text === undefined) continue;
      const found = { path: place, text };
      files.set(place, found);
      pending.push(found);
    }
  }
  return [...files.values()];
}

/** `name` as seen from the folder of `from`: `a/b.race` and `../c.race` give `c.race`. */
function join(from: string, name: string): string {
  if (name.startsWith('/')) return join('/', name.slice(1));
  const isAbsolute = from.startsWith('/');
  const parts: string[] = [];
  for (const part of `${from.slice(0, from.lastIndexOf('/') + 1)}${name}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${isAbsolute ? '/' : ''}${parts.join('/')}`;
}
