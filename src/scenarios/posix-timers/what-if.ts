import type { Path } from './race-file';

/** A change of a shipped text: `find` stands in `file` exactly once. */
export interface TextEdit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Faults of the machine (`FaultKind`) that a broken rule of these kernels can lead to. */
export type ExpectedFault =
  'use-after-free' | 'poison-followed' | 'deadlock' | 'unbalanced' | 'assertion';

/** What every correct search says of a program. */
export type Expectation =
  | { readonly verdict: 'safe' }
  | {
      readonly verdict: 'race';
      /** The first fault found is of one of these kinds. */
      readonly faults: readonly ExpectedFault[];
      /** If it is about an object, then of one of these structs. */
      readonly structs?: readonly string[];
    };

/** One rule of one kernel, broken in its text, see `what-if-edits.ts`. */
export interface WhatIf {
  readonly id: string;
  /** A few words, as on a switch. */
  readonly title: string;
  /** Whose code it changes: what reads the file, or what creates, deletes and frees. */
  readonly group: 'reader' | 'writers';
  /** One sentence: what it changes. */
  readonly sentence: string;
  readonly path: Path;
  /** The scenario that shows what comes of it. */
  readonly scenario: string;
  /** Where the scenario's defaults do not show it, or not soon. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly expects: Expectation;
}
