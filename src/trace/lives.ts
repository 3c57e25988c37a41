import { addressOfWord } from '../lang';
import type { Machine, State } from '../machine';
import { inspectHeap, peekWord } from '../machine';
import { gracePeriodOf, historyOf, indexOfState } from './history';
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

const onceListed = new WeakMap<Run, Map<number, readonly boolean[]>>();

/** Has it been on its list in this life, up to tick `index`? */
export function wasListed(run: Run, index: number, object: number): boolean {
  const known = onceListed.get(run) ?? new Map<number, readonly boolean[]>();
  onceListed.set(run, known);
  const each = known.get(object) ?? computeOnceListed(run, object);
  known.set(object, each);
  return each[Math.min(index, run.states.length - 1)] ?? false;
}

function computeOnceListed({ machine, states }: Run, object: number): readonly boolean[] {
  let was = false;
  return states.map((state, index) => {
    if (state !== states[index - 1]) {
      was = isListed(machine, state, object) || (was && isAllocated(machine, state, object));
    }
    return was;
  });
}

/**
 * Worked out from memory, by `show list`, `show hash` and `show valid`, and the machine's own word for
 * the heap. Without `run`, a node off the list counts as unlinked once its validity says so or RCU has it.
 */
export function lifePhase(machine: Machine, state: State, object: number, run?: Run): LifePhase {
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
  const index = run === undefined ? undefined : indexOfState(run, state);
  if (hasList && run !== undefined && index !== undefined && wasListed(run, index, object))
    return 'unlinked';
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
      return `${period === undefined ? 'its grace period' : `grace period ${String(period)}`} is over`;
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

const known = new WeakMap<Run, readonly LifeStrip[]>();

/** All lives of heap objects in the run, those in the order in which they began. `freed` is the last span of a life that ended. */
export function lifeStrips(run: Run): readonly LifeStrip[] {
  const found = known.get(run);
  if (found !== undefined) return found;
  const { lives } = historyOf(run);
  const strips = lives.map((life) => {
    const next = lives.find(
      (other) => other.object === life.object && other.generation === life.generation + 1,
    );
    const from = life.allocated?.tick ?? 0;
    const to = (next?.allocated?.tick ?? run.states.length) - 1;
    const last = Math.max(from, Math.min(to, (life.freed?.tick ?? run.states.length) - 1));
    return {
      ...life,
      name: sceneAt(run, last).nameOf(life.object),
      spans: spansOf(run, life.object, from, to),
    };
  });
  known.set(run, strips);
  return strips;
}

function spansOf(run: Run, object: number, from: number, to: number): readonly LifeSpan[] {
  const spans: { -readonly [K in keyof LifeSpan]: LifeSpan[K] }[] = [];
  let wasOn = false;
  for (let at = from; at <= to; at++) {
    const state = stateAt(run, at);
    const last = spans.at(-1);
    // A tick in vain changes nothing.
    if (last !== undefined && state === run.states[at - 1]) {
      last.to = at;
      continue;
    }
    const plain = lifePhase(run.machine, state, object);
    wasOn ||= plain === 'listed' || plain === 'not valid';
    const isOff = plain === 'valid' || plain === 'hashed' || plain === 'allocated';
    const phase = isOff && wasOn ? 'unlinked' : plain;
    const period =
      phase === 'waiting' || phase === 'ready' ? gracePeriodOf(run, at, object) : undefined;
    if (last?.phase === phase && last.gracePeriod === period) last.to = at;
    else
      spans.push({
        phase,
        from: at,
        to: at,
        ...(period === undefined ? {} : { gracePeriod: period }),
      });
  }
  return spans;
}
