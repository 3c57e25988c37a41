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

const wholes: ReadonlySet<FaultKind> = new Set([
  'use-after-free',
  'double-free',
  'bad-free',
  'leak',
]);

/** With what it is about: "Use after free of timer 2", "Uninitialised memory read: timer 3". */
export function faultHeading(kind: FaultKind, object: string | undefined): string {
  if (object === undefined) return faultTitle(kind);
  return `${faultTitle(kind)}${wholes.has(kind) ? ' of' : ':'} ${object}`;
}
