import { type Bounds, search, searchReduced, toTheEnd } from '../../src/checker';
import { createMachine } from '../../src/machine';
import { compileSubject, type Subject } from './subject';

export interface Task {
  readonly subject: Subject;
  readonly isReduced: boolean;
  /** The same is searched before, for `warmUp` at least and in the same process, and is not counted. */
  readonly isWarm: boolean;
  readonly bounds: Bounds;
}

/** One run of one contestant. */
export interface Measured {
  readonly verdict: 'safe' | 'race' | 'not finished';
  readonly states: number;
  readonly transitions: number;
  /** Wall time of the search, from the program to the verdict. */
  readonly seconds: number;
  /** From the text to what searches; null where `seconds` has it already. */
  readonly compileSeconds: number | null;
  readonly peakBytes: number;
}

/** Seconds in which a just-in-time compiler has compiled what there is to compile. */
const warmUp = 1;

const verdicts = { exhausted: 'safe', violation: 'race', stopped: 'not finished' } as const;

/** The same in Node and in a worker of a browser. `clock` is in seconds; peak memory is what the search counts. */
export function measure(task: Task, clock: () => number): Measured {
  const { subject, isReduced, isWarm, bounds } = task;
  if (isWarm) {
    const until = clock() + warmUp;
    do measure({ ...task, isWarm: false }, clock);
    while (clock() < until);
  }
  const began = clock();
  const program = compileSubject(subject);
  const compiled = clock();
  const start = isReduced ? searchReduced : search;
  const { kind, counts } = toTheEnd(start(createMachine(program), bounds, { clock }));
  return {
    verdict: verdicts[kind],
    states: counts.states,
    transitions: counts.transitions,
    seconds: clock() - compiled,
    compileSeconds: compiled - began,
    peakBytes: counts.bytes,
  };
}
