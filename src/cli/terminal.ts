/** What a command may touch of the world; tests give their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** The text of a file; undefined when it is not there. */
  readonly readFile: (path: string) => string | undefined;
}

/** Exit codes, the same for every command. */
export const exitFine = 0;
export const exitFound = 1;
export const exitBadInput = 2;
export const exitLimit = 3;

/** What the user gave is wrong: one line on stderr, exit code 2. With a place: `file:line:column: …`. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
