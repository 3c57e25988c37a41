import { checkArguments, checkResult, isInteger } from './case-fields';
import { jsonProblem } from './json-place';
import { BadInput } from './terminal';

/** One recorded operation: its arguments and what the kernel gave, as they stand in the file. */
export interface RecordedOperation {
  readonly op: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly result: Readonly<Record<string, unknown>>;
  /** What kernels before v6.15 gave, where that differs. */
  readonly resultBefore: Readonly<Record<string, unknown>> | undefined;
}

export interface RecordedCase {
  readonly name: string;
  readonly pids: Readonly<Record<string, number>>;
  readonly operations: readonly RecordedOperation[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a file of recordings. Anything that is not one is bad input, with the place in the JSON. */
export function readCases(text: string, path: string): readonly RecordedCase[] {
  const problem = jsonProblem(text);
  if (problem !== undefined)
    throw new BadInput(
      `${path}:${String(problem.line)}:${String(problem.column)}: not JSON from here on`,
    );
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new BadInput(`${path}:1:1: expected a list of cases`);
  return value.map((one: unknown, index) => readCase(one, `${path}: case ${String(index)}`));
}

function readCase(value: unknown, place: string): RecordedCase {
  if (!isRecord(value) || typeof value['name'] !== 'string' || !Array.isArray(value['ops'])) {
    throw new BadInput(`${place}: expected name, pids and ops`);
  }
  const { name } = value;
  const pids = value['pids'] ?? {};
  if (!isRecord(pids)) throw new BadInput(`${place} (${name}): pids must be an object`);
  const wrong = Object.keys(pids).find((key) => !isInteger(pids[key]));
  if (wrong !== undefined)
    throw new BadInput(`${place} (${name}): pid ${wrong} must be a whole number`);
  const operations = value['ops'].map((one: unknown, index) =>
    readOperation(one, `${place} (${name}), op ${String(index)}`),
  );
  checkOrder(operations, `${place} (${name})`);
  return {
    name,
    pids: Object.fromEntries(Object.entries(pids).map(([key, pid]) => [key, Number(pid)])),
    operations,
  };
}

function readOperation(value: unknown, place: string): RecordedOperation {
  if (!isRecord(value)) throw new BadInput(`${place}: expected op`);
  const { op, result, result_old: old, ...rest } = value;
  if (typeof op !== 'string') throw new BadInput(`${place}: expected op`);
  if (!isRecord(result)) throw new BadInput(`${place} (${op}): expected result`);
  if (old !== undefined && !isRecord(old))
    throw new BadInput(`${place} (${op}): result_old must be an object`);
  checkArguments(op, rest, `${place} (${op})`);
  checkResult(result, `${place} (${op}), result`);
  if (old !== undefined) checkResult(old, `${place} (${op}), result_old`);
  return { op, arguments: rest, result, resultBefore: old };
}

const fileOperations: ReadonlySet<string> = new Set([
  'read',
  'drain',
  'pread',
  'readbad',
  'lseek',
  'close',
]);

/** What an operation works on must be there: a file that was opened, a handle that a create was given. */
function checkOrder(operations: readonly RecordedOperation[], place: string): void {
  const open = new Set<string>();
  const made = new Set<string>();
  for (const [index, { op, arguments: given, result }] of operations.entries()) {
    const where = `${place}, op ${String(index)} (${op})`;
    const { f, h } = given;
    const file = typeof f === 'string' ? f : '';
    const handle = typeof h === 'string' ? h : '';
    if (op === 'open' && Number(result['ret']) >= 0) open.add(file);
    if (fileOperations.has(op) && !open.has(file))
      throw new BadInput(`${where}: file ${file} is not open`);
    if (op === 'close') open.delete(file);
    if (op === 'create') made.add(handle);
    else if ((op === 'delete' || op === 'arm') && h !== undefined && !made.has(handle))
      throw new BadInput(`${where}: no create before has the handle ${handle}`);
  }
}
