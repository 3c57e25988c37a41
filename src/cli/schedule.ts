import type { Machine } from '../machine';
import { decodeSchedule, encodeSchedule, toLetterTicks } from '../share';
import type { Tick } from '../trace';
import { BadInput } from './terminal';

/** A schedule as written (`R14D16`) as ticks of this machine. */
export function toTicks(machine: Machine, text: string): readonly Tick[] {
  const { ticks, problems } = decodeSchedule(text);
  const [problem] = problems;
  if (problem !== undefined) {
    const what =
      problem.code === 'malformed-run' ? 'is no run of ticks' : 'makes the schedule too long';
    throw new BadInput(
      `schedule: "${problem.text}" at character ${String(problem.at + 1)} ${what}`,
    );
  }
  return ticks.map(({ letter, variant }) => {
    const actor = machine.actors.find((one) => one.letter === letter);
    if (actor === undefined) {
      const letters = machine.actors.map((one) => `${one.letter} ${one.name}`).join(', ');
      throw new BadInput(`schedule: no actor ${letter}; there are ${letters}`);
    }
    return { actor: actor.index, variant };
  });
}

export const toScheduleText = (machine: Machine, ticks: readonly Tick[]): string =>
  encodeSchedule(toLetterTicks(machine, ticks));
