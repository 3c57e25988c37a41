import { compile, describeDiagnostic, type Program } from '../../src/lang';
import { type Path, type RaceSources, scenarioSources } from '../../src/scenarios/posix-timers';
import { countOf } from '../../src/trace';
import { familyParameters, familySources } from './family';

/** A program to measure: a scenario as it ships, or a member of the family. */
export interface Subject {
  /** The id of a scenario. */
  readonly program: string;
  readonly path: Path;
  /** Both are null for a scenario as it ships. */
  readonly timers: number | null;
  readonly writers: number | null;
}

export const keyOf = ({ program, path, timers, writers }: Subject): string =>
  JSON.stringify([program, path, timers, writers]);

/** `live after, 6 timers, 3 writers` */
export const nameOf = (subject: Subject): string =>
  [`${subject.program} ${subject.path}`, ...sizesOf(subject)].join(', ');

/** `6 timers`, `3 writers`; nothing for a scenario as it ships. */
export const sizesOf = ({ timers, writers }: Subject): readonly string[] =>
  timers === null || writers === null ? [] : [countOf(timers, 'timer'), countOf(writers, 'writer')];

/** What is wrong with a subject is wrong with the bench, so it throws. */
export function compileSubject(subject: Subject): Program {
  const { timers } = subject;
  const parameters = timers === null ? {} : familyParameters(timers);
  const compiled = compile({ name: nameOf(subject), ...sourcesOf(subject), parameters });
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(describeDiagnostic).join('\n'));
  return compiled.program;
}

function sourcesOf({ program, path, writers }: Subject): RaceSources {
  if (writers !== null) return familySources(path, writers);
  const sources = scenarioSources(program, path);
  if (sources === undefined) throw new Error(`no scenario ${program}`);
  return sources;
}
