import { createProgramMachine } from '../../claims/program-machine';
import { checkToTheEnd } from '../../checker';
import type { Machine } from '../../machine';
import type { AskedProgram, Path } from '../../scenarios/posix-timers';
import { matrix, scenarios, walks } from '../../scenarios/posix-timers';
import { decodeSchedule, toActorTicks } from '../../share';
import { completeFairly } from '../complete';
import type { Run } from '../model';
import type { Tick } from '../replay';
import { extendRunBy, replay } from '../replay';
import { ticksOf } from '../ticks-of';

/** A schedule that somebody will look at, on one path. */
export interface ToldRun {
  readonly title: string;
  readonly run: Run;
}

const paths: readonly Path[] = ['before', 'after'];

/** What the page suggests, each race of the matrix, each walk, and a few schedules by chance that come to their end. */
export const toldRuns = (): readonly ToldRun[] => [
  ...scenarios.flatMap(({ id: scenario }) =>
    paths.flatMap((path) => {
      const machine = machineOf({ scenario, path });
      const suggested = replay(machine, suggestionOf(machine));
      return [
        { title: `${scenario} ${path}, suggested`, run: finish(suggested) },
        ...[1, 2, 3].map((seed) => ({
          title: `${scenario} ${path}, by chance, seed ${String(seed)}`,
          run: finish(replay(machine, randomTicks(machine, seed))),
        })),
      ];
    }),
  ),
  ...walks.flatMap(({ claim, legs }) =>
    legs.flatMap(({ scenario, whatIfs, schedule }, leg) =>
      paths.map((path) => {
        const machine = machineOf({ scenario, path, whatIfs });
        const ticks = toActorTicks(machine, decodeSchedule(schedule).ticks);
        const title = `walk ${claim}, part ${String(leg + 1)}, ${path}`;
        return { title, run: replay(machine, ticks) };
      }),
    ),
  ),
  ...matrix
    .filter(({ expects }) => expects.verdict === 'race')
    .map((row) => {
      const machine = machineOf(row);
      const verdict = checkToTheEnd(machine);
      const choices = verdict.kind === 'violation' ? verdict.schedule : [];
      return { title: `race of ${row.id}`, run: replay(machine, ticksOf(machine, choices)) };
    }),
];

const machineOf = (
  program: Pick<AskedProgram, 'scenario' | 'path'> & Partial<AskedProgram>,
): Machine => createProgramMachine({ parameters: {}, whatIfs: [], ...program });

const suggestionOf = (machine: Machine): readonly Tick[] =>
  toActorTicks(machine, decodeSchedule(machine.program.suggestion ?? '').ticks);

const finish = (run: Run): Run => extendRunBy(run, completeFairly([run], 5000).ticks);

/** In runs of up to 12 ticks, as people make them. */
function randomTicks({ actors }: Machine, seed: number): readonly Tick[] {
  let state = seed;
  const upTo = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * most);
  };
  return Array.from({ length: 16 }, () => ({
    actor: upTo(actors.length),
    variant: upTo(2),
  })).flatMap((tick) => Array.from({ length: 1 + upTo(12) }, () => tick));
}
