import type { CheckedStatement, FunctionReference, Value } from './tree';
import { partsOf, statementsIn, valuesOf } from './tree-parts';

/** What is quiet touches registers, reads private memory and ghosts, stores to ghosts; nothing else. */
export interface Quiet {
  /** The first part of a value that is not quiet, itself included. */
  readonly findNoise: (value: Value) => Value | undefined;
  readonly isQuietFunction: (reference: FunctionReference) => boolean;
}

/** For a program without recursion, all of whose functions have been checked. */
export function createQuiet(): Quiet {
  const known = new Map<FunctionReference, boolean>();

  const findNoise = (value: Value): Value | undefined => {
    if (!isQuietItself(value)) return value;
    for (const part of partsOf(value)) {
      const noise = findNoise(part);
      if (noise !== undefined) return noise;
    }
    return undefined;
  };

  const isQuietItself = (value: Value): boolean => {
    switch (value.kind) {
      case 'constant':
      case 'wide':
      case 'text':
      case 'local':
      case 'address':
      case 'unary':
      case 'binary':
      case 'logical':
      case 'widen':
      case 'concatenate':
      case 'format':
      case 'length':
      case 'slice':
      case 'shift':
      case 'assert':
      case 'broken':
        return true;
      case 'load':
        return value.place.memory !== 'shared';
      case 'call':
        return isQuietFunction(value.function);
      default:
        return false;
    }
  };

  const isQuietStatement = (statement: CheckedStatement): boolean =>
    isGhostStore(statement) &&
    valuesOf(statement).every((value) => findNoise(value) === undefined) &&
    statementsIn(statement).every(isQuietStatement);

  const isQuietFunction = (reference: FunctionReference): boolean => {
    let isQuiet = known.get(reference);
    if (isQuiet === undefined) {
      isQuiet = reference.body !== undefined && isQuietStatement(reference.body.body);
      known.set(reference, isQuiet);
    }
    return isQuiet;
  };

  return { findNoise, isQuietFunction };
}

/** A statement that stores to no other memory than ghosts, itself. */
const isGhostStore = (statement: CheckedStatement): boolean =>
  (statement.kind !== 'store' && statement.kind !== 'update') || statement.place.memory === 'ghost';

/** The first load of ghost memory in a value. */
export function findGhostRead(value: Value): Value | undefined {
  if (value.kind === 'load' && value.place.memory === 'ghost') return value;
  for (const part of partsOf(value)) {
    const read = findGhostRead(part);
    if (read !== undefined) return read;
  }
  return undefined;
}
