import type { Path } from './race-file';
import type { Expectation } from './what-if';

/** One program that is searched. */
export interface AskedProgram {
  readonly scenario: string;
  readonly path: Path;
  /** Those at their default are left out. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly whatIfs: readonly string[];
}

/** How much of a list that was whole as the run began a reader got. `no-process`: an error in its place. */
export type Extent = 'all' | 'part' | 'nothing' | 'no-process';

/** What must be so of all that can come out of some programs. */
export type OutcomesExpectation =
  /** Each program has one outcome, and all have the same. */
  | { readonly relation: 'one-and-the-same' }
  /** What user space can get, snapshot or not, is the same for all. */
  | { readonly relation: 'same-texts' }
  /** The outcomes that are snapshots are the same for all. */
  | { readonly relation: 'same-snapshots' }
  /** Each outcome of each program is a snapshot. */
  | { readonly relation: 'only-snapshots' }
  /** In each program so many outcomes are no snapshot. */
  | { readonly relation: 'not-snapshots'; readonly count: number }
  /** Each program has an outcome with a timer that is listed twice. */
  | { readonly relation: 'listed-twice' }
  /** Each program has an outcome without this timer, which is there all the time. */
  | { readonly relation: 'missing'; readonly timer: number }
  /** Each program has outcomes of all these extents and no others. */
  | { readonly relation: 'extents'; readonly are: readonly Extent[] };

/** One of the two costs of a thread at worst: its ticks with interrupts off, or its wait for locks. */
export type CostName = 'interruptsOff' | 'wait';

/** Something to be found out by searching, and what must come of it. */
export type Evidence = {
  /** What it shows, in a few words. */
  readonly says: string;
  readonly programs: readonly AskedProgram[];
} & (
  | { readonly kind: 'verdict'; readonly expects: Expectation }
  | { readonly kind: 'outcomes'; readonly expects: OutcomesExpectation }
  /** The cost of an actor in each program, in their order: more in each than in the one before, or the same in all. */
  | {
      readonly kind: 'cost';
      readonly actor: string;
      readonly cost: CostName;
      readonly expects: 'grows' | 'flat';
    }
  /** One schedule for all: what the reader's calls return. */
  | {
      readonly kind: 'run';
      readonly schedule: string;
      readonly expects: { readonly returns: readonly number[] };
    }
);

/** Which schedule shows a claim best. Nothing but a suggested one is known before a search. */
export type Showing = { readonly program: AskedProgram } &
  /** The shortest way to the fault. */
  (
    | { readonly show: 'race' }
    /** A shortest way to an outcome of this kind. */
    | { readonly show: 'outcome'; readonly which: 'not-snapshot' | 'part' | 'any' }
    | { readonly show: 'cost'; readonly actor: string; readonly cost: CostName }
    | { readonly show: 'suggested' }
  );

/** Something that is said of the two kernels, and how one can tell. */
export interface Claim {
  readonly id: string;
  /** A few words. */
  readonly title: string;
  /** One or two sentences. */
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
  /** Ids of what-ifs that take away what the claim rests on: each leads to a race. */
  readonly brokenBy: readonly string[];
  readonly shows: Showing;
}
