import type { Machine } from '../machine';
import type { Tick } from './schedule-text';

/** Ticks that name actors by number, as schedules and links write them. */
export const toLetterTicks = (
  machine: Machine,
  ticks: readonly { readonly actor: number; readonly variant: number }[],
): readonly Tick[] =>
  ticks.map(({ actor, variant }) => ({ letter: machine.actors[actor]?.letter ?? '?', variant }));
