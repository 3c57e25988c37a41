import { arrive } from './apply';
import type { Outcome } from './apply';
import { Context } from './context';
import { checkEnd } from './ending';
import type { Event } from './event';
import type { Machine, State } from './machine';
import { instructionWait } from './wait';
import { actorPc, actorRegisters, actorStrikes, idle, isFaulted, live } from './machine';
import { checkBalance, settle } from './settle';
import { doStep } from './step';
import type { Instruction, StepOperation } from '../lang';

/**
 * The state before tick 1: memory as declared, the init block run alone, every thread up to its first
 * step. A fault of the init block is a fault of the initial state.
 */
export function initial(machine: Machine): Outcome {
  const events: Event[] = [];
  const state = new Int32Array(
    machine.stateWords + actorRegisters + machine.program.init.registers,
  );
  for (const { word, value } of machine.program.image) state[machine.memoryAt + word] = value;
  for (const object of machine.program.objects) {
    if (object.liveAtStart)
      state[machine.lifeAt + 2 * (machine.heapIndex[object.index] ?? 0)] = live;
  }
  for (const actor of machine.actors) {
    const at = machine.actorAt[actor.index] ?? 0;
    if (actor.kind === 'interrupt') state[at + actorStrikes] = actor.times;
    if (actor.kind === 'rcu') state[at + actorPc] = idle;
  }
  const sink = (event: Event): void => {
    events.push(event);
  };
  runInit(machine, state, sink);
  const last = machine.actors.findLast((actor) => actor.kind === 'thread')?.index;
  for (const actor of machine.actors) {
    if (isFaulted(state) || actor.kind !== 'thread') continue;
    const context = new Context(
      machine,
      state,
      actor.index,
      machine.actorAt[actor.index] ?? 0,
      actor.code,
      actor.cpu,
      sink,
    );
    if (settle(context) && arrive(context) && actor.index === last) checkEnd(context);
  }
  if (last === undefined && !isFaulted(state)) checkEnd(idleContext(machine, state, sink));
  return { state: state.slice(0, machine.stateWords), events };
}

/** Where no thread is there to take the first look. */
function idleContext(machine: Machine, state: State, sink: (event: Event) => void): Context {
  const at = machine.actorAt[machine.rcu] ?? 0;
  const { code } = machine.actors[machine.rcu] ?? { code: machine.program.init };
  return new Context(machine, state, machine.rcu, at, code, machine.cpus, sink);
}

/** Runs the init block as one more actor, whose words lie behind the state. */
function runInit(machine: Machine, state: State, sink: (event: Event) => void): void {
  const { init } = machine.program;
  const context = new Context(
    machine,
    state,
    machine.actors.length,
    machine.stateWords,
    init,
    machine.cpus,
    sink,
  );
  while (settle(context)) {
    const instruction = init.instructions[context.pc];
    if (instruction === undefined || instruction.op === 'end') {
      checkBalance(context, 'the init block ends');
      return;
    }
    if (instructionWait(machine, state, context.at, instruction) !== undefined) {
      context.fault({
        kind: 'deadlock',
        message: 'the init block waits, and nobody else runs yet',
        actors: [],
      });
      return;
    }
    if (!doStep(context, instruction as Instruction & StepOperation)) return;
  }
}
