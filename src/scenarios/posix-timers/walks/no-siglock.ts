import type { Walk } from './walk';

const schedule = 'R20D22C32R23';

/** Claim 3: both changes of the list while the new reader stands on it, store by store. */
export const noSiglock: Walk = {
  claim: 'no-siglock',
  title: 'The list changes under the reader',
  legs: [
    {
      scenario: 'live',
      whatIfs: [],
      schedule,
      stops: [
        {
          tick: 20,
          part: 'list',
          path: 'after',
          object: 'timer 2',
          says: 'After, CPU0 stands on timer 2. It holds no lock; it is in an RCU section, which keeps nobody from changing the list.',
          facts: [
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
            { is: 'inside-rcu', path: 'after', actor: 'reader' },
            { is: 'holds-no-more', path: 'after', actor: 'reader', lock: 'siglock' },
            { is: 'interrupts-on', path: 'after', actor: 'reader' },
          ],
        },
        {
          tick: 36,
          part: 'list',
          path: 'after',
          object: 'timer 2',
          says: 'With one store CPU1 takes timer 2 off the list: new readers go from timer 3 to timer 1. CPU0 still stands on timer 2.',
          facts: [
            { is: 'holds', path: 'after', actor: 'deleter', lock: 'siglock' },
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'unlinked' },
            { is: 'next', path: 'after', object: 'timer 3', to: 'timer 1' },
            { is: 'list', path: 'after', timers: [3, 1] },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
          ],
        },
        {
          tick: 38,
          part: 'list',
          path: 'after',
          object: 'timer 2',
          says: 'hlist_del_rcu poisons the way back only. The next pointer of timer 2 stays, so CPU0 still has a way to timer 1.',
          facts: [
            { is: 'next', path: 'after', object: 'timer 2', to: 'timer 1' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
          ],
        },
        {
          tick: 68,
          part: 'list',
          path: 'after',
          object: 'timer 4',
          says: 'CPU2 links timer 4. First its own next pointer is set: nothing leads to timer 4 yet, so no reader can meet it half done.',
          facts: [
            { is: 'holds', path: 'after', actor: 'creator', lock: 'siglock' },
            { is: 'next', path: 'after', object: 'timer 4', to: 'timer 3' },
            { is: 'phase', path: 'after', object: 'timer 4', phase: 'valid' },
            { is: 'list', path: 'after', timers: [3, 1] },
          ],
        },
        {
          tick: 70,
          part: 'list',
          path: 'after',
          object: 'timer 4',
          says: 'Then one store to the head, and timer 4 is on the list, whole.',
          facts: [
            { is: 'list', path: 'after', timers: [4, 3, 1] },
            { is: 'phase', path: 'after', object: 'timer 4', phase: 'listed' },
          ],
        },
        {
          tick: 77,
          part: 'lanes',
          path: 'after',
          object: 'timer 2',
          says: 'CPU0 takes it_lock of timer 2 and looks again: it is not valid any more. It prints nothing for it.',
          facts: [
            { is: 'holds', path: 'after', actor: 'reader', lock: 'it_lock of timer 2' },
            { is: 'skipped', path: 'after', object: 'timer 2' },
          ],
        },
        {
          tick: 97,
          part: 'readout',
          path: 'after',
          says: 'CPU0 went on to timer 1 and to the end. User space has timer 3 and timer 1, and nobody waited.',
          facts: [
            { is: 'done', path: 'after', actor: 'reader' },
            { is: 'text', path: 'after', timers: [3, 1] },
            { is: 'equal', one: { path: 'after', of: 'burnt' }, to: 0 },
            { is: 'no-fault', path: 'after' },
          ],
        },
      ],
    },
    {
      scenario: 'live',
      whatIfs: ['after-hlist-del'],
      schedule,
      stops: [
        {
          tick: 38,
          part: 'list',
          path: 'after',
          object: 'timer 2',
          says: 'The same schedule, but the delete is the old one: hlist_del poisons the next pointer too, and CPU0 stands on timer 2.',
          facts: [
            { is: 'next', path: 'after', object: 'timer 2', to: 'LIST_POISON1' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
          ],
        },
        {
          tick: 82,
          part: 'report',
          path: 'after',
          says: 'CPU0 follows the poison. A reader without siglock needs a list that is made for it.',
          facts: [
            { is: 'fault', path: 'after', kind: 'poison-followed', actor: 'reader' },
            { is: 'holds-no-more', path: 'after', actor: 'reader', lock: 'siglock' },
          ],
        },
      ],
    },
  ],
};
