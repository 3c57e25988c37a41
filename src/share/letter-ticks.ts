import type { Machine } from '../machine';
import type { Tick } from './schedule-text';

interface ActorTick {
  readonly actor: number;
  readonly variant: number;
}

/** Ticks as a machine takes them. A letter nobody has is a tick in which nothing can move. */
export function toActorTicks(machine: Machine, schedule: readonly Tick[]): readonly ActorTick[] {
  const numbers = new Map(machine.actors.map(({ letter, index }) => [letter, index]));
  return schedule.map(({ letter, variant }) => ({ actor: numbers.get(letter) ?? -1, variant }));
}

/** Ticks that name actors by number, as schedules and links write them. */
export const toLetterTicks = (machine: Machine, ticks: readonly ActorTick[]): readonly Tick[] =>
  ticks.map(({ actor, variant }) => ({ letter: machine.actors[actor]?.letter ?? '?', variant }));
