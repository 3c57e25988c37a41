import { execute, inspectActor, isFaulted, type Machine, type State } from '../machine';
import { completeFairly } from './complete';
import type { Run } from './model';
import { choiceForTick, isChoice, type Tick } from './replay';

/** Another order of the ticks of a run with a fault, in which there is none, to the end. */
export interface SafeOrder {
  /** How many ticks of the run stay as they are. */
  readonly kept: number;
  /** Who goes first from there on, and for how many ticks. */
  readonly actor: number;
  readonly turns: number;
  /** What follows the kept ones: the others of the run, then everyone in turns until nobody can move. */
  readonly ticks: readonly Tick[];
  /** Where the turn is now that ended in the fault; counts from 1. */
  readonly moved: number;
}

export type SafeOrderSearch =
  | { readonly kind: 'found'; readonly order: SafeOrder }
  /** `isAll`: every order of this kind was run to a fault; else some were given up. */
  | { readonly kind: 'none'; readonly tried: number; readonly isAll: boolean };

/** How far a search goes: steps of the machine in all, and ticks that bring one order to its end. */
export interface SafeOrderBounds {
  readonly steps: number;
  readonly ending: number;
}

export const safeOrderBounds: SafeOrderBounds = { steps: 300_000, ending: 5_000 };

/**
 * The order nearest to a run that ended in a fault: as many ticks as can be stay as they are, then one actor goes
 * first for as few ticks as can be, then what is left of the run, then everyone in turns. Each order is run by the
 * machine; one counts only if nobody faults to its end. `ticks` are those of the run.
 *
 * ```text
 * R R D D D R!      D frees, then R touches it
 * R R D D R D …     R first for one tick, then the rest: nothing is freed under R
 * ```
 */
export function findSafeOrder(
  run: Run,
  ticks: readonly Tick[],
  bounds: SafeOrderBounds = safeOrderBounds,
): SafeOrderSearch {
  const { machine } = run;
  const spent: Spent = { steps: 0, tried: 0, isCut: false };
  for (let kept = ticks.length - 1; kept >= 0; kept -= 1) {
    const start = run.states[kept];
    if (start === undefined) break;
    const rest = ticks.slice(kept);
    let leads: readonly Lead[] = machine.actors
      .map(({ index }) => ({ actor: index, state: start.slice(), turns: 0 }))
      .filter(({ actor }) => actor !== rest[0]?.actor && !isIdleSource(machine, start, actor));
    while (leads.length > 0) {
      leads = leads.flatMap((lead) => takeTurn(machine, lead, rest, spent));
      for (const { actor, state, turns } of leads) {
        if (spent.steps > bounds.steps) return { kind: 'none', tried: spent.tried, isAll: false };
        const order = reorder(rest, actor, turns);
        const ending = runOut(machine, state.slice(), order.slice(turns), bounds, spent);
        if (ending === undefined) continue;
        const all = [...ticks.slice(0, kept), ...order];
        const moved = placeOfLast(ticks, all);
        return {
          kind: 'found',
          order: { kept, actor, turns, ticks: [...order, ...ending], moved },
        };
      }
    }
  }
  return { kind: 'none', tried: spent.tried, isAll: !spent.isCut };
}

interface Spent {
  steps: number;
  tried: number;
  /** Was an order longer than its bound? */
  isCut: boolean;
}

/** Somebody who goes first, and the state he has come to. */
interface Lead {
  readonly actor: number;
  readonly state: State;
  readonly turns: number;
}

/** One turn more, or none where he cannot move, faults, or has had more turns than the run. */
function takeTurn(
  machine: Machine,
  { actor, state, turns }: Lead,
  rest: readonly Tick[],
  spent: Spent,
): readonly Lead[] {
  const own = rest.filter((tick) => tick.actor === actor);
  const answer = choiceForTick(machine, state, actor, own[turns]?.variant ?? 0);
  if (!isChoice(answer)) return [];
  execute(machine, state, answer);
  spent.steps += 1;
  return isFaulted(state) ? [] : [{ actor, state, turns: turns + 1 }];
}

/** `turns` ticks of `actor`, then `rest` without as many of his. */
function reorder(rest: readonly Tick[], actor: number, turns: number): readonly Tick[] {
  const own = rest.filter((tick) => tick.actor === actor);
  const first = Array.from({ length: turns }, (_, index) => own[index] ?? { actor, variant: 0 });
  let left = turns;
  const others = rest.filter((tick) => {
    if (tick.actor !== actor || left === 0) return true;
    left -= 1;
    return false;
  });
  return [...first, ...others];
}

/** The ticks that bring `state` to its end after these; undefined where somebody faults or the end is too far. */
function runOut(
  machine: Machine,
  state: State,
  ticks: readonly Tick[],
  bounds: SafeOrderBounds,
  spent: Spent,
): readonly Tick[] | undefined {
  spent.tried += 1;
  for (const { actor, variant } of ticks) {
    const answer = choiceForTick(machine, state, actor, variant);
    spent.steps += 1;
    if (isChoice(answer)) execute(machine, state, answer);
    if (isFaulted(state)) return undefined;
  }
  const run: Run = { machine, initialEvents: [], ticks: [], states: [state] };
  const { ticks: ending, isComplete, ends } = completeFairly([run], bounds.ending);
  spent.steps += ending.length;
  if (!isComplete) spent.isCut = true;
  return isComplete && !ends.some(isFaulted) ? ending : undefined;
}

function isIdleSource(machine: Machine, state: State, actor: number): boolean {
  const isSource = machine.actors[actor]?.kind === 'interrupt';
  return isSource && inspectActor(machine, state, actor).strikes === undefined;
}

/** The last of `ticks` is so many-th of its actor: where that one is in another order, counting from 1. */
function placeOfLast(ticks: readonly Tick[], order: readonly Tick[]): number {
  const last = ticks.at(-1)?.actor;
  let left = ticks.filter(({ actor }) => actor === last).length;
  return 1 + order.findIndex(({ actor }) => actor === last && (left -= 1) === 0);
}
