import type { FaultKind } from '../machine';

/** The title of a fault: "Use after free". */
export function faultTitle(kind: FaultKind): string {
  switch (kind) {
    case 'use-after-free':
      return 'Use after free';
    case 'double-free':
      return 'Double free';
    case 'bad-free':
      return 'Bad free';
    case 'null-followed':
      return 'NULL followed';
    case 'poison-followed':
      return 'List poison followed';
    case 'wild-pointer':
      return 'Wild pointer followed';
    case 'uninitialised-read':
      return 'Uninitialised memory read';
    case 'unbalanced':
      return 'Unbalanced';
    case 'deadlock':
      return 'Deadlock';
    case 'leak':
      return 'Memory leak';
    case 'assertion':
      return 'Assertion failed';
    case 'overflow':
      return 'Integer overflow';
    case 'reference-count':
      return 'Reference count broken';
    case 'pool-exhausted':
      return 'Out of memory';
    case 'endless-loop':
      return 'Endless loop';
  }
}
