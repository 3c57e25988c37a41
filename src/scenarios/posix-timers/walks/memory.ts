import type { Walk } from './walk';

/** Claim 4: the moment that RCU is there for, and the same without it. */
export const memory: Walk = {
  claim: 'memory',
  title: 'A deleted timer stays until its reader has gone',
  legs: [
    {
      scenario: 'live',
      whatIfs: [],
      schedule: 'R20D32G2R22G2',
      stops: [
        {
          tick: 20,
          part: 'list',
          path: 'after',
          object: 'timer 2',
          says: 'After, CPU0 is in an RCU section and stands on timer 2. Timers may be deleted meanwhile; their memory may not go.',
          facts: [
            { is: 'inside-rcu', path: 'after', actor: 'reader' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'listed' },
          ],
        },
        {
          tick: 36,
          part: 'list',
          path: 'after',
          object: 'timer 2',
          says: 'CPU1 unlinks timer 2 under CPU0. It is dashed now: only who stands on it already can reach it.',
          facts: [
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'unlinked' },
            { is: 'holds', path: 'after', actor: 'deleter', lock: 'siglock' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
          ],
        },
        {
          tick: 52,
          part: 'rcu',
          path: 'after',
          object: 'timer 2',
          says: 'CPU1 has no use for timer 2 any more. It does not free it, it hands it to RCU: free it after a grace period.',
          facts: [
            { is: 'done', path: 'after', actor: 'deleter' },
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'waiting' },
            { is: 'equal', one: { path: 'after', of: 'waiting' }, to: 1 },
          ],
        },
        {
          tick: 53,
          part: 'rcu',
          path: 'after',
          says: 'Grace period 1 begins. It waits for all who are inside an RCU section at this moment: for CPU0, and for nobody else.',
          facts: [{ is: 'grace-period', path: 'after', number: 1, waitsFor: ['reader'] }],
        },
        {
          tick: 57,
          part: 'list',
          path: 'after',
          object: 'timer 2',
          says: 'CPU0 finds timer 2 not valid and prints nothing. It could look because the memory of timer 2 is still there.',
          facts: [
            { is: 'skipped', path: 'after', object: 'timer 2' },
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'waiting' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
          ],
        },
        {
          tick: 75,
          part: 'rcu',
          path: 'after',
          says: 'CPU0 has read the list and leaves its RCU section. Nobody holds grace period 1 up any more.',
          facts: [
            { is: 'outside-rcu', path: 'after', actor: 'reader' },
            { is: 'grace-period', path: 'after', number: 1, waitsFor: [] },
            { is: 'stands-nowhere', path: 'after', actor: 'reader' },
          ],
        },
        {
          tick: 78,
          part: 'list',
          path: 'after',
          says: 'Grace period 1 is over and timer 2 is freed. Nobody could have been on it.',
          facts: [
            { is: 'grace-period', path: 'after', number: 1 },
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'freed' },
            { is: 'stands-nowhere', path: 'after', actor: 'reader' },
            { is: 'no-fault', path: 'after' },
          ],
        },
      ],
    },
    {
      scenario: 'live',
      whatIfs: ['after-free-now'],
      schedule: 'R18D30R',
      stops: [
        {
          tick: 48,
          part: 'list',
          path: 'after',
          object: 'timer 2',
          says: 'The newer kernel with one line changed: CPU1 frees timer 2 at once. CPU0 still stands on it.',
          facts: [
            { is: 'done', path: 'after', actor: 'deleter' },
            { is: 'phase', path: 'after', object: 'timer 2', phase: 'freed' },
            { is: 'stands-on', path: 'after', actor: 'reader', object: 'timer 2' },
            { is: 'no-fault', path: 'after' },
          ],
        },
        {
          tick: 49,
          part: 'report',
          path: 'after',
          says: 'CPU0 reaches for the lock of timer 2, in memory that is free. This is the use after free that RCU prevents.',
          facts: [
            {
              is: 'fault',
              path: 'after',
              kind: 'use-after-free',
              actor: 'reader',
              object: 'timer 2',
            },
          ],
        },
      ],
    },
  ],
};
