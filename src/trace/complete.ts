import { execute } from '../machine';
import type { Machine, State } from '../machine';
import type { Run } from './model';
import type { Tick } from './replay';
import { choiceForTick, isChoice, stateAt } from './replay';
import { inspectActor } from '../machine';

export interface Completion {
  readonly ticks: readonly Tick[];
  /** False when the limit came first. */
  readonly isComplete: boolean;
  /** Where these ticks lead, in the order of the runs. */
  readonly ends: readonly State[];
}

/**
 * The ticks that bring runs of one schedule to their ends: round robin over the actors that can move in
 * at least one of them. An idle interrupt source is not struck; a handler at work is finished.
 */
export function completeFairly(runs: readonly Run[], limit: number): Completion {
  const sides = runs.map((run) => ({
    machine: run.machine,
    state: stateAt(run, run.states.length - 1).slice(),
  }));
  const actors = Math.max(0, ...runs.map((run) => run.machine.actors.length));
  const ticks: Tick[] = [];
  for (let idle = 0, actor = 0; idle < actors; actor = (actor + 1) % actors) {
    let moved = false;
    const moves = sides.map((side) => ({ side, answer: moveOf(side.machine, side.state, actor) }));
    if (moves.some(({ answer }) => answer !== undefined)) {
      if (ticks.length >= limit) return { ticks, isComplete: false, ends: sides.map(endOf) };
      for (const { side, answer } of moves)
        if (answer !== undefined) execute(side.machine, side.state, answer);
      ticks.push({ actor, variant: 0 });
      moved = true;
    }
    idle = moved ? 0 : idle + 1;
  }
  return { ticks, isComplete: true, ends: sides.map(endOf) };
}

const endOf = ({ state }: { readonly state: State }): State => state;

function moveOf(
  machine: Machine,
  state: State,
  actor: number,
): Parameters<typeof execute>[2] | undefined {
  const isIdleSource =
    machine.actors[actor]?.kind === 'interrupt' &&
    inspectActor(machine, state, actor).strikes === undefined;
  if (isIdleSource) return undefined;
  const answer = choiceForTick(machine, state, actor, 0);
  return isChoice(answer) ? answer : undefined;
}
