import type { Assembler, Label } from './assembler';
import type { Register, Span } from './program';
import type { CheckedStatement, FunctionReference, Local, Value } from './tree';
import type { TextTable, WideTable } from './tables';

/** One function, inlined at one place, or the body of an actor. */
export interface Frame {
  readonly locals: Map<Local, Register>;
  /** Where `return` leaves its value; undefined when nobody wants it. */
  readonly result: Register | undefined;
  /** Where `return` goes. */
  readonly end: Label;
  /** The loops around the statement, innermost last. */
  readonly loops: { readonly next: Label; readonly end: Label }[];
}

/** Checked code being turned into instructions. `value` and `statement` are what everything recurs through. */
export interface Lowering {
  readonly code: Assembler;
  readonly texts: TextTable;
  readonly wide: WideTable;
  /** Index into `Program.callbacks`. */
  readonly callbackOf: (callback: FunctionReference) => number;
  /**
   * Computes a value; gives the register that it is in, which is `wanted` when that is given. It is
   * written last, after everything the value is made of has been read. Gives `noRegister` for a call
   * that gives nothing.
   */
  readonly value: (frame: Frame, value: Value, wanted?: Register) => Register;
  readonly statement: (frame: Frame, statement: CheckedStatement) => void;
  /** Does work that may recur, one level deeper. Throws `TooLarge` before the stack is full. */
  readonly deeper: <T>(span: Span, work: () => T) => T;
}

export const noRegister: Register = -1;
