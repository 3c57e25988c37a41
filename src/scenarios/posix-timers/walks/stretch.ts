import type { Walk } from './walk';

/** Claim 1, on the schedule that the page opens with. */
export const stretch: Walk = {
  claim: 'stretch',
  title: 'Two CPUs wait for one reader',
  legs: [
    {
      scenario: 'live',
      whatIfs: [],
      schedule: 'R9D13R11D19GC12R5C20R17G2C9D21G3',
      stops: [
        {
          tick: 0,
          part: 'schedule',
          says: 'One order of turns, two kernels: before v6.15 above, v6.15 below. R reads the list of timers, D deletes one, C creates one.',
          facts: [
            { is: 'list', path: 'before', timers: [3, 2, 1] },
            { is: 'list', path: 'after', timers: [3, 2, 1] },
          ],
        },
        {
          tick: 8,
          part: 'lanes',
          path: 'before',
          says: 'Before, CPU0 begins to read. It takes siglock, interrupts off: nobody can change the list now.',
          facts: [
            { is: 'holds', path: 'before', actor: 'reader', lock: 'siglock' },
            { is: 'interrupts-off', path: 'before', actor: 'reader' },
          ],
        },
        {
          tick: 22,
          part: 'lanes',
          says: 'CPU1 wants to unlink timer 2. Before, it spins: CPU0 has siglock. After, siglock was free, and CPU1 has it.',
          facts: [
            { is: 'spins', path: 'before', actor: 'deleter', lock: 'siglock', holder: 'reader' },
            { is: 'holds', path: 'before', actor: 'deleter', lock: 'it_lock of timer 2' },
            { is: 'holds', path: 'after', actor: 'deleter', lock: 'siglock' },
          ],
        },
        {
          tick: 52,
          part: 'lanes',
          says: 'Before, CPU1 has burnt {before burnt deleter}. After, it burnt none: it has unlinked timer 2 and is done.',
          facts: [
            { is: 'spins', path: 'before', actor: 'deleter', lock: 'siglock', holder: 'reader' },
            { is: 'done', path: 'after', actor: 'deleter' },
            { is: 'list', path: 'after', timers: [3, 1] },
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'waiting' },
            { is: 'equal', one: { path: 'after', of: 'burnt' }, to: 0 },
          ],
        },
        {
          tick: 90,
          part: 'lanes',
          says: 'CPU2 wants to link timer 4. Before, it spins too: {before burnt} burnt by two CPUs. After, timer 4 is on the list.',
          facts: [
            { is: 'spins', path: 'before', actor: 'creator', lock: 'siglock', holder: 'reader' },
            { is: 'spins', path: 'before', actor: 'deleter', lock: 'siglock', holder: 'reader' },
            { is: 'list', path: 'after', timers: [4, 3, 1] },
            { is: 'equal', one: { path: 'after', of: 'burnt' }, to: 0 },
          ],
        },
        {
          tick: 102,
          part: 'ledger',
          path: 'before',
          says: 'Before, CPU0 comes to the end of the list and lets go of siglock, after {before siglock} of its own with the lock.',
          facts: [
            { is: 'holds-no-more', path: 'before', actor: 'reader', lock: 'siglock' },
            { is: 'stands-nowhere', path: 'before', actor: 'reader' },
          ],
        },
        {
          tick: 107,
          part: 'ledger',
          says: 'CPU0 had interrupts off for {before interrupts-off} in one piece before, for {after interrupts-off} after: one record at a time.',
          facts: [
            { is: 'done', path: 'before', actor: 'reader' },
            { is: 'done', path: 'after', actor: 'reader' },
            {
              is: 'less',
              one: { path: 'after', of: 'interrupts-off' },
              than: { path: 'before', of: 'interrupts-off' },
            },
            { is: 'equal', one: { path: 'after', of: 'siglock' }, to: 0 },
          ],
        },
        {
          tick: 142,
          part: 'ledger',
          says: 'All are done. Writers burnt {before burnt} before and none after. Claims has the same, measured with one timer to eight.',
          facts: [
            { is: 'done', path: 'before', actor: 'deleter' },
            { is: 'done', path: 'before', actor: 'creator' },
            { is: 'done', path: 'after', actor: 'deleter' },
            { is: 'done', path: 'after', actor: 'creator' },
            { is: 'equal', one: { path: 'after', of: 'burnt' }, to: 0 },
            { is: 'no-fault', path: 'before' },
            { is: 'no-fault', path: 'after' },
          ],
        },
      ],
    },
  ],
};
