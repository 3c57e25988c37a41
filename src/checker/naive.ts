import type { Choice, Event, Fault, Machine, State } from '../machine';
import { apply, enabled, initial, isFaulted } from '../machine';

/** What a naive search saw. Breadth first, so each schedule is a shortest one to its state. */
export interface Exploration {
  /** False when it stopped at `maxStates` or `enoughFaults`: then nothing follows from what it did not find. */
  readonly complete: boolean;
  readonly states: number;
  readonly transitions: number;
  /** Steps from the initial state to the farthest one. */
  readonly depth: number;
  readonly faults: readonly { readonly fault: Fault; readonly schedule: readonly Choice[] }[];
  readonly endings: readonly { readonly state: State; readonly schedule: readonly Choice[] }[];
}

interface Reached {
  readonly state: State;
  readonly depth: number;
  readonly parent: Reached | undefined;
  readonly choice: Choice | undefined;
}

/**
 * The reference that faster searches are compared with: every state once, told apart by all its words,
 * over `initial`, `enabled` and `apply` only. Slow and plain on purpose.
 */
export function explore(
  machine: Machine,
  maxStates = 200_000,
  enoughFaults = Infinity,
): Exploration {
  const start = initial(machine);
  const seen = new Set<string>([keyOf(start.state)]);
  const queue: Reached[] = [{ state: start.state, depth: 0, parent: undefined, choice: undefined }];
  const faults: { fault: Fault; schedule: readonly Choice[] }[] = [];
  const endings: { state: State; schedule: readonly Choice[] }[] = [];
  let transitions = 0;
  let depth = 0;
  let complete = true;
  const note = (events: readonly Event[], reached: Reached): void => {
    for (const event of events)
      if (event.kind === 'fault')
        faults.push({ fault: event.fault, schedule: scheduleTo(reached) });
  };
  note(start.events, queue[0] as Reached);
  for (let index = 0; index < queue.length && faults.length < enoughFaults; index++) {
    const reached = queue[index] as Reached;
    depth = reached.depth;
    const choices = enabled(machine, reached.state);
    if (choices.length === 0 && !isFaulted(reached.state))
      endings.push({ state: reached.state, schedule: scheduleTo(reached) });
    for (const choice of choices) {
      const { state, events } = apply(machine, reached.state, choice);
      transitions++;
      const key = keyOf(state);
      if (seen.has(key)) continue;
      if (seen.size >= maxStates) {
        complete = false;
        continue;
      }
      seen.add(key);
      const next = { state, depth: reached.depth + 1, parent: reached, choice };
      queue.push(next);
      note(events, next);
    }
  }
  if (faults.length >= enoughFaults) complete = false;
  return { complete, states: seen.size, transitions, depth, faults, endings };
}

const keyOf = (state: State): string => state.join();

function scheduleTo(reached: Reached): readonly Choice[] {
  const schedule: Choice[] = [];
  for (let at: Reached | undefined = reached; at?.choice !== undefined; at = at.parent)
    schedule.push(at.choice);
  return schedule.reverse();
}
