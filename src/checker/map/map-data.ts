import type { LockWait } from './lock-sight';

export const markKinds = ['ending', 'fault', 'deadlock'] as const;
export type MarkKind = (typeof markKinds)[number];

/**
 * All states that a search has reached, as a picture: plain data in few arrays. Entry n of each array of one
 * part is about the same thing.
 */
export interface MapData {
  /** Several states may be one spot: all with the same depth and as many reader's steps. */
  readonly isMerged: boolean;
  /** How many depths, and how many numbers of reader's steps, a merged spot covers. */
  readonly grain: number;
  readonly spots: {
    /** Steps of the shortest way there; merged: the least that the cell covers. */
    readonly depth: Int32Array;
    /** How many of them are the reader's. */
    readonly reader: Int32Array;
    /** Which of those that share depth and reader's steps; stays as the picture grows. */
    readonly slot: Int32Array;
    readonly states: Int32Array;
    /** The node of `tree` that is its first state. */
    readonly node: Int32Array;
    /** A bit for each of `locks` that the reader holds in all its states. */
    readonly held: Int32Array;
    /** Why the reader, and why nobody else, moves there. See `Obstacle`. */
    readonly readerObstacle: Uint8Array;
    readonly othersObstacle: Uint8Array;
  };
  /** Steps from spot to spot; merged: those of one actor are one band, and those within a spot are none. */
  readonly bands: {
    readonly from: Int32Array;
    readonly to: Int32Array;
    /** That of the first step. */
    readonly choice: Int32Array;
    readonly steps: Int32Array;
  };
  /** Endings, faults and deadlocks, each by itself; at most `mostMarks` of each kind, those nearest to the start. */
  readonly marks: {
    /** Into `markKinds`. */
    readonly kind: Uint8Array;
    readonly spot: Int32Array;
    readonly node: Int32Array;
  };
  /** A shortest way to each node, from the last step back to the start; -1 is before the start. */
  readonly tree: { readonly parent: Int32Array; readonly choice: Int32Array };
  /** States by depth. */
  readonly levels: Int32Array;
  /** How many there are, drawn or not. */
  readonly totals: Readonly<Record<MarkKind, number>>;
  /** The addresses of the locks. */
  readonly locks: readonly number[];
  readonly waits: readonly LockWait[];
}
