import type { Instruction, Place } from '../lang';
import { isPoison, listPoison1, memoryBase } from '../lang';
import type { Choice, Machine, State } from '../machine';
import {
  actorOf,
  addressOfPlace,
  enabled,
  firstCallbackVariant,
  gracePeriodEndVariant,
  gracePeriodStartVariant,
  inspectActor,
  inspectHeap,
  objectAt,
  stepVariant,
  variantOf,
} from '../machine';
import { actorsPhrase, referred } from './describe';
import { gracePeriodsBegun, indexOfState } from './history';
import type { Run, Wait } from './model';
import { actorName, structNoun } from './names';
import { placeName, valueName } from './place-name';
import { choiceForTick, isChoice } from './replay';
import type { Scene } from './scene';
import { objectPart, sceneAt, sceneOf } from './scene';
import type { Phrase } from './words';
import { ordinal, phrase, plainText } from './words';

/** What an actor would do with the next tick, or what it waits for. */
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
    : describeWait(scene, actor, answer);
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

/** What a tick in vain waits for, without the actor: "spins: siglock is held by reader". */
export function describeWait(scene: Scene, actor: number, wait: Wait): Phrase {
  const { machine } = scene;
  switch (wait.kind) {
    case 'stopped':
      return phrase`stopped by the fault`;
    case 'finished':
      return phrase`finished`;
    case 'interrupted':
      return phrase`waits: ${actorName(machine, wait.by)} runs on CPU${wait.cpu}`;
    case 'lock': {
      const holder = machine.actors[wait.holder]?.name ?? 'nobody';
      return wait.holder === actor
        ? phrase`spins: it holds ${placeName(scene, wait.address)} itself`
        : phrase`spins: ${placeName(scene, wait.address)} is held by ${{ text: holder, actor: wait.holder }}`;
    }
    case 'condition':
      return wait.spins
        ? phrase`spins: waits for ${placeName(scene, wait.address)} to change`
        : phrase`sleeps until ${placeName(scene, wait.address)} changes`;
    case 'masked':
      return phrase`waits: CPU${wait.cpu} has interrupts off`;
    case 'readers': {
      const verb = wait.actors.length === 1 ? 'is' : 'are';
      return phrase`waits: ${actorsPhrase(scene, wait.actors)} ${verb} still inside`;
    }
    case 'no-such-choice':
      return phrase`no ${ordinal(wait.variant + 1)} choice here now`;
    case 'nothing-to-do':
      return phrase`nothing to do`;
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
  if (variant === gracePeriodStartVariant) {
    return begun === undefined
      ? phrase`a grace period would begin`
      : phrase`${period(begun + 1)} would begin`;
  }
  if (variant === gracePeriodEndVariant) return phrase`${period(begun)} would end`;
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
  const register = (number: number): number => registerOf(machine, state, actor, number);
  const address = (place: Place): number => addressOfPlace(state, at, place);
  switch (instruction.op) {
    case 'load':
      return phrase`reads ${target(scene, address(instruction.place))}`;
    case 'wait':
      return phrase`sees ${target(scene, address(instruction.place))} and goes on`;
    case 'store': {
      const where = address(instruction.place);
      const value = valueName(scene, where, register(instruction.from));
      return isNowhere(where)
        ? phrase`writes ${value} to ${target(scene, where)}`
        : phrase`sets ${target(scene, where, 'possessive')} to ${value}`;
    }
    case 'exchange':
      return phrase`swaps ${target(scene, address(instruction.place))}`;
    case 'compare-exchange':
      return phrase`compares and swaps ${target(scene, address(instruction.place))}`;
    case 'lock':
      return phrase`takes ${target(scene, address(instruction.place))}`;
    case 'unlock':
      return phrase`lets go of ${target(scene, address(instruction.place))}`;
    case 'interrupts-off':
      return phrase`turns interrupts off`;
    case 'interrupts-on':
      return phrase`turns interrupts on`;
    case 'interrupts-restore':
      return register(instruction.from) !== 0
        ? phrase`turns interrupts on`
        : phrase`leaves interrupts off`;
    case 'rcu-lock':
      return phrase`enters RCU`;
    case 'rcu-unlock':
      return phrase`leaves RCU`;
    case 'allocate': {
      const noun = structNoun(machine, machine.program.pools[instruction.pool]?.struct ?? -1);
      return phrase`allocates ${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
    }
    case 'free':
      return phrase`frees ${pointed(scene, register(instruction.pointer))}`;
    case 'call-rcu':
      return phrase`hands ${pointed(scene, register(instruction.pointer))} to RCU`;
    case 'reference-set':
      return phrase`sets the reference count of ${counted(scene, address(instruction.place))}`;
    case 'reference-get':
    case 'reference-get-unless-zero':
      return phrase`takes a reference on ${counted(scene, address(instruction.place))}`;
    case 'reference-put':
      return phrase`drops a reference on ${counted(scene, address(instruction.place))}`;
    case 'copy-to-user':
      return phrase`copies the text to user space`;
    case 'end':
      return phrase`finished`;
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

/** NULL, poison and their neighbourhoods, where `target` has no name of a place. */
const isNowhere = (address: number): boolean => address < memoryBase || isPoison(address);

/** The place, or what NULL or poison points to. */
export function target(scene: Scene, address: number, form: 'of' | 'possessive' = 'of'): Phrase {
  if (address < memoryBase)
    return phrase`what ${address < 0 ? 'lies before NULL' : 'NULL points to'}`;
  if (isPoison(address)) {
    return phrase`what ${address < listPoison1 + 0x20 ? 'LIST_POISON1' : 'LIST_POISON2'} points to`;
  }
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
