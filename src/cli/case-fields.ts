import { BadInput } from './terminal';

type Type = 'integer' | 'text' | 'flag' | 'hex' | 'whence' | 'thread';

/** What the fields of an operation hold, wherever they stand. Fields that are not here are not looked at. */
const types: ReadonlyMap<string, Type> = new Map([
  ['h', 'text'],
  ['f', 'text'],
  ['clock', 'integer'],
  ['notify', 'integer'],
  ['signo', 'integer'],
  ['sival', 'hex'],
  ['null', 'flag'],
  ['tid', 'integer'],
  ['tid_sym', 'text'],
  ['id_arg', 'integer'],
  ['n', 'integer'],
  ['off', 'integer'],
  ['whence', 'whence'],
  ['path', 'text'],
  ['arg', 'integer'],
  ['t', 'thread'],
]);

/** What an operation cannot do without; one of several where they are joined by `|`. */
const needed: ReadonlyMap<string, readonly string[]> = new Map([
  ['create', ['h']],
  ['delete', ['h|id_arg']],
  ['arm', ['h']],
  ['open', ['f']],
  ['read', ['f', 'n']],
  ['drain', ['f', 'n']],
  ['pread', ['f', 'n', 'off']],
  ['readbad', ['f', 'n']],
  ['lseek', ['f', 'off', 'whence']],
  ['close', ['f']],
  ['prctl', ['arg']],
  ['rlimit', ['n']],
  ['thread', ['t', 'tid']],
  ['threxit', ['t']],
]);

const resultTypes: ReadonlyMap<string, Type> = new Map([
  ['ret', 'integer'],
  ['id', 'integer'],
  ['id_written', 'integer'],
  ['errno', 'text'],
  ['text', 'text'],
]);

const words: Readonly<Record<Type, string>> = {
  integer: 'a whole number of 32 bits',
  text: 'a text',
  flag: 'true or false',
  hex: 'a text of up to 16 hex digits after 0x',
  whence: 'SET, CUR or END',
  thread: 'T1 or T2',
};

/** Throws `BadInput` for the first field that the operation needs and has not, or that is of another type. */
export function checkArguments(
  op: string,
  given: Readonly<Record<string, unknown>>,
  place: string,
): void {
  for (const names of needed.get(op) ?? []) {
    const all = names.split('|');
    if (!all.some((name) => name in given))
      throw new BadInput(`${place}: ${op} needs ${all.join(' or ')}`);
  }
  checkTypes(types, given, place);
}

export function checkResult(result: Readonly<Record<string, unknown>>, place: string): void {
  checkTypes(resultTypes, result, place);
  const { rets } = result;
  if (rets !== undefined && !(Array.isArray(rets) && rets.every(isInteger)))
    throw new BadInput(`${place}: rets must be a list of whole numbers`);
  if (!('ret' in result) && rets === undefined)
    throw new BadInput(`${place}: expected ret or rets`);
}

function checkTypes(
  wanted: ReadonlyMap<string, Type>,
  given: Readonly<Record<string, unknown>>,
  place: string,
): void {
  for (const [name, type] of wanted) {
    if (name in given && !isOfType(given[name], type))
      throw new BadInput(`${place}: ${name} must be ${words[type]}`);
  }
}

export const isInteger = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;

function isOfType(value: unknown, type: Type): boolean {
  switch (type) {
    case 'integer':
      return isInteger(value);
    case 'text':
      return typeof value === 'string';
    case 'flag':
      return typeof value === 'boolean';
    case 'hex':
      return typeof value === 'string' && /^0x[0-9a-f]{1,16}$/i.test(value);
    case 'whence':
      return value === 'SET' || value === 'CUR' || value === 'END';
    case 'thread':
      return value === 'T1' || value === 'T2';
  }
}
