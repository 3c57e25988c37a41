import type { Choice, Machine } from '../machine';
import { actorOf, enabled, execute, initial, variantOf } from '../machine';
import type { Tick } from './replay';

/** A search's way through the states as a schedule that people can read, link and replay. */
export function ticksOf(machine: Machine, choices: readonly Choice[]): readonly Tick[] {
  const { state } = initial(machine);
  return choices.map((choice) => {
    const tick = { actor: actorOf(choice), variant: variantAmong(machine, state, choice) };
    execute(machine, state, choice);
    return tick;
  });
}

/** The number that a tick gives this choice; see `choiceForTick`. */
function variantAmong(machine: Machine, state: Int32Array, choice: Choice): number {
  const actor = machine.actors[actorOf(choice)];
  if (actor?.kind === 'interrupt') return Math.max(0, actor.cpus.indexOf(variantOf(choice) - 1));
  if (actor?.kind !== 'rcu') return 0;
  return enabled(machine, state)
    .filter((one) => actorOf(one) === actor.index)
    .indexOf(choice);
}
