import type { Choice, Event, Machine, State } from '../machine';
import {
  actorOf,
  enabled,
  execute,
  initial,
  inspectActor,
  stepVariant,
  toChoice,
  waitOf,
} from '../machine';
import type { Run, TickRecord, Wait } from './model';

/** One turn: which actor, and for interrupt sources and RCU which of its moves. */
export interface Tick {
  readonly actor: number;
  readonly variant: number;
}

/**
 * The choice that a tick means in `state`, or why the actor cannot move. The same tick can mean
 * different choices in two states, so one schedule drives two machines.
 *
 * thread: its step · interrupt source: inside its handler the next step, else a strike of
 * `cpus[variant]` · RCU: the variant-th of its choices in the order of `enabled`. A variant that
 * names none of these is a wait, `no-such-choice`; where there is no choice at all, the wait says why.
 */
export function choiceForTick(
  machine: Machine,
  state: State,
  actor: number,
  variant: number,
): Choice | Wait {
  const description = machine.actors[actor];
  if (description === undefined) return { kind: 'nothing-to-do' };
  switch (description.kind) {
    case 'thread':
      return waitOf(machine, state, actor) ?? toChoice(actor, stepVariant);
    case 'interrupt': {
      if (inspectActor(machine, state, actor).strikes !== undefined) {
        return waitOf(machine, state, actor) ?? toChoice(actor, stepVariant);
      }
      const cpu = description.cpus[variant];
      const wait = waitOf(machine, state, actor, cpu);
      if (cpu !== undefined) return wait ?? toChoice(actor, 1 + cpu);
      return wait?.kind === 'finished' || wait?.kind === 'stopped'
        ? wait
        : { kind: 'no-such-choice', variant, choices: description.cpus.length };
    }
    case 'rcu': {
      const choices = enabled(machine, state).filter((choice) => actorOf(choice) === actor);
      if (choices.length === 0) return waitOf(machine, state, actor) ?? { kind: 'nothing-to-do' };
      return choices[variant] ?? { kind: 'no-such-choice', variant, choices: choices.length };
    }
  }
}

export const isChoice = (answer: Choice | Wait): answer is Choice => typeof answer === 'number';

const makers = new WeakMap<State, number>();

/** The index of the tick that led to a state, 0 for an initial one; undefined for a state of no run. */
export const tickThatMade = (state: State): number | undefined => makers.get(state);

/** The run of no ticks. */
export function startRun(machine: Machine): Run {
  const { state, events } = initial(machine);
  makers.set(state, 0);
  return { machine, initialEvents: events, ticks: [], states: [state] };
}

/** Every schedule can be replayed: where an actor cannot move, the tick is recorded with its wait. */
export function replay(machine: Machine, ticks: readonly Tick[]): Run {
  return extendRunBy(startRun(machine), ticks);
}

/** `run` and one more tick. `run` stays as it is; copies pointers only, a spin shares its state. */
export function extendRun(run: Run, tick: Tick): Run {
  return extendRunBy(run, [tick]);
}

export function extendRunBy(run: Run, ticks: readonly Tick[]): Run {
  const records = [...run.ticks];
  const states = [...run.states];
  for (const tick of ticks) {
    const state = states[states.length - 1];
    if (state === undefined) break;
    const taken = takeTick(run.machine, state, tick, records.length + 1);
    records.push(taken.record);
    states.push(taken.state);
  }
  return { ...run, ticks: records, states };
}

/** The first `length` ticks of `run`; the run itself when it has no more. */
export function truncateRun(run: Run, length: number): Run {
  if (length >= run.ticks.length) return run;
  const kept = Math.max(0, length);
  return { ...run, ticks: run.ticks.slice(0, kept), states: run.states.slice(0, kept + 1) };
}

function takeTick(
  machine: Machine,
  state: State,
  { actor, variant }: Tick,
  index: number,
): { readonly record: TickRecord; readonly state: State } {
  const answer = choiceForTick(machine, state, actor, variant);
  if (!isChoice(answer)) {
    return { state, record: { index, actor, choice: undefined, events: [], wait: answer } };
  }
  const next = state.slice();
  const events: Event[] = [];
  execute(machine, next, answer, (event) => events.push(event));
  makers.set(next, index);
  return { state: next, record: { index, actor, choice: answer, events, wait: undefined } };
}

/** The state after tick `index`, clamped to the run. */
export function stateAt(run: Run, index: number): State {
  const state = run.states[Math.min(Math.max(0, index), run.states.length - 1)];
  if (state === undefined) throw new RangeError('a run has at least its initial state');
  return state;
}
