import type { Walk } from './walk';

/** Claim 7: nobody writes, so all that is left to differ is the locks. */
export const checkpoint: Walk = {
  claim: 'checkpoint',
  title: 'A stopped process: two kernels, one text',
  legs: [
    {
      scenario: 'checkpoint',
      whatIfs: [],
      schedule: 'R50T',
      stops: [
        {
          tick: 0,
          part: 'schedule',
          says: 'A tool like CRIU has stopped a process by ptrace to save it. The process sleeps on CPU1; only the reader, CPU0, runs.',
          facts: [
            { is: 'asleep', path: 'before', actor: 'target' },
            { is: 'asleep', path: 'after', actor: 'target' },
            { is: 'stands-nowhere', path: 'after', actor: 'reader' },
          ],
        },
        {
          tick: 12,
          part: 'lanes',
          says: 'Before, CPU0 reads with siglock held. After, it has the it_lock of timer 2, for its record alone.',
          facts: [
            { is: 'holds', path: 'before', actor: 'reader', lock: 'siglock' },
            { is: 'holds', path: 'after', actor: 'reader', lock: 'it_lock of timer 2' },
            { is: 'stands-on', path: 'before', actor: 'reader', object: 'timer 2' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
          ],
        },
        {
          tick: 19,
          part: 'readout',
          says: 'The record of timer 2 is in the buffer, in both kernels at the same tick. The list has not changed.',
          facts: [
            { is: 'record', path: 'before', object: 'timer 2' },
            { is: 'record', path: 'after', object: 'timer 2' },
            { is: 'list', path: 'before', timers: [2, 1] },
            { is: 'list', path: 'after', timers: [2, 1] },
          ],
        },
        {
          tick: 36,
          part: 'readout',
          says: 'User space has its text: timer 2, then timer 1, the same characters before and after.',
          facts: [
            { is: 'text', path: 'before', timers: [2, 1] },
            { is: 'text', path: 'after', timers: [2, 1] },
          ],
        },
        {
          tick: 51,
          part: 'readout',
          says: 'Another read() finds the end of the list, and the process may run again. Nobody burnt a tick: there was nobody to wait.',
          facts: [
            { is: 'same-text' },
            { is: 'returned', path: 'before', actor: 'reader', values: [138, 0] },
            { is: 'done', path: 'before', actor: 'target' },
            { is: 'done', path: 'after', actor: 'target' },
            { is: 'equal', one: { path: 'before', of: 'burnt' }, to: 0 },
            { is: 'equal', one: { path: 'after', of: 'burnt' }, to: 0 },
          ],
        },
      ],
    },
  ],
};
