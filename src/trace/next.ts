import type { Instruction, Place } from '../lang';
import { isPoison, memoryBase } from '../lang';
import type { Choice, Machine, State } from '../machine';
import {
  actorOf,
  addressOfPlace,
  enabled,
  firstCallbackVariant,
  gracePeriodEndVariant,
  gracePeriodStartVariant,
  inspectActor,
  inspectCpu,
  inspectHeap,
  objectAt,
  peekWord,
  stepVariant,
  variantOf,
} from '../machine';
import { referred, sectionEdge } from './describe';
import { gracePeriodsBegun, indexOfState } from './history';
import { letsGoPhrase, takesPhrase } from './locking';
import type { Run, Wait } from './model';
import { actorPart, rolePart, structNoun } from './names';
import { placeName, pointerName, valueName } from './place-name';
import { isAllocated } from './reach';
import { choiceForTick, isChoice } from './replay';
import type { Scene } from './scene';
import { objectPart, sceneAt, sceneOf } from './scene';
import type { Part, Phrase } from './words';
import { countOf, joinAnd, ordinal, phrase, plainText } from './words';

/** What an actor would do with the next tick, or what it waits for: "takes siglock", "spins: siglock is held by reader". */
export interface Next {
  readonly text: string;
  readonly parts: Phrase;
  readonly blocked: boolean;
}

/** `variant` as in a tick. With `run`, grace periods have their numbers and freed objects their names. */
export function nextOf(
  machine: Machine,
  state: State,
  actor: number,
  variant = 0,
  run?: Run,
): Next {
  const index = run === undefined ? undefined : indexOfState(run, state);
  const scene =
    run === undefined || index === undefined ? sceneOf(machine, state) : sceneAt(run, index);
  const begun =
    run === undefined || index === undefined ? undefined : gracePeriodsBegun(run, index);
  const answer = choiceForTick(machine, state, actor, variant);
  const parts = isChoice(answer)
    ? describeChoice(scene, answer, begun)
    : describeWait(scene, actor, answer, answer.kind === 'lock' ? rolePart(machine) : undefined);
  return { text: plainText(parts), parts, blocked: !isChoice(answer) };
}

/** How many moves `actor` could choose from now: the variants of its next tick. At least 1. */
export function variantCount(machine: Machine, state: State, actor: number): number {
  const description = machine.actors[actor];
  if (description?.kind === 'thread') return 1;
  if (description?.kind === 'interrupt') {
    return inspectActor(machine, state, actor).strikes === undefined ? description.cpus.length : 1;
  }
  return Math.max(1, enabled(machine, state).filter((choice) => actorOf(choice) === actor).length);
}

/** What a tick in vain waits for, without the actor: "spins: siglock is held by CPU0". */
export function describeWait(
  scene: Scene,
  actor: number,
  wait: Wait,
  nameOf = (one: number): Part => actorPart(scene.machine, one),
): Phrase {
  switch (wait.kind) {
    case 'stopped':
      return phrase`is stopped by the fault`;
    case 'finished':
      return phrase`is done`;
    case 'interrupted':
      return phrase`waits: ${nameOf(wait.by)} runs on its CPU`;
    case 'lock':
      return wait.holder === actor
        ? phrase`spins: it holds ${placeName(scene, wait.address)} itself`
        : phrase`spins: ${placeName(scene, wait.address)} is held by ${nameOf(wait.holder)}`;
    case 'condition':
      return wait.spins
        ? phrase`spins: waits for ${placeName(scene, wait.address)} to change`
        : phrase`sleeps until ${placeName(scene, wait.address)} changes`;
    case 'masked': {
      const { handler } = inspectCpu(scene.state, wait.cpu);
      return handler === undefined
        ? phrase`waits: CPU${wait.cpu} has interrupts off`
        : phrase`waits: ${nameOf(handler)} runs on CPU${wait.cpu}`;
    }
    case 'readers': {
      const verb = wait.actors.length === 1 ? 'is' : 'are';
      return phrase`waits: ${joinAnd(wait.actors.map((one) => [nameOf(one)]))} ${verb} still inside`;
    }
    case 'no-such-choice':
      return phrase`has no ${ordinal(wait.variant + 1)} choice here now`;
    case 'nothing-to-do':
      return phrase`has nothing to do`;
  }
}

function describeChoice(scene: Scene, choice: Choice, begun: number | undefined): Phrase {
  const { machine, state } = scene;
  const actor = actorOf(choice);
  const variant = variantOf(choice);
  const { next } = inspectActor(machine, state, actor);
  if (variant === stepVariant) {
    return next === undefined ? phrase`goes on` : describeInstruction(scene, actor, next);
  }
  if (machine.actors[actor]?.kind === 'interrupt') return phrase`strikes CPU${variant - 1}`;
  const period = (number: number | undefined): string =>
    number === undefined ? 'the grace period' : `grace period ${String(number)}`;
  if (variant === gracePeriodStartVariant)
    return phrase`begins ${begun === undefined ? 'a grace period' : period(begun + 1)}`;
  if (variant === gracePeriodEndVariant) return phrase`ends ${period(begun)}`;
  const object = variant - firstCallbackVariant;
  const callback = inspectHeap(machine, state, object)?.callback ?? -1;
  const name = machine.program.callbacks[callback]?.name;
  return name === undefined
    ? phrase`frees ${objectPart(scene, object)}`
    : phrase`runs ${name}() for ${objectPart(scene, object)}`;
}

