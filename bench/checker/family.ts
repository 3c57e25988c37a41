import { type Path, type RaceSources, scenarioSources } from '../../src/scenarios/posix-timers';

/**
 * The scenario `live`, smaller and larger. A process with 1 to 6 timers is read while
 *
 * - 1 writer deletes timer 2 (timer 1 where it is the only one),
 * - 2 writers: another one creates a timer; with 3 timers this is `live` as it ships,
 * - 3 writers: one more deletes timer 1.
 */
export const familyProgram = 'live';

const secondDeleter = `actor other_deleter E on CPU3 {
  let ret = timer_delete(1);
  user_return(ret);
}

`;
const creator = /^actor creator[^]*?^\}\n+/m;
/** A schedule to begin with names actors, and nobody looks at one here. */
const suggestion = /^suggest .*\n/m;

export const familyParameters = (timers: number): Readonly<Record<string, number>> => ({
  timers,
  victim: Math.min(2, timers),
});

/** The texts of a member; `writers` is 1, 2 or 3. */
export function familySources(path: Path, writers: number): RaceSources {
  const sources = scenarioSources(familyProgram, path);
  if (sources === undefined) throw new Error(`no scenario ${familyProgram}`);
  const files = sources.files.map((file) =>
    file.path === sources.entry ? { ...file, text: withWriters(file.text, writers) } : file,
  );
  return { ...sources, files };
}

function withWriters(text: string, writers: number): string {
  if (!creator.test(text)) throw new Error(`${familyProgram} has no creator`);
  const plain = text.replace(suggestion, '');
  if (writers === 1) return plain.replace(creator, '');
  return writers === 2 ? plain : plain.replace(creator, (actor) => `${secondDeleter}${actor}`);
}
