/** The kernel's names for the errors that its system calls return here. */
const names: ReadonlyMap<number, string> = new Map([
  [2, 'ENOENT'],
  [3, 'ESRCH'],
  [11, 'EAGAIN'],
  [12, 'ENOMEM'],
  [14, 'EFAULT'],
  [16, 'EBUSY'],
  [22, 'EINVAL'],
  [95, 'EOPNOTSUPP'],
]);

/** 22 → "EINVAL"; the number itself where there is no name. */
export const errorName = (errno: number): string => names.get(errno) ?? String(errno);
