import { checkpoint } from './checkpoint';
import { exit } from './exit';
import { memory } from './memory';
import { noSiglock } from './no-siglock';
import { siglock } from './siglock';
import { snapshot } from './snapshot';
import { stretch } from './stretch';
import { taskReference } from './task-reference';
import type { Walk } from './walk';

export type { Fact, Leg, Measure, RunFact, Stop, Walk, WalkPart } from './walk';

/** One for each claim, in the order of the claims. */
export const walks: readonly [Walk, ...Walk[]] = [
  stretch,
  siglock,
  noSiglock,
  memory,
  taskReference,
  snapshot,
  checkpoint,
  exit,
];
