import { runCli } from '../cli';

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line, on these files and no others. */
export function runText(args: string, files: Readonly<Record<string, string>> = {}): Ran {
  let out = '';
  let error = '';
  const code = runCli(args === '' ? [] : args.split(' '), {
    out: (text) => (out += text),
    error: (text) => (error += text),
    readFile: (path) => files[path],
  });
  return { code, out, error };
}
