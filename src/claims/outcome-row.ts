import type { Outcome } from '../checker';
import type { Machine } from '../machine';
import { type Tick, toLetterTicks } from '../share';
import { ticksOf } from '../trace';
import { type Readout, readoutOf } from './readout';

/** An outcome as plain data, for a table. */
export interface OutcomeRow {
  /** Without those that neither return nor copy anything. */
  readonly actors: readonly {
    readonly name: string;
    readonly letter: string;
    readonly returns: readonly number[];
    readonly text: string;
  }[];
  /** Undefined for a program that shows no file. */
  readonly readout: Readout | undefined;
  /** How many ending states. */
  readonly endings: number;
  /** A shortest one. */
  readonly schedule: readonly Tick[];
}

export const toOutcomeRow = (machine: Machine, outcome: Outcome): OutcomeRow => ({
  actors: outcome.actors.map(({ actor, returns, text }) => {
    const { name = '', letter = '' } = machine.actors[actor] ?? {};
    return { name, letter, returns, text };
  }),
  readout: readoutOf(machine, outcome),
  endings: outcome.endings,
  schedule: toLetterTicks(machine, ticksOf(machine, outcome.schedule)),
});
