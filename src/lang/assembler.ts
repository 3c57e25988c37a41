import type { Call, Instruction, Operation, Register, Span } from './program';

/** A place in the code that jumps can name before it is known. */
export type Label = number;

/** Where control can enter besides the first instruction, and the register that is set then. */
export interface Entry {
  readonly label: Label;
  readonly argument: Register;
}

/** More code than a machine could ever search; `span` is where the limit was reached. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

/** How much of everything there is in a whole program so far. */
export interface CodeSize {
  instructions: number;
  /** An inlined function may be empty, so calls have a limit of their own. */
  calls: number;
  /** Registers alive, over all instructions. */
  live: number;
}

const most: Readonly<CodeSize> = { instructions: 30_000, calls: 30_000, live: 1_000_000 };

/** Throws `TooLarge` where a program outgrows every machine. */
export function grow(size: CodeSize, what: keyof CodeSize, by: number, at: Span): void {
  size[what] += by;
  if (size[what] <= most[what]) return;
  const kind = what === 'live' ? 'too many variables in use' : 'too much code';
  throw new TooLarge(`${kind} once calls are inlined: expected smaller functions`, at);
}

/**
 * Collects the code of one actor. Registers are virtual, any number of them; `jump.target` and
 * `branch.otherwise` hold labels until the code is finished.
 */
export class Assembler {
  readonly size: CodeSize;
  readonly instructions: Instruction[] = [];
  readonly calls: Call[] = [];
  readonly entries: Entry[] = [];
  /** Per register: the variable it is, or undefined for a value on its way. */
  readonly registers: (string | undefined)[] = [];
  /** Per label: the instruction it stands before. */
  readonly labels: number[] = [];
  /** The call that instructions belong to now. */
  call = -1;

  constructor(size: CodeSize) {
    this.size = size;
  }

  newRegister(name?: string): Register {
    return this.registers.push(name) - 1;
  }

  newLabel(): Label {
    return this.labels.push(-1) - 1;
  }

  put(label: Label): void {
    this.labels[label] = this.instructions.length;
  }

  emit(operation: Operation, at: Span): void {
    grow(this.size, 'instructions', 1, at);
    this.instructions.push({ ...operation, at, call: this.call });
  }

  /** Writes what `body` writes as the code of a call of `name`. */
  inCall(name: string, site: Span, body: () => void): void {
    grow(this.size, 'calls', 1, site);
    const caller = this.call;
    this.call = this.calls.push({ function: name, site, caller }) - 1;
    body();
    this.call = caller;
  }
}
