import type { Instruction, StepOperation } from '../lang';
import { accessStored, accessToStore } from './access';
import type { Context } from './context';
import { EngineBug } from '../lang';
import { allocate, free, queueCallback } from './heap';
import { actorLocks, actorNesting, actorText, cpuAt, largestCount } from './machine';
import { addressOfPlace } from './place';

/** Does the step the actor stands at. False after a fault. Sets the next pc. */
export function doStep(context: Context, instruction: Instruction & StepOperation): boolean {
  const went = doOperation(context, instruction);
  if (went) context.pc += 1;
  return went;
}

function doOperation(context: Context, instruction: Instruction & StepOperation): boolean {
  const { state, at } = context;
  switch (instruction.op) {
    case 'load': {
      const word = accessStored(context, instruction.place);
      if (word < 0) return false;
      const value = state[word] ?? 0;
      const address = addressOfPlace(state, at, instruction.place);
      context.write(instruction.to, value);
      context.emit({ kind: 'load', address, value, ordering: instruction.ordering });
      return true;
    }
    case 'wait': {
      const word = accessStored(context, instruction.place);
      if (word < 0) return false;
      const address = addressOfPlace(state, at, instruction.place);
      context.emit({ kind: 'load', address, value: state[word] ?? 0, ordering: 'acquire' });
      return true;
    }
    case 'store': {
      const word = accessToStore(context, instruction.place);
      if (word < 0) return false;
      const previous = state[word] ?? 0;
      const value = context.read(instruction.from);
      const address = addressOfPlace(state, at, instruction.place);
      state[word] = value;
      context.emit({ kind: 'store', address, value, previous, ordering: instruction.ordering });
      return true;
    }
    case 'exchange':
    case 'compare-exchange': {
      const word = accessStored(context, instruction.place);
      if (word < 0) return false;
      const previous = state[word] ?? 0;
      const stores =
        instruction.op === 'exchange' || previous === context.read(instruction.expected);
      const value = stores ? context.read(instruction.from) : previous;
      const address = addressOfPlace(state, at, instruction.place);
      state[word] = value;
      context.write(instruction.to, previous);
      context.emit({ kind: 'update', what: instruction.op, address, value, previous });
      return true;
    }
    case 'reference-set':
    case 'reference-get':
    case 'reference-get-unless-zero':
    case 'reference-put':
      return doReference(context, instruction);
    case 'lock':
    case 'unlock':
      return doLock(context, instruction);
    case 'interrupts-off': {
      const word = cpuAt(context.cpu);
      const wereOn = state[word] === 0;
      state[word] = 1;
      context.write(instruction.to, wereOn ? 1 : 0);
      if (wereOn) context.emit({ kind: 'interrupts-off', cpu: context.cpu });
      return true;
    }
    case 'interrupts-on':
      return turnOn(context, true);
    case 'interrupts-restore':
      return turnOn(context, context.read(instruction.from) !== 0);
    case 'rcu-lock': {
      const depth = context.word(actorNesting) + 1;
      state[at + actorNesting] = depth;
      context.emit({ kind: 'rcu-lock', depth });
      return true;
    }
    case 'rcu-unlock': {
      const depth = context.word(actorNesting) - 1;
      if (depth < 0) {
        return context.fault({
          kind: 'unbalanced',
          message: 'leaves an RCU section that it is not in',
        });
      }
      state[at + actorNesting] = depth;
      context.emit({ kind: 'rcu-unlock', depth });
      return true;
    }
    case 'allocate':
      return allocate(context, instruction.to, instruction.pool, instruction.zeroed);
    case 'free':
      return free(context, context.read(instruction.pointer));
    case 'call-rcu':
      return queueCallback(context, context.read(instruction.pointer), instruction.callback);
    case 'copy-to-user': {
      const { values } = context.machine;
      const text = values.textOf(context.read(instruction.from));
      state[at + actorText] = values.numberOf(values.textOf(context.word(actorText)) + text);
      context.emit({ kind: 'copy-to-user', text });
      return true;
    }
    case 'end':
      throw new EngineBug('an actor that has ended was given a step');
  }
}

function turnOn(context: Context, on: boolean): boolean {
  if (!on) return true;
  context.state[cpuAt(context.cpu)] = 0;
  context.emit({ kind: 'interrupts-on', cpu: context.cpu });
  return true;
}

function doLock(
  context: Context,
  instruction: Instruction & { readonly op: 'lock' | 'unlock' } & StepOperation,
): boolean {
  const { state, at } = context;
  const word = accessStored(context, instruction.place);
  if (word < 0) return false;
  const address = addressOfPlace(state, at, instruction.place);
  const mine = context.actor + 1;
  if (instruction.op === 'lock') {
    if (state[word] !== 0)
      return context.fault({ kind: 'wild-pointer', message: 'locks what is no lock', address });
    state[word] = mine;
    state[at + actorLocks] = context.word(actorLocks) + 1;
    context.emit({ kind: 'lock', address });
    return true;
  }
  if (state[word] !== mine) {
    return context.fault({
      kind: 'unbalanced',
      message: 'unlocks a lock that it does not hold',
      address,
    });
  }
  state[word] = 0;
  state[at + actorLocks] = context.word(actorLocks) - 1;
  context.emit({ kind: 'unlock', address });
  return true;
}

function doReference(
  context: Context,
  instruction: Instruction & StepOperation & { readonly op: `reference-${string}` },
): boolean {
  const { state, at } = context;
  const address = addressOfPlace(state, at, instruction.place);
  if (instruction.op === 'reference-set') {
    const word = accessToStore(context, instruction.place);
    if (word < 0) return false;
    const previous = state[word] ?? 0;
    const value = context.read(instruction.from);
    state[word] = value;
    context.emit({ kind: 'update', what: 'set', address, value, previous });
    return true;
  }
  const word = accessStored(context, instruction.place);
  if (word < 0) return false;
  const previous = state[word] ?? 0;
  if (instruction.op === 'reference-get-unless-zero') {
    const value = previous === 0 ? 0 : previous + 1;
    state[word] = value;
    context.write(instruction.to, previous === 0 ? 0 : 1);
    context.emit({ kind: 'update', what: 'get', address, value, previous });
    return true;
  }
  if (previous <= 0) {
    const message =
      instruction.op === 'reference-get'
        ? 'takes a reference on a count of 0'
        : 'drops a reference that is not there';
    return context.fault({ kind: 'reference-count', message, address });
  }
  if (instruction.op === 'reference-get' && previous === largestCount)
    return context.fault({ kind: 'reference-count', message: 'the count is full', address });
  const value = instruction.op === 'reference-get' ? previous + 1 : previous - 1;
  state[word] = value;
  if (instruction.op === 'reference-put') context.write(instruction.to, value === 0 ? 1 : 0);
  context.emit({
    kind: 'update',
    what: instruction.op === 'reference-get' ? 'get' : 'put',
    address,
    value,
    previous,
  });
  return true;
}
