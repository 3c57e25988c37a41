import type { Path } from '../race-file';

/** Something of the page to look at. */
export type WalkPart = 'schedule' | 'lanes' | 'rcu' | 'list' | 'ledger' | 'readout' | 'report';

/** A number that a run has at a tick. Ticks in all of them but the last. */
export type Measure = { readonly path: Path } &
  /** The reader's own ticks with siglock held, and its longest stretch with interrupts off. */
  (
    | { readonly of: 'siglock' | 'interrupts-off' }
    /** Ticks burnt by all but the reader, or by one of them. */
    | { readonly of: 'burnt'; readonly actor?: string }
    /** Objects that wait to be freed. */
    | { readonly of: 'waiting' }
  );

/**
 * What makes a sentence true, as the replayed run has it after a tick. Actors, locks and objects go by
 * the names that the page gives them.
 */
export type Fact =
  | ({ readonly path: Path } & RunFact)
  /** Both paths have handed the same text to user space, and returned the same. */
  | { readonly is: 'same-text' }
  | { readonly is: 'less'; readonly one: Measure; readonly than: Measure }
  | { readonly is: 'equal'; readonly one: Measure; readonly to: number };

export type RunFact =
  | { readonly is: 'holds' | 'holds-no-more'; readonly actor: string; readonly lock: string }
  | { readonly is: 'interrupts-off' | 'interrupts-on'; readonly actor: string }
  | { readonly is: 'inside-rcu' | 'outside-rcu'; readonly actor: string }
  /** Its last tick was burnt, since `lock` is held by `holder`. */
  | {
      readonly is: 'spins';
      readonly actor: string;
      readonly lock: string;
      readonly holder: string;
    }
  | { readonly is: 'stands-on'; readonly actor: string; readonly object: string }
  | { readonly is: 'stands-nowhere'; readonly actor: string }
  | { readonly is: 'done' | 'asleep'; readonly actor: string }
  | { readonly is: 'phase'; readonly object: string; readonly phase: string }
  /** What its `next` leads to. */
  | { readonly is: 'next'; readonly object: string; readonly to: string }
  /** From the head on, whether valid or not. */
  | { readonly is: 'list'; readonly timers: readonly number[] }
  /** At no tick so far did the list have just these, in this order. */
  | { readonly is: 'never-list'; readonly timers: readonly number[] }
  /** A grace period runs and waits for these; ended where `waitsFor` is left out. */
  | {
      readonly is: 'grace-period';
      readonly number: number;
      readonly waitsFor?: readonly string[];
    }
  | { readonly is: 'references'; readonly object: string; readonly count: number }
  /** What became of this timer in the buffer fill of the tick. */
  | { readonly is: 'record' | 'dropped' | 'skipped'; readonly object: string }
  /** The timers of the text that user space has. */
  | { readonly is: 'text'; readonly timers: readonly number[] }
  | { readonly is: 'returned'; readonly actor: string; readonly values: readonly number[] }
  | {
      readonly is: 'fault';
      readonly kind: string;
      readonly actor: string;
      readonly object?: string;
    }
  | { readonly is: 'no-fault' };

/** One moment to look at. */
export interface Stop {
  /** How many ticks of the schedule have been taken. */
  readonly tick: number;
  readonly part: WalkPart;
  /** Both panes where it is left out. */
  readonly path?: Path;
  /** An object that is lit in both panes. */
  readonly object?: string;
  /**
   * One or two sentences. `{before burnt deleter}` stands for a measure of the run at the tick, so that
   * no number is typed: see `toStopWords` in src/claims.
   */
  readonly says: string;
  /** All of them hold, or the sentence is false. */
  readonly facts: readonly Fact[];
}

/** Some stops on one schedule. */
export interface Leg {
  readonly scenario: string;
  readonly whatIfs: readonly string[];
  readonly schedule: string;
  readonly stops: readonly Stop[];
}

/** A few stops that show what a claim says. */
export interface Walk {
  /** The id of the claim. */
  readonly claim: string;
  /** What one will see. */
  readonly title: string;
  readonly legs: readonly Leg[];
}
