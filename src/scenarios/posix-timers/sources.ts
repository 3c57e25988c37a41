import after from './after.race';
import before from './before.race';
import checkpoint from './checkpoint.race';
import deleteDelete from './delete-delete.race';
import exit from './exit.race';
import hlist from './hlist.race';
import hrtimer from './hrtimer.race';
import irq from './irq.race';
import kernelCase from './kernel-case.race';
import lastPid from './last-pid.race';
import lifetimes from './lifetimes.race';
import live from './live.race';
import objects from './objects.race';
import readout from './readout.race';
import record from './record.race';
import seqFile from './seq-file.race';
import seqSeek from './seq-seek.race';
import timers from './timers.race';
import twoFills from './two-fills.race';
import { EngineBug } from '../../lang';
import { type EditedLines, editFiles } from './edit-files';
import type { Path, RaceFile } from './race-file';
import { scenarios } from './scenarios';
import type { WhatIf } from './what-if';
import { editsOf } from './what-if-edits';
import { combinationProblem, whatIfsOf } from './what-ifs';

export interface RaceSources {
  /** The path of the file to compile. */
  readonly entry: string;
  /** It and everything it includes, sorted by path. */
  readonly files: readonly RaceFile[];
  /** Which lines what-ifs have changed, by the path of the file. */
  readonly edited: ReadonlyMap<string, readonly EditedLines[]>;
}

const shared: readonly RaceFile[] = [
  { path: 'hlist.race', text: hlist },
  { path: 'hrtimer.race', text: hrtimer },
  { path: 'lifetimes.race', text: lifetimes },
  { path: 'objects.race', text: objects },
  { path: 'readout.race', text: readout },
  { path: 'record.race', text: record },
  { path: 'seq-file.race', text: seqFile },
  { path: 'timers.race', text: timers },
];

const scenarioTexts: ReadonlyMap<string, string> = new Map([
  ['checkpoint.race', checkpoint],
  ['delete-delete.race', deleteDelete],
  ['exit.race', exit],
  ['irq.race', irq],
  ['last-pid.race', lastPid],
  ['live.race', live],
  ['two-fills.race', twoFills],
]);

/**
 * A scenario names no kernel itself: it includes `path.race`, and that includes one of the two.
 * Undefined when there is no scenario of that id. `whatIfs` are ids; those of the other path change
 * nothing. Ids that `combinationProblem` has something to say about are an `EngineBug`.
 */
export function scenarioSources(
  id: string,
  path: Path,
  whatIfs: readonly string[] = [],
): RaceSources | undefined {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (scenario === undefined) return undefined;
  const problem = combinationProblem(whatIfs);
  if (problem !== undefined) throw new EngineBug(problem);
  const applied = whatIfsOf(path, whatIfs);
  const { file } = scenario;
  const text = scenarioTexts.get(file);
  if (text === undefined) throw new EngineBug(`There is no text ${file}.`);
  return sources(file, [...shared, ...kernelOf(path), { path: file, text }], applied);
}

/** The runner of recorded scripts. */
export function kernelCaseSources(path: Path): RaceSources {
  return sources('kernel-case.race', [
    ...shared,
    ...kernelOf(path),
    { path: 'kernel-case.race', text: kernelCase },
    { path: 'seq-seek.race', text: seqSeek },
  ]);
}

/** The one kernel, and `path.race`, by which programs include whichever it is. */
const kernelOf = (path: Path): readonly RaceFile[] => [
  { path: `${path}.race`, text: path === 'before' ? before : after },
  { path: 'path.race', text: `include "${path}.race";\n` },
];

const sources = (
  entry: string,
  files: readonly RaceFile[],
  applied: readonly WhatIf[] = [],
): RaceSources => ({
  entry,
  ...editFiles(
    files.toSorted((left, right) => (left.path < right.path ? -1 : 1)),
    applied.map(({ id }) => editsOf(id)),
  ),
});
