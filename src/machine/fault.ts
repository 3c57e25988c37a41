/** The kinds of fault that the machine finds by itself in any program. */
export const faultKinds = [
  'use-after-free',
  'double-free',
  'bad-free',
  'null-followed',
  'poison-followed',
  'wild-pointer',
  'uninitialised-read',
  'unbalanced',
  'deadlock',
  'leak',
  'assertion',
  'overflow',
  'reference-count',
  'pool-exhausted',
  'endless-loop',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  readonly message: string;
  /** The address that was followed or freed, where there is one. */
  readonly address?: number;
  /** The object it lies in, where there is one. */
  readonly object?: number;
  /** For a deadlock: the actors that wait for each other, in order. */
  readonly actors?: readonly number[];
}