/** The instruction an actor stands at, as what it will do: "takes siglock", "reads it_id of timer 2". */
export function describeInstruction(scene: Scene, actor: number, instruction: Instruction): Phrase {
  const { machine, state } = scene;
  const at = machine.actorAt[actor] ?? 0;
  const { nesting } = inspectActor(machine, state, actor);
  const register = (number: number): number => registerOf(machine, state, actor, number);
  const address = (place: Place): number => addressOfPlace(state, at, place);
  switch (instruction.op) {
    case 'load':
    case 'wait':
      return phrase`reads ${target(scene, address(instruction.place))}`;
    case 'store': {
      const where = address(instruction.place);
      const value = valueName(scene, where, register(instruction.from));
      return isNowhere(where)
        ? phrase`writes ${value} to ${target(scene, where)}`
        : phrase`sets ${target(scene, where, 'possessive')} to ${value}`;
    }
    case 'exchange':
      return phrase`swaps ${target(scene, address(instruction.place))}`;
    case 'compare-exchange': {
      const where = address(instruction.place);
      const previous = wordAt(scene, where);
      if (previous === undefined) return phrase`compares and swaps ${target(scene, where)}`;
      return previous === register(instruction.expected)
        ? phrase`moves ${target(scene, where)} from ${valueName(scene, where, previous)} to ${valueName(scene, where, register(instruction.from))}`
        : phrase`finds ${target(scene, where)} at ${valueName(scene, where, previous)} and leaves it`;
    }
    case 'lock': {
      const where = address(instruction.place);
      return isNowhere(where) ? phrase`locks ${target(scene, where)}` : takesPhrase(scene, where);
    }
    case 'unlock': {
      const where = address(instruction.place);
      return isNowhere(where)
        ? phrase`unlocks ${target(scene, where)}`
        : letsGoPhrase(scene, where);
    }
    case 'interrupts-off':
      return phrase`turns interrupts off`;
    case 'interrupts-on':
      return phrase`turns interrupts on`;
    case 'interrupts-restore':
      return register(instruction.from) !== 0
        ? phrase`turns interrupts on`
        : phrase`leaves interrupts off`;
    case 'rcu-lock':
      return sectionEdge('enters', nesting + 1);
    case 'rcu-unlock':
      return sectionEdge('leaves', nesting);
    case 'allocate': {
      const noun = structNoun(machine, machine.program.pools[instruction.pool]?.struct ?? -1);
      return phrase`allocates a new ${noun}`;
    }
    case 'free':
      return phrase`frees ${pointed(scene, register(instruction.pointer))}`;
    case 'call-rcu':
      return phrase`hands ${pointed(scene, register(instruction.pointer))} to RCU`;
    case 'reference-set':
      return phrase`sets ${target(scene, address(instruction.place), 'possessive')} to ${register(instruction.from)}`;
    case 'reference-get':
    case 'reference-get-unless-zero':
      return phrase`takes a reference on ${counted(scene, address(instruction.place))}`;
    case 'reference-put': {
      const where = address(instruction.place);
      const which = wordAt(scene, where) === 1 ? 'the last' : 'a';
      return phrase`drops ${which} reference on ${counted(scene, where)}`;
    }
    case 'copy-to-user': {
      const { length } = machine.values.textOf(register(instruction.from));
      return phrase`copies ${countOf(length, 'byte')} to user space`;
    }
    case 'end':
      return phrase`is done`;
    case 'assert':
    case 'binary':
    case 'branch':
    case 'concatenate':
    case 'constant':
    case 'copy':
    case 'format':
    case 'jump':
    case 'length':
    case 'note':
    case 'peek':
    case 'poke':
    case 'slice':
    case 'text':
    case 'unary':
    case 'user-return':
      return phrase`goes on`;
  }
}

/** A register of an actor, found through a place that has it as base. */
const registerOf = (machine: Machine, state: State, actor: number, register: number): number =>
  register < 0
    ? 0
    : addressOfPlace(state, machine.actorAt[actor] ?? 0, { base: register, offset: 0 });

/** What memory holds; undefined where nothing may look. */
function wordAt({ machine, state }: Scene, address: number): number | undefined {
  const object = objectAt(machine, address);
  const isThere = object !== undefined && isAllocated(machine, state, object.index);
  return isThere ? peekWord(machine, state, address) : undefined;
}

/** NULL, poison and their neighbourhoods, where `target` has no name of a place. */
const isNowhere = (address: number): boolean => address < memoryBase || isPoison(address);

/** The place, or what NULL or poison points to. */
export function target(scene: Scene, address: number, form: 'of' | 'possessive' = 'of'): Phrase {
  if (address < memoryBase)
    return phrase`what ${address < 0 ? 'lies before NULL' : 'NULL points to'}`;
  // Which poison it was is known of no address but its own: a field's offset leads from one to the other.
  if (isPoison(address)) return phrase`what ${pointerName(scene, address)} points to`;
  return placeName(scene, address, form);
}

const counted = (scene: Scene, address: number): Phrase =>
  objectAt(scene.machine, address) === undefined
    ? target(scene, address)
    : referred(scene, address);

function pointed(scene: Scene, pointer: number): Phrase {
  const object = objectAt(scene.machine, pointer);
  return object === undefined ? phrase`what NULL points to` : [objectPart(scene, object.index)];
}
