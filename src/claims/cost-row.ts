import type { ActorCosts, Longest } from '../checker';
import type { Machine } from '../machine';
import { type Tick, toLetterTicks } from '../share';
import { ticksOf } from '../trace';

/** A cost at its worst, and a schedule that ends with it. */
export interface Cost {
  readonly ticks: number;
  /** How many of them were burnt, since the actor could not move. */
  readonly burnt: number;
  /** With the ticks that it burns in their places. */
  readonly schedule: readonly Tick[];
}

/** What one thread costs at worst, as plain data. */
export interface CostRow {
  readonly name: string;
  readonly letter: string;
  /** Undefined in a program where nobody could tell. */
  readonly interruptsOff: Cost | undefined;
  readonly wait: Cost;
}

export function toCostRow(machine: Machine, { actor, interruptsOff, wait }: ActorCosts): CostRow {
  const { name = '', letter = '' } = machine.actors[actor] ?? {};
  return {
    name,
    letter,
    interruptsOff: interruptsOff && toCost(machine, actor, interruptsOff),
    wait: toCost(machine, actor, wait),
  };
}

function toCost(machine: Machine, actor: number, { ticks, schedule, burnt }: Longest): Cost {
  const all = ticksOf(machine, schedule).flatMap((tick, place) =>
    burnt.includes(place) ? [{ actor, variant: 0 }, tick] : [tick],
  );
  return { ticks, burnt: burnt.length, schedule: toLetterTicks(machine, all) };
}
