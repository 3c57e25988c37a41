import { assertNever } from './engine-bug';
import type { Operation, Place, Register } from './program';

type Rename = (register: Register) => Register;

/** The same operation on other registers: those it reads, then the one that it writes. */
export function renameRegisters<T extends Operation>(
  operation: T & Operation,
  read: Rename,
  write: Rename,
): Operation {
  const place = (at: Place): Place => (at.base < 0 ? at : { ...at, base: read(at.base) });
  switch (operation.op) {
    case 'constant':
    case 'text':
    case 'interrupts-off':
    case 'allocate':
      return { ...operation, to: write(operation.to) };
    case 'copy':
    case 'unary':
    case 'length':
      return { ...operation, from: read(operation.from), to: write(operation.to) };
    case 'binary':
    case 'concatenate':
      return {
        ...operation,
        left: read(operation.left),
        right: read(operation.right),
        to: write(operation.to),
      };
    case 'branch':
      return { ...operation, condition: read(operation.condition) };
    case 'assert': {
      const condition = read(operation.condition);
      return { ...operation, condition, values: operation.values.map(read) };
    }
    case 'format':
      return { ...operation, values: operation.values.map(read), to: write(operation.to) };
    case 'slice':
      return {
        ...operation,
        from: read(operation.from),
        begin: read(operation.begin),
        end: read(operation.end),
        to: write(operation.to),
      };
    case 'peek':
    case 'load':
    case 'reference-get-unless-zero':
    case 'reference-put':
      return { ...operation, place: place(operation.place), to: write(operation.to) };
    case 'poke':
    case 'store':
    case 'reference-set':
      return { ...operation, place: place(operation.place), from: read(operation.from) };
    case 'note':
      return { ...operation, values: operation.values.map(read) };
    case 'user-return':
      return { ...operation, value: read(operation.value) };
    case 'exchange':
      return {
        ...operation,
        place: place(operation.place),
        from: read(operation.from),
        to: write(operation.to),
      };
    case 'compare-exchange':
      return {
        ...operation,
        place: place(operation.place),
        expected: read(operation.expected),
        from: read(operation.from),
        to: write(operation.to),
      };
    case 'wait':
      return { ...operation, place: place(operation.place), value: read(operation.value) };
    case 'lock':
    case 'unlock':
    case 'reference-get':
      return { ...operation, place: place(operation.place) };
    case 'interrupts-restore':
    case 'copy-to-user':
      return { ...operation, from: read(operation.from) };
    case 'free':
    case 'call-rcu':
      return { ...operation, pointer: read(operation.pointer) };
    case 'jump':
    case 'interrupts-on':
    case 'rcu-lock':
    case 'rcu-unlock':
    case 'end':
      return operation;
    default:
      return assertNever(operation);
  }
}

export interface Uses {
  readonly reads: readonly Register[];
  readonly writes: Register | undefined;
}

export function usesOf(operation: Operation): Uses {
  const reads: Register[] = [];
  let writes: Register | undefined;
  renameRegisters(
    operation,
    (register) => {
      reads.push(register);
      return register;
    },
    (register) => {
      writes = register;
      return register;
    },
  );
  return { reads, writes };
}
