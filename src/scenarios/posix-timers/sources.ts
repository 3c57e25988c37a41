import after from './after.race';
import before from './before.race';
import hlist from './hlist.race';
import hrtimer from './hrtimer.race';
import kernelCase from './kernel-case.race';
import lifetimes from './lifetimes.race';
import objects from './objects.race';
import record from './record.race';
import seqFile from './seq-file.race';
import seqSeek from './seq-seek.race';
import timers from './timers.race';
import { scenarios } from './scenarios';

/** Which kernel: `before` is Linux up to 6.14, `after` 6.15 and later. */
export type Path = 'before' | 'after';

export interface RaceFile {
  readonly path: string;
  readonly text: string;
}

export interface RaceSources {
  /** The path of the file to compile. */
  readonly entry: string;
  /** It and everything it includes, sorted by path. */
  readonly files: readonly RaceFile[];
}

const shared: readonly RaceFile[] = [
  { path: 'hlist.race', text: hlist },
  { path: 'hrtimer.race', text: hrtimer },
  { path: 'lifetimes.race', text: lifetimes },
  { path: 'objects.race', text: objects },
  { path: 'record.race', text: record },
  { path: 'seq-file.race', text: seqFile },
  { path: 'timers.race', text: timers },
];

/**
 * A scenario names no kernel itself: it includes `path.race`, and that includes one of the two.
 * Undefined when there is no scenario of that id.
 */
export function scenarioSources(id: string, path: Path): RaceSources | undefined {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (scenario === undefined) return undefined;
  const { file, text } = scenario;
  return sources(file, [...shared, ...kernelOf(path), { path: file, text }]);
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

const sources = (entry: string, files: readonly RaceFile[]): RaceSources => ({
  entry,
  files: files.toSorted((left, right) => (left.path < right.path ? -1 : 1)),
});
