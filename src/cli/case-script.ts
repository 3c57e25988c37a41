import type { RecordedCase, RecordedOperation } from './kernel-case';

/** The words of one `op` of kernel-case.race, by field. `value` is 16 hex digits. */
export interface ScriptOperation {
  readonly kind: number;
  readonly file: number;
  readonly n: number;
  readonly offset: number;
  readonly whence: number;
  readonly handle: number;
  readonly id: number;
  readonly clock: number;
  readonly notify: number;
  readonly signo: number;
  readonly value: bigint;
  readonly thread: number;
}

/** The operations that kernel-case.race has, with their numbers there. */
const kinds: ReadonlyMap<string, number> = new Map([
  ['create', 1],
  ['delete', 2],
  ['open', 3],
  ['read', 4],
  ['drain', 5],
  ['pread', 6],
  ['readbad', 7],
  ['lseek', 8],
  ['close', 9],
  ['arm', 10],
  ['stop', 11],
  ['cont', 12],
  ['exit', 13],
  ['reap', 14],
  ['prctl', 15],
  ['exec', 16],
  ['thread', 17],
  ['threxit', 18],
  ['setuid', 19],
  ['rlimit', 20],
]);

const withoutSigevent = 1000;
/** What *timerid holds before a create that the recording says nothing about. */
export const idBefore = -12345;
const whences: ReadonlyMap<string, number> = new Map([
  ['SET', 0],
  ['CUR', 1],
  ['END', 2],
]);
const mostFiles = 8;

/** A recording as the model's script, up to the first operation that the model does not have. */
export interface Script {
  readonly operations: readonly ScriptOperation[];
  /** That operation's name. */
  readonly uncovered: string | undefined;
}

export function toScript(recorded: RecordedCase): Script {
  const handles = new Map<string, number>();
  const files = new Map<string, number>();
  const operations: ScriptOperation[] = [];
  for (const operation of recorded.operations) {
    const encoded = encode(operation, handles, files);
    if (encoded === undefined) return { operations, uncovered: operation.op };
    operations.push(encoded);
  }
  return { operations, uncovered: undefined };
}

function numberIn(names: Map<string, number>, name: unknown): number {
  if (typeof name !== 'string') return -1;
  const known = names.get(name) ?? names.size;
  names.set(name, known);
  return known;
}

function encode(
  operation: RecordedOperation,
  handles: Map<string, number>,
  files: Map<string, number>,
): ScriptOperation | undefined {
  const { op, arguments: given } = operation;
  const integer = (name: string, otherwise: number): number => {
    const value = given[name];
    return typeof value === 'number' ? value : otherwise;
  };
  const kind = kinds.get(op);
  const file = 'f' in given ? numberIn(files, given['f']) : 0;
  const whence = 'whence' in given ? whences.get(String(given['whence'])) : 0;
  if (kind === undefined || whence === undefined || file >= mostFiles) return undefined;
  const id = op === 'create' ? integer('id_arg', idBefore) : integer('id_arg', integer('tid', -1));
  return {
    kind,
    file,
    n: integer('n', integer('arg', 0)),
    offset: integer('off', 0),
    whence,
    handle: numberIn(handles, given['h']),
    id,
    clock: integer('clock', 0),
    notify: given['null'] === true ? withoutSigevent : integer('notify', 0),
    signo: integer('signo', 0),
    value: typeof given['sival'] === 'string' ? BigInt(given['sival']) : 0n,
    thread: threadOf(given['tid_sym'] ?? given['path'] ?? given['t']),
  };
}

/** 0 the process, 1 and 2 its threads, -1 nobody. */
function threadOf(name: unknown): number {
  if (name === 'T1') return 1;
  if (name === 'T2') return 2;
  return name === 'NOBODY' ? -1 : 0;
}
