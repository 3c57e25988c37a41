import type { Event } from '../machine';
import type { Scene } from './scene';
import type { Phrase } from './words';
import { phrase } from './words';

/** The kernel's names for the errors that its system calls return here. */
const errorNames: ReadonlyMap<number, string> = new Map([
  [2, 'ENOENT'],
  [3, 'ESRCH'],
  [11, 'EAGAIN'],
  [12, 'ENOMEM'],
  [14, 'EFAULT'],
  [16, 'EBUSY'],
  [22, 'EINVAL'],
  [95, 'EOPNOTSUPP'],
]);

/**
 * What rode along and user space notices: where the next fill of the buffer begins, that a system call
 * failed, that a file has ended. Empty when there is nothing of that kind.
 */
export function meaningForUser({ machine }: Scene, events: readonly Event[]): Phrase {
  for (const event of events) {
    if (event.kind === 'note' && event.name === 'fill') {
      const [index] = event.values;
      return index === undefined || index === 0
        ? []
        : phrase`the next fill begins at index ${index}`;
    }
  }
  for (const event of events) {
    if (event.kind !== 'user-return') continue;
    if (event.value < 0)
      return phrase`the system call fails: ${errorNames.get(-event.value) ?? String(event.value)}`;
    const isFile = machine.program.views.files.some(({ actor }) => actor === event.actor);
    const isCopied = events.some(({ kind }) => kind === 'copy-to-user');
    if (event.value === 0 && isFile && !isCopied)
      return phrase`the read() returns 0: there is nothing more`;
  }
  return [];
}
