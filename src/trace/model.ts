import type { Choice, Event, Machine, Wait as MachineWait, State } from '../machine';

/** Why a tick moved nobody; what a spinning pane says. */
export type Wait =
  | MachineWait
  /** The tick asked for choice number `variant`, from 0, of RCU or an interrupt source that has only `choices`. */
  | { readonly kind: 'no-such-choice'; readonly variant: number; readonly choices: number };

/**
 * One turn given to one actor. `choice` is undefined where it could not move: it spun, or had
 * nothing to do. `index` counts from 1: tick 1 leads from state 0 to state 1.
 */
export interface TickRecord {
  readonly index: number;
  readonly actor: number;
  readonly choice: Choice | undefined;
  readonly events: readonly Event[];
  /** Set exactly when `choice` is undefined. */
  readonly wait: Wait | undefined;
}

/** A schedule replayed on one machine. `states[i]` is the state after tick i; `states[0]` the initial one. */
export interface Run {
  readonly machine: Machine;
  readonly initialEvents: readonly Event[];
  readonly ticks: readonly TickRecord[];
  readonly states: readonly State[];
}
