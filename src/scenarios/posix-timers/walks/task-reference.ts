import type { Walk } from './walk';

/** The shortest race without the reference, found by the checker; with the reference it is harmless. */
const schedule = 'R3X66W10GR2G6R';

/** Claim 5: a reader that has found its process, and a reaper. */
export const taskReference: Walk = {
  claim: 'task-reference',
  title: 'A process is reaped, its reader goes on',
  legs: [
    {
      scenario: 'exit',
      whatIfs: [],
      schedule: `${schedule}8`,
      stops: [
        {
          tick: 3,
          part: 'lanes',
          says: 'CPU0 has found the process and takes a reference on it. Now there are two: its own and this one.',
          facts: [
            { is: 'references', path: 'before', object: 'the process', count: 2 },
            { is: 'references', path: 'after', object: 'the process', count: 2 },
            { is: 'inside-rcu', path: 'after', actor: 'reader' },
          ],
        },
        {
          tick: 69,
          part: 'list',
          says: 'Meanwhile the process exits on CPU1: all of its timers are deleted and its list is empty.',
          facts: [
            { is: 'done', path: 'before', actor: 'exiting' },
            { is: 'done', path: 'after', actor: 'exiting' },
            { is: 'list', path: 'before', timers: [] },
            { is: 'list', path: 'after', timers: [] },
          ],
        },
        {
          tick: 79,
          part: 'rcu',
          says: 'CPU2 reaps it: sighand is detached, and the process is handed to RCU, which will drop the first reference.',
          facts: [
            { is: 'done', path: 'before', actor: 'reaper' },
            { is: 'done', path: 'after', actor: 'reaper' },
            { is: 'phase', path: 'before', object: 'the process', phase: 'waiting' },
            { is: 'phase', path: 'after', object: 'the process', phase: 'waiting' },
          ],
        },
        {
          tick: 85,
          part: 'rcu',
          path: 'after',
          says: 'The grace period is over and RCU drops that reference. One is left, CPU0’s: the process stays, and its signal struct too.',
          facts: [
            { is: 'grace-period', path: 'after', number: 1 },
            { is: 'references', path: 'after', object: 'the process', count: 1 },
            { is: 'inside-rcu', path: 'after', actor: 'reader' },
            { is: 'phase', path: 'after', object: 'signal', phase: 'allocated' },
          ],
        },
        {
          tick: 96,
          part: 'readout',
          says: 'Before, CPU0 sees that sighand is gone: no such process. After, it does not ask: it finds an empty list and returns nothing.',
          facts: [
            { is: 'returned', path: 'before', actor: 'reader', values: [-3] },
            { is: 'returned', path: 'after', actor: 'reader', values: [0] },
            { is: 'text', path: 'after', timers: [] },
            { is: 'no-fault', path: 'before' },
            { is: 'no-fault', path: 'after' },
          ],
        },
      ],
    },
    {
      scenario: 'exit',
      whatIfs: ['after-no-task-ref'],
      schedule,
      stops: [
        {
          tick: 88,
          part: 'rcu',
          path: 'after',
          says: 'The same schedule, but after takes no reference: RCU drops the last one and frees the signal struct. CPU0 is about to read it.',
          facts: [
            { is: 'phase', path: 'after', object: 'signal', phase: 'freed' },
            { is: 'inside-rcu', path: 'after', actor: 'reader' },
            { is: 'no-fault', path: 'after' },
          ],
        },
        {
          tick: 89,
          part: 'report',
          path: 'after',
          says: 'CPU0 looks for the head of the list where the signal struct was: use after free.',
          facts: [
            {
              is: 'fault',
              path: 'after',
              kind: 'use-after-free',
              actor: 'reader',
              object: 'signal',
            },
            { is: 'no-fault', path: 'before' },
          ],
        },
      ],
    },
  ],
};
