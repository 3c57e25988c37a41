import type { Walk } from './walk';

/** Claim 8: a part of the list, which only the new reader shows; then a process that is found and reaped. */
export const exit: Walk = {
  claim: 'exit',
  title: 'A process exits while it is read',
  legs: [
    {
      scenario: 'exit',
      whatIfs: [],
      schedule: 'R21X54R8',
      stops: [
        {
          tick: 21,
          part: 'list',
          object: 'timer 1',
          says: 'CPU0 has printed timer 2 and goes on to timer 1: before with siglock, after with no lock.',
          facts: [
            { is: 'record', path: 'before', object: 'timer 2' },
            { is: 'record', path: 'after', object: 'timer 2' },
            { is: 'holds', path: 'before', actor: 'reader', lock: 'siglock' },
            { is: 'holds-no-more', path: 'after', actor: 'reader', lock: 'siglock' },
            { is: 'stands-on', path: 'before', actor: 'reader', object: 'timer 1' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 1' },
          ],
        },
        {
          tick: 28,
          part: 'list',
          object: 'timer 1',
          says: 'The process exits on CPU1. After, it moves all timers to a list of its own at once; before, it has to wait for siglock.',
          facts: [
            { is: 'list', path: 'after', timers: [] },
            { is: 'holds', path: 'after', actor: 'exiting', lock: 'siglock' },
            { is: 'spins', path: 'before', actor: 'exiting', lock: 'siglock', holder: 'reader' },
            { is: 'list', path: 'before', timers: [2, 1] },
          ],
        },
        {
          tick: 75,
          part: 'list',
          path: 'after',
          object: 'timer 1',
          says: 'After, CPU1 has made both timers invalid, one by one, while CPU0 stands on timer 1. Before, it has burnt {before burnt exiting}.',
          facts: [
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'waiting' },
            { is: 'phase', path: 'after', object: 'timer 1', phase: 'unlinked' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 1' },
            { is: 'spins', path: 'before', actor: 'exiting', lock: 'siglock', holder: 'reader' },
          ],
        },
        {
          tick: 77,
          part: 'lanes',
          path: 'after',
          object: 'timer 1',
          says: 'CPU0 looks at timer 1 under its it_lock: not valid, so it is passed over.',
          facts: [
            { is: 'skipped', path: 'after', object: 'timer 1' },
            { is: 'holds', path: 'after', actor: 'reader', lock: 'it_lock of timer 1' },
          ],
        },
        {
          tick: 83,
          part: 'readout',
          path: 'after',
          says: 'After, user space gets timer 2 alone: a part of the list. Before, the exit still waits, and timer 1 is in the buffer too.',
          facts: [
            { is: 'text', path: 'after', timers: [2] },
            { is: 'done', path: 'after', actor: 'reader' },
            { is: 'record', path: 'before', object: 'timer 1' },
            { is: 'record', path: 'before', object: 'timer 2' },
            { is: 'list', path: 'before', timers: [2, 1] },
          ],
        },
      ],
    },
    {
      scenario: 'exit',
      whatIfs: [],
      schedule: 'R4X66W12R40G15',
      stops: [
        {
          tick: 4,
          part: 'lanes',
          says: 'Another order. CPU0 has found the process and holds a reference on it; it has not looked at the list yet.',
          facts: [
            { is: 'references', path: 'before', object: 'the process', count: 2 },
            { is: 'references', path: 'after', object: 'the process', count: 2 },
            { is: 'outside-rcu', path: 'after', actor: 'reader' },
            { is: 'stands-nowhere', path: 'after', actor: 'reader' },
          ],
        },
        {
          tick: 82,
          part: 'rcu',
          says: 'CPU1 has exited and CPU2 has reaped the process. All that is left of it waits to be freed.',
          facts: [
            { is: 'done', path: 'before', actor: 'exiting' },
            { is: 'done', path: 'after', actor: 'exiting' },
            { is: 'done', path: 'before', actor: 'reaper' },
            { is: 'done', path: 'after', actor: 'reaper' },
            { is: 'phase', path: 'after', object: 'the process', phase: 'waiting' },
            { is: 'list', path: 'after', timers: [] },
          ],
        },
        {
          tick: 87,
          part: 'readout',
          says: 'CPU0 goes on. Before, sighand is gone, and read() fails: no such process. After, it reads an empty list: no timers.',
          facts: [
            { is: 'returned', path: 'before', actor: 'reader', values: [-3] },
            { is: 'returned', path: 'after', actor: 'reader', values: [0] },
            { is: 'text', path: 'after', timers: [] },
            { is: 'done', path: 'after', actor: 'reader' },
          ],
        },
      ],
    },
  ],
};
