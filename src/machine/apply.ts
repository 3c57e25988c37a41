import type { Instruction, StepOperation } from '../lang';
import type { Choice } from './choice';
import {
  actorOf,
  firstCallbackVariant,
  gracePeriodEndVariant,
  gracePeriodStartVariant,
  stepVariant,
  variantOf,
} from './choice';
import { Context, type GhostSink } from './context';
import { enabled } from './enabled';
import { checkEnd } from './ending';
import type { Event, EventSink } from './event';
import { addressOfWord, EngineBug } from '../lang';
import { release } from './heap';
import { isInside } from './inside';
import type { Machine, State } from './machine';
import {
  actorCpu,
  actorPc,
  actorRegisters,
  actorStrikes,
  callbackOf,
  cpuAt,
  gracePeriodAt,
  handlerAt,
  idle,
  live,
  noCallback,
  queued,
  ready,
  stageOf,
  waitedForAt,
  waiting,
} from './machine';
import { checkBalance, settle } from './settle';
import { doStep } from './step';

export interface Outcome {
  readonly state: State;
  readonly events: readonly Event[];
}

/** The state after one choice, and what happened. `state` is left as it was. Throws `EngineBug` for a choice that is not enabled. */
export function apply(machine: Machine, state: State, choice: Choice): Outcome {
  if (!enabled(machine, state).includes(choice))
    throw new EngineBug(`choice ${String(choice)} is not enabled`);
  const next = state.slice();
  const events: Event[] = [];
  execute(machine, next, choice, (event) => events.push(event));
  return { state: next, events };
}

/** As `apply`, but changes `state` in place and trusts the choice; for long runs and searches. */
export function execute(
  machine: Machine,
  state: State,
  choice: Choice,
  sink?: EventSink,
  onGhost?: GhostSink,
): void {
  const actor = actorOf(choice);
  const description = machine.actors[actor];
  const at = machine.actorAt[actor];
  if (description === undefined || at === undefined)
    throw new EngineBug(`no actor ${String(actor)}`);
  const cpu =
    description.kind === 'thread'
      ? description.cpu
      : description.kind === 'rcu'
        ? machine.cpus
        : variantOf(choice) === stepVariant
          ? (state[at + actorCpu] ?? 1) - 1
          : variantOf(choice) - 1;
  const context = new Context(machine, state, actor, at, description.code, cpu, sink, onGhost);
  const went = begin(context, description.kind, variantOf(choice)) && arrive(context);
  if (went) checkEnd(context);
}

function begin(context: Context, kind: 'thread' | 'interrupt' | 'rcu', variant: number): boolean {
  if (variant !== stepVariant)
    return kind === 'interrupt' ? strike(context) : stepRcu(context, variant);
  const instruction = context.code.instructions[context.pc];
  if (instruction === undefined) throw new EngineBug('a step past the end of the code');
  context.instruction = instruction;
  return doStep(context, instruction as Instruction & StepOperation) && settle(context);
}

function strike(context: Context): boolean {
  const { state, at, cpu } = context;
  state[handlerAt(cpu)] = context.actor + 1;
  state[cpuAt(cpu)] = 1;
  state[at + actorCpu] = cpu + 1;
  state[at + actorStrikes] = context.word(actorStrikes) - 1;
  context.emit({ kind: 'strike', cpu });
  return settle(context);
}

function stepRcu(context: Context, variant: number): boolean {
  const { machine, state } = context;
  if (variant === gracePeriodStartVariant) {
    const waitsFor = machine.actors
      .filter((actor) => isInside(machine, state, actor.index))
      .map((actor) => actor.index);
    state[gracePeriodAt] = 1;
    state[waitedForAt] = waitsFor.reduce((mask, actor) => mask | (1 << actor), 0);
    context.emit({
      kind: 'grace-period-start',
      waitsFor,
      objects: moveStage(context, queued, waiting),
    });
    return true;
  }
  if (variant === gracePeriodEndVariant) {
    state[gracePeriodAt] = 0;
    context.emit({ kind: 'grace-period-end', objects: moveStage(context, waiting, ready) });
    return true;
  }
  const object = machine.program.objects[variant - firstCallbackVariant];
  if (object === undefined) throw new EngineBug('a callback for no object');
  const word = machine.lifeAt + 2 * (machine.heapIndex[object.index] ?? 0) + 1;
  const callback = callbackOf(state[word] ?? 0);
  state[word] = noCallback;
  context.emit({ kind: 'callback', object: object.index, callback });
  const entry = machine.program.callbacks[callback]?.entry;
  if (entry === undefined) {
    context.emit({ kind: 'free', object: object.index });
    release(context, object.index);
    return true;
  }
  context.pc = entry;
  context.write(0, addressOfWord(object.word));
  return settle(context);
}

/** Moves all callbacks from one stage to the next; the objects moved, in order. */
function moveStage(context: Context, from: number, to: number): readonly number[] {
  const { machine, state } = context;
  const moved: number[] = [];
  for (const object of machine.program.objects) {
    const heap = machine.heapIndex[object.index] ?? -1;
    if (heap < 0 || state[machine.lifeAt + 2 * heap] !== live) continue;
    const word = machine.lifeAt + 2 * heap + 1;
    const value = state[word] ?? 0;
    if (stageOf(value) !== from) continue;
    state[word] = value - from + to;
    moved.push(object.index);
  }
  return moved;
}

/** What the step led to: the end of the actor's code, and a quiescent state. False after a fault. */
export function arrive(context: Context): boolean {
  const { machine, state, at, actor, cpu } = context;
  const kind = machine.actors[actor]?.kind;
  if (context.pc !== idle && context.code.instructions[context.pc]?.op === 'end') {
    if (kind === 'thread') {
      if (!checkBalance(context, 'ends')) return false;
      context.emit({ kind: 'finish' });
    } else if (kind === 'rcu') {
      if (!checkBalance(context, 'ends its callback')) return false;
      state[at + actorPc] = idle;
    } else {
      state[cpuAt(cpu)] = 0;
      if (!checkBalance(context, 'leaves the handler')) return false;
      state[handlerAt(cpu)] = 0;
      state[at + actorCpu] = 0;
      state[at + actorPc] = 0;
      state.fill(0, at + actorRegisters, at + actorRegisters + context.code.registers);
      context.emit({ kind: 'handler-end', cpu });
    }
  }
  const bit = 1 << actor;
  const waitedFor = state[waitedForAt] ?? 0;
  if ((waitedFor & bit) !== 0 && !isInside(machine, state, actor)) {
    state[waitedForAt] = waitedFor & ~bit;
    context.emit({ kind: 'quiescent' });
  }
  return true;
}
