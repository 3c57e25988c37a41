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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${path}:1:1: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
  if (!Array.isArray(value)) throw new BadInput(`${path}:1:1: expected a list of cases`);
  return value.map((one: unknown, index) => readCase(one, `${path}: case ${String(index)}`));
}

function readCase(value: unknown, place: string): RecordedCase {
  if (!isRecord(value) || typeof value['name'] !== 'string' || !Array.isArray(value['ops'])) {
    throw new BadInput(`${place}: expected name, pids and ops`);
  }
  const { name } = value;
  const pids = isRecord(value['pids']) ? value['pids'] : {};
  const operations = value['ops'].map((one: unknown, index) =>
    readOperation(one, `${place} (${name}), op ${String(index)}`),
  );
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
  return {
    op,
    arguments: rest,
    result: isRecord(result) ? result : {},
    resultBefore: isRecord(old) ? old : undefined,
  };
}
