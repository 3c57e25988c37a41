import { addressOfWord } from '../lang';
import type { Machine, State } from '../machine';
import { inspectHeap, peekWord } from '../machine';
import { createFold } from './fold';
import { gracePeriodOf, historyAt, historyOf, indexOfState } from './history';
import type { Life } from './history';
import type { Run } from './model';
import { isAllocated, listOfStruct, reachable, walk } from './reach';
import { sceneAt } from './scene';
import { stateAt } from './replay';

/** What an object is in, in the order of a usual life. `ready`: its grace period is over, its callback has not run. */
export type LifePhase =
  | 'none'
  | 'allocated'
  | 'hashed'
  | 'valid'
  | 'listed'
  | 'not valid'
  | 'unlinked'
  | 'waiting'
  | 'ready'
  | 'freed';

export type Validity = 'valid' | 'not valid';

/** By `show valid`: valid while the field is neither NULL nor tagged. Undefined where the struct has no such field. */
export function validityOf(machine: Machine, state: State, object: number): Validity | undefined {
  const description = machine.program.objects[object];
  const view = machine.program.views.valid.find(({ struct }) => struct === description?.struct);
  if (description === undefined || view === undefined) return undefined;
  const word = peekWord(machine, state, addressOfWord(description.word + view.offset));
  return word !== 0 && (word & 1) === 0 ? 'valid' : 'not valid';
}

export const isListed = (machine: Machine, state: State, object: number): boolean =>
  reachable(
    machine,
    state,
    listOfStruct(machine, machine.program.objects[object]?.struct ?? -1),
  ).includes(object);

export function isHashed(machine: Machine, state: State, object: number): boolean {
  const struct = machine.program.objects[object]?.struct;
  return machine.program.views.hashes.some(
    (hash) =>
      hash.struct === struct &&
      hash.headWords.some((head) => walk(machine, state, head, hash).includes(object)),
  );
}

/** By object: has it been on its list in this life, up to tick `index`? */
const onceListed = createFold<readonly boolean[]>(
  (run) => noteListed([], run, 0),
  (was, run, tick) =>
    // A tick in vain changes nothing.
    run.states[tick] === run.states[tick - 1] ? was : noteListed(was, run, tick),
);

function noteListed(was: readonly boolean[], run: Run, index: number): readonly boolean[] {
  const { machine } = run;
  const state = stateAt(run, index);
  const is = machine.program.objects.map(
    ({ index: object }) =>
      isListed(machine, state, object) ||
      (was[object] === true && isAllocated(machine, state, object)),
  );
  return is.every((one, object) => one === was[object]) ? was : is;
}

/** Has it been on its list in this life, up to tick `index`? */
export const wasListed = (run: Run, index: number, object: number): boolean =>
  onceListed(run, index)[object] ?? false;

/**
 * Worked out from memory, by `show list`, `show hash` and `show valid`, and the machine's own word for
 * the heap. Without `run`, a node off the list counts as unlinked once its validity says so or RCU has it.
 */
export function lifePhase(machine: Machine, state: State, object: number, run?: Run): LifePhase {
  const index = run === undefined ? undefined : indexOfState(run, state);
  return run === undefined || index === undefined
    ? phaseOf(machine, state, object, () => false)
    : phaseAt(run, index, object);
}

const phaseAt = (run: Run, index: number, object: number): LifePhase =>
  phaseOf(run.machine, stateAt(run, index), object, () => wasListed(run, index, object));

function phaseOf(
  machine: Machine,
  state: State,
  object: number,
  wasOnList: () => boolean,
): LifePhase {
  switch (inspectHeap(machine, state, object)?.life) {
    case 'unallocated':
      return 'none';
    case 'freed':
      return 'freed';
    case 'queued':
    case 'waiting':
      return 'waiting';
    case 'ready':
      return 'ready';
    case 'live':
    case undefined:
      break;
  }
  const validity = validityOf(machine, state, object);
  if (isListed(machine, state, object)) return validity === 'not valid' ? 'not valid' : 'listed';
  const hasList = listOfStruct(machine, machine.program.objects[object]?.struct ?? -1) >= 0;
  if (hasList && wasOnList()) return 'unlinked';
  if (validity === 'valid') return 'valid';
  return isHashed(machine, state, object) ? 'hashed' : 'allocated';
}

/** "waiting for grace period 1", "not valid", … */
export function lifeWords(machine: Machine, state: State, object: number, run?: Run): string {
  const phase = lifePhase(machine, state, object, run);
  const index = run === undefined ? undefined : indexOfState(run, state);
  const period =
    run === undefined || index === undefined ? undefined : gracePeriodOf(run, index, object);
  switch (phase) {
    case 'none':
      return 'not allocated';
    case 'waiting':
      return `waiting for ${period === undefined ? 'a grace period' : `grace period ${String(period)}`}`;
    case 'ready':
      return 'ready to be freed';
    case 'allocated':
    case 'freed':
    case 'hashed':
    case 'listed':
    case 'not valid':
    case 'unlinked':
    case 'valid':
      return phase;
  }
}

/** Ticks `from` to `to` (both states included) in one phase. */
export interface LifeSpan {
  readonly phase: LifePhase;
  readonly from: number;
  readonly to: number;
  readonly gracePeriod?: number;
}

/** One row of the picture: one life of one object. */
export interface LifeStrip extends Life {
  readonly name: string;
  readonly spans: readonly LifeSpan[];
}

type Phase = Omit<LifeSpan, 'to'>;

/** The phases of each life so far, in the order of `historyAt`. */
const phasesAt = createFold<readonly (readonly Phase[])[]>(
  (run) => notePhases([], run, 0),
  (phases, run, tick) =>
    run.states[tick] === run.states[tick - 1] ? phases : notePhases(phases, run, tick),
);

function notePhases(
  known: readonly (readonly Phase[])[],
  run: Run,
  index: number,
): readonly (readonly Phase[])[] {
  const { lives } = historyAt(run, index);
  const phases = lives.map(({ object, generation }, at): readonly Phase[] => {
    const before = known[at] ?? [];
    if (lives.some((other) => other.object === object && other.generation > generation))
      return before;
    const phase = phaseAt(run, index, object);
    const isRcu = phase === 'waiting' || phase === 'ready';
    const gracePeriod = isRcu ? gracePeriodOf(run, index, object) : undefined;
    const last = before.at(-1);
    if (last?.phase === phase && last.gracePeriod === gracePeriod) return before;
    return [
      ...before,
      { phase, from: index, ...(gracePeriod === undefined ? {} : { gracePeriod }) },
    ];
  });
  return phases.every((one, at) => one === known[at]) ? known : phases;
}

/** All lives of heap objects in the run, those in the order in which they began. `freed` is the last span of a life that ended. */
export function lifeStrips(run: Run): readonly LifeStrip[] {
  const { lives } = historyOf(run);
  const end = run.ticks.length;
  const phases = phasesAt(run, end);
  return lives.map((life, at) => {
    const next = lives.find(
      (other) => other.object === life.object && other.generation === life.generation + 1,
    );
    const to = (next?.allocated?.tick ?? end + 1) - 1;
    const last = Math.min(to, (life.freed?.tick ?? end + 1) - 1);
    const spans = phases[at] ?? [];
    return {
      ...life,
      name: sceneAt(run, Math.max(life.allocated?.tick ?? 0, last)).nameOf(life.object),
      spans: spans.map((span, index) => ({ ...span, to: (spans[index + 1]?.from ?? to + 1) - 1 })),
    };
  });
}
