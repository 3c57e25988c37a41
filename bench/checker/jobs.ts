import { searchToTheEnd } from '../../src/checker';
import { createMachine } from '../../src/machine';
import { scenarios } from '../../src/scenarios/posix-timers';
import type { Contestant } from './contestant';
import { familyProgram } from './family';
import type { Job } from './rounds';
import { compileSubject, type Subject } from './subject';

const paths = ['before', 'after'] as const;

/** Every scenario on both kernels, as it ships. */
export const shippedSubjects: readonly Subject[] = scenarios.flatMap(({ id }) =>
  paths.map((path): Subject => ({ program: id, path, timers: null, writers: null })),
);

/** The one with the most states. */
export function findLargest(): Subject {
  const sized = shippedSubjects.map((subject) => {
    const { counts } = searchToTheEnd(createMachine(compileSubject(subject)));
    return { subject, states: counts.states };
  });
  const [largest] = sized.toSorted((one, other) => other.states - one.states);
  if (largest === undefined) throw new Error('no scenario ships');
  return largest.subject;
}

/** Smallest first, so that a bench that runs out of time has the others. */
const family = [1, 2, 3].flatMap((writers) =>
  [1, 2, 3, 4, 5, 6].flatMap((timers) => paths.map((path) => toMember(path, timers, writers))),
);
/** What takes seconds: none of them has a million states. */
const smallFamily = [
  [1, 1],
  [3, 1],
  [3, 2],
  [1, 3],
].flatMap(([timers = 0, writers = 0]) => paths.map((path) => toMember(path, timers, writers)));

function toMember(path: Subject['path'], timers: number, writers: number): Subject {
  return { program: familyProgram, path, timers, writers };
}

/** Who measures what. `page` measures the scenarios as they ship, the others the largest of them and the family. */
export function createJobs(
  contestants: readonly Contestant[],
  page: Contestant,
  isQuick: boolean,
): readonly Job[] {
  const searched = [findLargest(), ...(isQuick ? smallFamily : family)];
  return [
    ...shippedSubjects.map((subject): Job => ({ subject, contestants: [page] })),
    ...searched.map((subject): Job => ({ subject, contestants })),
  ];
}
