const errors: ReadonlyMap<number, string> = new Map([
  [-3, '-ESRCH'],
  [-4, '-EINTR'],
  [-12, '-ENOMEM'],
  [-14, '-EFAULT'],
  [-22, '-EINVAL'],
]);

/** What system calls returned: numbers, or the names of errors. `138, 0` */
export const toReturnedWords = (returns: readonly number[]): string =>
  returns.map((value) => errors.get(value) ?? String(value)).join(', ');
