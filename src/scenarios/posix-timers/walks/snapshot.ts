import type { Walk } from './walk';

/** Claim 6: twice and missed in both kernels; then within one fill, where they differ. */
export const snapshot: Walk = {
  claim: 'snapshot',
  title: 'One timer shown twice, another one missed',
  legs: [
    {
      scenario: 'two-fills',
      whatIfs: [],
      schedule: 'R17C23R14C9R24D11R12D21R15G3',
      stops: [
        {
          tick: 54,
          part: 'readout',
          says: 'The buffer holds one record, then it is handed out and filled anew. Before, user space has timer 2; after, it is still in the buffer.',
          facts: [
            { is: 'text', path: 'before', timers: [2] },
            { is: 'text', path: 'after', timers: [] },
            { is: 'record', path: 'after', object: 'timer 2' },
          ],
        },
        {
          tick: 63,
          part: 'list',
          object: 'timer 3',
          says: 'CPU2 links timer 3 at the head, so every older timer moves up by one place: timer 2 is at index 1 now.',
          facts: [
            { is: 'done', path: 'before', actor: 'creator' },
            { is: 'done', path: 'after', actor: 'creator' },
            { is: 'list', path: 'before', timers: [3, 2, 1] },
            { is: 'list', path: 'after', timers: [3, 2, 1] },
          ],
        },
        {
          tick: 76,
          part: 'list',
          object: 'timer 2',
          says: 'Both have handed out timer 2 and go on at index 1. Counted from the new head, that is timer 2: CPU0 stands on it again.',
          facts: [
            { is: 'text', path: 'before', timers: [2] },
            { is: 'text', path: 'after', timers: [2] },
            { is: 'stands-on', path: 'before', actor: 'reader', object: 'timer 2' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
          ],
        },
        {
          tick: 131,
          part: 'list',
          object: 'timer 2',
          says: 'It has printed timer 2 twice and will go on at index 2. But CPU1 takes timer 2 off, and timer 1 moves to index 1.',
          facts: [
            { is: 'text', path: 'before', timers: [2, 2] },
            { is: 'record', path: 'after', object: 'timer 2' },
            { is: 'done', path: 'before', actor: 'deleter' },
            { is: 'done', path: 'after', actor: 'deleter' },
            { is: 'list', path: 'before', timers: [3, 1] },
            { is: 'list', path: 'after', timers: [3, 1] },
          ],
        },
        {
          tick: 146,
          part: 'readout',
          says: 'At index 2 there is nothing. Timer 2 is shown twice and timer 1 is missed, before and after alike.',
          facts: [
            { is: 'text', path: 'before', timers: [2, 2] },
            { is: 'text', path: 'after', timers: [2, 2] },
            { is: 'list', path: 'before', timers: [3, 1] },
            { is: 'done', path: 'before', actor: 'reader' },
            { is: 'done', path: 'after', actor: 'reader' },
            { is: 'same-text' },
          ],
        },
      ],
    },
    {
      scenario: 'live',
      whatIfs: [],
      schedule: 'R19D10C30D6R30',
      stops: [
        {
          tick: 19,
          part: 'list',
          path: 'after',
          says: 'Now a buffer with room for all. After, CPU0 has printed timer 3 and goes on to the next one.',
          facts: [
            { is: 'record', path: 'after', object: 'timer 3' },
            { is: 'list', path: 'after', timers: [3, 2, 1] },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 3' },
          ],
        },
        {
          tick: 65,
          part: 'list',
          path: 'after',
          says: 'CPU2 has linked timer 4, behind the back of CPU0, and then CPU1 has unlinked timer 2, ahead of it.',
          facts: [
            { is: 'list', path: 'after', timers: [4, 3, 1] },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 3' },
            { is: 'holds', path: 'after', actor: 'deleter', lock: 'siglock' },
            { is: 'holds', path: 'after', actor: 'creator', lock: 'it_lock of timer 4' },
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'unlinked' },
          ],
        },
        {
          tick: 82,
          part: 'readout',
          path: 'after',
          says: 'CPU0 hands out timer 3 and timer 1. The list never was just that: no snapshot, though each record is true.',
          facts: [
            { is: 'done', path: 'after', actor: 'reader' },
            { is: 'text', path: 'after', timers: [3, 1] },
            { is: 'never-list', path: 'after', timers: [3, 1] },
          ],
        },
        {
          tick: 95,
          part: 'readout',
          path: 'before',
          says: 'Before, both writers had to wait: CPU0 hands out the three timers that were there. Within one fill, that is a snapshot.',
          facts: [
            { is: 'done', path: 'before', actor: 'reader' },
            { is: 'text', path: 'before', timers: [3, 2, 1] },
            { is: 'list', path: 'before', timers: [3, 2, 1] },
          ],
        },
      ],
    },
  ],
};
