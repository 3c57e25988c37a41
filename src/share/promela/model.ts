import type { Actor, Code, Instruction, Program, Register } from '../../lang';
import type { Machine } from '../../machine';
import { createMachine, isShared } from '../../machine';
import type { Entry, Known } from './constants';
import { findConstants } from './constants';
import { processName } from './names';
import { findNeeded } from './needed';
import type { Flow } from './region';
import { followers } from './region';
import { findSharedBlocks } from './shared-blocks';
import { isStep, isStop } from './stops';

/** Something that runs code: an actor, or the init block as the machine sees it, one actor more. */
export interface Agent {
  readonly kind: Actor['kind'] | 'init';
  /** The actor's index; of the init block, the number of actors. */
  readonly index: number;
  /** Of its proctype. In C, its variables are `P<name>-><variable>`. */
  readonly process: string;
  /** For messages: the name in the program. */
  readonly title: string;
  readonly code: Code;
  /** Its CPU, as an index into `irq_off`. */
  readonly cpu: string;
  /** For a thread: the CPU where an interrupt can strike it. */
  readonly struckOn: number | undefined;
  /** Does it stop before this instruction? */
  readonly stops: (pc: number) => boolean;
  /** Constants by instruction; undefined where nothing leads. */
  readonly known: readonly (Known | undefined)[];
  /** By instruction, the registers that must hold their value; at a stop all others become 0. */
  readonly needed: readonly ReadonlySet<Register>[];
  readonly flow: Flow;
  /** Where code begins that several steps lead to. */
  readonly shared: ReadonlySet<number>;
}

/** A program and what its model needs: what no program of this kind uses is left out of the text. */
export interface Model {
  readonly program: Program;
  readonly machine: Machine;
  readonly agents: readonly Agent[];
  readonly init: Agent;
  readonly hasHeap: boolean;
  readonly hasRcu: boolean;
  readonly hasInterrupts: boolean;
  readonly hasTexts: boolean;
  /** The words that can be there before anything was stored to them. */
  readonly unstored: { readonly first: number; readonly words: number } | undefined;
  /** Per object: its number in `life`. 0 stands for shared memory that is always there, `noSlot` for what is not shared. */
  readonly slotOf: readonly number[];
  /** How many heap objects there are: their numbers are 1 and on. */
  readonly slots: number;
  /** The number of what no step may lead to; undefined where there is no such thing. */
  readonly noSlot: number | undefined;
}

const textOperations: ReadonlySet<Instruction['op']> = new Set([
  'concatenate',
  'format',
  'length',
  'slice',
  'user-return',
  'copy-to-user',
]);

export function createModel(program: Program): Model {
  const machine = createMachine(program);
  const agents = program.actors.map((actor) => toAgent(machine, actor));
  const init: Agent = {
    ...study(
      machine,
      program.init,
      [{ pc: 0, known: zeroes(program.init) }],
      ({ op }) => op === 'end',
    ),
    kind: 'init',
    index: agents.length,
    // No `init`: C code has no name for the variables of that.
    process: 'init_block',
    title: 'the init block',
    code: program.init,
    cpu: String(machine.cpus),
    struckOn: undefined,
  };
  const instructions = [init, ...agents].flatMap(({ code }) => code.instructions);
  const words = [...machine.unstoredAt.keys()].filter(
    (word) => (machine.unstoredAt[word] ?? -1) >= 0,
  );
  const [first] = words;
  const slots = program.objects.filter(({ storage }) => storage === 'heap').length;
  return {
    program,
    machine,
    agents,
    init,
    hasHeap: slots > 0,
    hasRcu: instructions.some(({ op }) => op === 'call-rcu'),
    hasInterrupts: program.actors.some(({ kind }) => kind === 'interrupt'),
    hasTexts: instructions.some(({ op }) => textOperations.has(op)),
    unstored:
      first === undefined ? undefined : { first, words: (words.at(-1) ?? first) - first + 1 },
    slotOf: program.objects.map(({ index }) =>
      isShared(machine, index) ? (machine.heapIndex[index] ?? -1) + 1 : slots + 1,
    ),
    slots,
    noSlot: program.objects.some(({ index }) => !isShared(machine, index)) ? slots + 1 : undefined,
  };
}

function toAgent(machine: Machine, actor: Actor): Agent {
  const cpu =
    actor.kind === 'thread'
      ? String(actor.cpu)
      : actor.kind === 'interrupt'
        ? 'cpu - 1'
        : String(machine.cpus);
  const interruptible = machine.interruptible[actor.index] === true;
  const zero = zeroes(actor.code);
  // A callback is given its object in register 0.
  const entries =
    actor.kind === 'rcu'
      ? machine.program.callbacks.map(({ entry }) => ({
          pc: entry,
          known: new Map([...zero].filter(([register]) => register !== 0)),
        }))
      : [{ pc: 0, known: zero }];
  return {
    ...study(machine, actor.code, entries, isStop(interruptible)),
    kind: actor.kind,
    index: actor.index,
    process: processName(actor),
    title: actor.name,
    code: actor.code,
    cpu,
    struckOn: actor.kind === 'thread' && isStruck(machine, actor.cpu) ? actor.cpu : undefined,
  };
}

const zeroes = (code: Code): Known =>
  new Map(Array.from({ length: code.registers }, (_, register) => [register, 0]));

/** What there is to know of a code before it is written. */
function study(
  { values }: Machine,
  { instructions }: Code,
  entries: readonly Entry[],
  isStopAt: (instruction: Instruction) => boolean,
): Pick<Agent, 'stops' | 'known' | 'needed' | 'flow' | 'shared'> {
  const known = findConstants(instructions, entries, (text) => values.literal(text));
  const after = (pc: number): readonly number[] => {
    const instruction = instructions[pc];
    const here = known[pc];
    return instruction === undefined || here === undefined ? [] : followers(instruction, pc, here);
  };
  const test = (check: (instruction: Instruction) => boolean) => (pc: number) => {
    const instruction = instructions[pc];
    return instruction === undefined || check(instruction);
  };
  const stops = test(isStopAt);
  const flow = { instructions, after };
  const begins = [
    ...entries.map(({ pc }) => pc),
    ...[...instructions.keys()].filter(stops).flatMap((pc) => after(pc)),
  ];
  return {
    stops,
    known,
    needed: findNeeded(instructions, known),
    flow,
    shared: findSharedBlocks(flow, begins, stops, test(isStep)),
  };
}

const isStruck = ({ actors }: Machine, cpu: number): boolean =>
  actors.some((actor) => actor.kind === 'interrupt' && actor.cpus.includes(cpu));

/** Can a grace period have to wait for this actor? Written as a condition. */
export function insideOf(model: Model, { kind, index }: Agent): string {
  const parts = [`nesting[${index}]`, `locks[${index}]`];
  const actor = model.program.actors[index];
  if (actor?.kind === 'thread') {
    const { cpu } = actor;
    parts.push(model.hasInterrupts ? `(irq_off[${cpu}] && !handler[${cpu}])` : `irq_off[${cpu}]`);
  }
  if (actor?.kind === 'interrupt')
    parts.push(...actor.cpus.map((cpu) => `handler[${cpu}] == ${index + 1}`));
  if (kind === 'rcu') parts.push('calling');
  return `(${parts.join(' || ')})`;
}
