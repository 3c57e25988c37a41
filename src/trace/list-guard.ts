import type { Machine, State } from '../machine';
import { actorOf, enabled, execute, initial } from '../machine';
import { holderOf } from './held';
import { reachable } from './reach';

const guarded = new WeakMap<Machine, Map<number, boolean>>();
const roundLimit = 4000;

/**
 * Is the first list of `show list` only ever changed by who holds the lock at `address`? Tried out,
 * not proved: one fair run of everybody, in which no step changed the list without the lock. Sentences
 * use it to say what taking the lock means; an edit of the code that drops the lock shows at once.
 */
export function isListGuarded(machine: Machine, address: number): boolean {
  const known = guarded.get(machine) ?? new Map<number, boolean>();
  guarded.set(machine, known);
  const found = known.get(address);
  if (found !== undefined) return found;
  const answer = tryOut(machine, address);
  known.set(address, answer);
  return answer;
}

function tryOut(machine: Machine, address: number): boolean {
  const { state } = initial(machine);
  let list = listWords(machine, state);
  let turn = 0;
  for (let round = 0; round < roundLimit; round++) {
    const choices = enabled(machine, state);
    const choice = choices.find((one) => actorOf(one) >= turn) ?? choices[0];
    if (choice === undefined) return true;
    turn = actorOf(choice) + 1;
    const holder = holderOf(machine, state, address);
    const next = state.slice();
    execute(machine, next, choice);
    state.set(next);
    const now = listWords(machine, next);
    if (now !== list && holder !== actorOf(choice)) return false;
    list = now;
  }
  return true;
}

const listWords = (machine: Machine, state: State): string =>
  reachable(machine, state.slice(), 0).join();
