import type { Walk } from './walk';

/** Claim 2: the same delete with siglock and without. */
export const siglock: Walk = {
  claim: 'siglock',
  title: 'The old reader without its lock',
  legs: [
    {
      scenario: 'live',
      whatIfs: [],
      schedule: 'R25D17R15D8',
      stops: [
        {
          tick: 25,
          part: 'list',
          path: 'before',
          object: 'timer 2',
          says: 'Before, as it was: CPU0 prints timer 2 and holds siglock meanwhile.',
          facts: [
            { is: 'stands-on', path: 'before', actor: 'reader', object: 'timer 2' },
            { is: 'holds', path: 'before', actor: 'reader', lock: 'siglock' },
          ],
        },
        {
          tick: 42,
          part: 'lanes',
          path: 'before',
          says: 'CPU1 is to delete timer 2 and has its it_lock. To unlink it, it needs siglock: it has burnt {before burnt deleter}.',
          facts: [
            { is: 'holds', path: 'before', actor: 'deleter', lock: 'it_lock of timer 2' },
            { is: 'spins', path: 'before', actor: 'deleter', lock: 'siglock', holder: 'reader' },
            { is: 'list', path: 'before', timers: [3, 2, 1] },
          ],
        },
        {
          tick: 65,
          part: 'list',
          path: 'before',
          object: 'timer 2',
          says: 'CPU1 can unlink timer 2 only now. CPU0 has left the list, so nobody stands on timer 2, and poison in it harms nobody.',
          facts: [
            { is: 'phase', path: 'before', object: 'timer 2', phase: 'unlinked' },
            { is: 'next', path: 'before', object: 'timer 2', to: 'LIST_POISON1' },
            { is: 'stands-nowhere', path: 'before', actor: 'reader' },
            { is: 'holds', path: 'before', actor: 'deleter', lock: 'siglock' },
          ],
        },
      ],
    },
    {
      scenario: 'live',
      whatIfs: ['before-no-siglock'],
      schedule: 'R25D17R2',
      stops: [
        {
          tick: 25,
          part: 'list',
          path: 'before',
          object: 'timer 2',
          says: 'Now the old reader with siglock taken out of its code. CPU0 stands on timer 2 again, and holds nothing.',
          facts: [
            { is: 'stands-on', path: 'before', actor: 'reader', object: 'timer 2' },
            { is: 'holds-no-more', path: 'before', actor: 'reader', lock: 'siglock' },
            { is: 'interrupts-on', path: 'before', actor: 'reader' },
          ],
        },
        {
          tick: 37,
          part: 'lanes',
          path: 'before',
          says: 'CPU1 takes siglock at once: nobody is in its way.',
          facts: [
            { is: 'holds', path: 'before', actor: 'deleter', lock: 'siglock' },
            { is: 'stands-on', path: 'before', actor: 'reader', object: 'timer 2' },
            { is: 'equal', one: { path: 'before', of: 'burnt' }, to: 0 },
          ],
        },
        {
          tick: 42,
          part: 'list',
          path: 'before',
          object: 'timer 2',
          says: 'CPU1 unlinks timer 2 and puts LIST_POISON1 into its next pointer. CPU0 still stands there.',
          facts: [
            { is: 'phase', path: 'before', object: 'timer 2', phase: 'unlinked' },
            { is: 'next', path: 'before', object: 'timer 2', to: 'LIST_POISON1' },
            { is: 'holds', path: 'before', actor: 'deleter', lock: 'siglock' },
            { is: 'stands-on', path: 'before', actor: 'reader', object: 'timer 2' },
          ],
        },
        {
          tick: 44,
          part: 'report',
          path: 'before',
          says: 'CPU0 goes where the pointer leads: into poison. A kernel would crash here.',
          facts: [
            { is: 'fault', path: 'before', kind: 'poison-followed', actor: 'reader' },
            { is: 'no-fault', path: 'after' },
          ],
        },
      ],
    },
  ],
};
