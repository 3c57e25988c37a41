import type { Reporter } from './diagnostic';
import { createQuiet, findGhostRead, type Quiet } from './quiet';
import type { CheckedBlock, CheckedStatement, FunctionReference, Local, Value } from './tree';
import { statementsIn, valuesOf } from './tree-parts';

/**
 * Ghost memory only observes: a program without it does the same, step for step. So nothing that others
 * see, that lives on or that decides what comes next may hang on it.
 *
 * ```text
 * if (seen) lost += 1;      under a ghost condition: ghosts, asserts, notes, variables declared there
 * assert(seen, "…");        conditions, asserts, notes and values for ghosts may read ghosts,
 * seen = seen + m->count;   and then no shared memory: that load would be a step that hangs on one
 * ```
 *
 * A function that only does such things and gives nothing may do them as it likes. For a checked program
 * without errors.
 */
export function checkGhosts(
  reporter: Reporter,
  functions: readonly FunctionReference[],
  bodies: readonly CheckedBlock[],
): void {
  const quiet = createQuiet();
  for (const reference of functions) {
    const { body } = reference;
    if (body === undefined) continue;
    const onlyObserves = body.result.kind === 'nothing' && quiet.isQuietFunction(reference);
    if (!onlyObserves) checkFree(reporter, quiet, body.body);
  }
  for (const body of bodies) checkFree(reporter, quiet, body);
}

/** A statement that is reached whatever ghosts hold. */
function checkFree(reporter: Reporter, quiet: Quiet, statement: CheckedStatement): void {
  const read = firstOf(valuesOf(statement), findGhostRead);
  if (read !== undefined && !mayReadGhosts(quiet, statement)) {
    const where = 'a condition, an assert, a note or a value for ghost memory';
    reporter.report('ghost', read.span, `ghost memory only observes: expected it in ${where}`);
    return;
  }
  if (read !== undefined || isGhostUpdate(statement)) {
    const noise = firstOf(valuesOf(statement), quiet.findNoise);
    if (noise !== undefined) {
      const message = `${nounOf(noise)} together with ghost memory: expected a variable that holds it already`;
      reporter.report('ghost', noise.span, message);
      return;
    }
  }
  const isLoop = statement.kind === 'while';
  const hangs = read !== undefined && (statement.kind === 'if' || isLoop);
  for (const inner of statementsIn(statement)) {
    if (hangs) checkHanging(reporter, quiet, inner, { own: new Set(), isLoop });
    else checkFree(reporter, quiet, inner);
  }
}

function mayReadGhosts(quiet: Quiet, statement: CheckedStatement): boolean {
  switch (statement.kind) {
    case 'if':
    case 'while':
    case 'note':
      return true;
    case 'store':
    case 'update':
      return statement.place.memory === 'ghost';
    case 'evaluate': {
      const { value } = statement;
      return (
        value.kind === 'assert' || (value.kind === 'call' && quiet.isQuietFunction(value.function))
      );
    }
    default:
      return false;
  }
}

const isGhostUpdate = (statement: CheckedStatement): boolean =>
  statement.kind === 'update' && statement.place.memory === 'ghost';

interface Under {
  /** Variables declared under the ghost condition. */
  readonly own: Set<Local>;
  /** Is there a loop under it, or is it one? */
  readonly isLoop: boolean;
}

/** A statement that is reached or not, depending on a ghost. */
function checkHanging(
  reporter: Reporter,
  quiet: Quiet,
  statement: CheckedStatement,
  under: Under,
): void {
  const report = (span: Value['span'], what: string): void => {
    const expected = 'expected only ghost stores, asserts and notes';
    reporter.report('ghost', span, `${what} under a ghost condition: ${expected}`);
  };
  const noise = firstOf(valuesOf(statement), quiet.findNoise);
  if (noise !== undefined) report(noise.span, nounOf(noise));
  switch (statement.kind) {
    case 'let':
      under.own.add(statement.local);
      break;
    case 'assign': {
      const { name } = statement.local;
      if (!under.own.has(statement.local)) {
        const message = `"${name}" lives on behind the ghost condition: expected a variable declared under it`;
        reporter.report('ghost', statement.span, message);
      }
      break;
    }
    case 'store':
    case 'update':
      if (statement.place.memory !== 'ghost') report(statement.span, 'a store');
      break;
    case 'break':
    case 'continue':
      if (!under.isLoop) report(statement.span, `"${statement.kind}"`);
      break;
    case 'return':
      report(statement.span, '"return"');
      break;
    default:
      break;
  }
  const inner = statement.kind === 'while' ? { ...under, isLoop: true } : under;
  for (const part of statementsIn(statement)) checkHanging(reporter, quiet, part, inner);
}

/** What a part of a value that is not quiet is called. */
function nounOf(value: Value): string {
  if (value.kind === 'load') return 'a load of shared memory';
  if (value.kind === 'user-return') return 'a system call that returns';
  return value.kind === 'call' ? `a call of "${value.function.name}"` : 'a step';
}

function firstOf(
  values: readonly Value[],
  find: (value: Value) => Value | undefined,
): Value | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
