import type { Event } from '../machine';
import { eventsAt } from './cursor';
import { errorName } from './error-name';
import type { Run } from './model';
import type { Phrase } from './words';
import { phrase } from './words';

/**
 * What rode along and user space notices: where the next fill of the buffer begins, that a system call
 * failed, that a file has ended. Empty when there is nothing of that kind.
 */
export function meaningForUser(run: Run, index: number, events: readonly Event[]): Phrase {
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
    if (event.value < 0) return phrase`the system call fails: ${errorName(-event.value)}`;
    const isFile = run.machine.program.views.files.some(({ actor }) => actor === event.actor);
    const isCopied = events.some(({ kind }) => kind === 'copy-to-user');
    if (event.value === 0 && isFile && !isCopied) {
      const from = indexOfFill(run, index, event.actor);
      return from === undefined
        ? phrase`the read() returns 0`
        : phrase`the read() returns 0: nothing from index ${from} on`;
    }
  }
  return [];
}

/** Where the last fill of the read() that returns at tick `index` began; undefined when it filled nothing. */
function indexOfFill(run: Run, index: number, actor: number): number | undefined {
  for (let at = index; at >= 0; at--) {
    for (const event of eventsAt(run, at).toReversed()) {
      if (event.actor !== actor) continue;
      if (event.kind === 'user-return' && at < index) return undefined;
      if (event.kind === 'note' && event.name === 'fill') return event.values[0];
    }
  }
  return undefined;
}
