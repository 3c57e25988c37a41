import type { AskedProgram, Claim, Evidence } from './claim';
import type { Path } from './race-file';
import { scenarios } from './scenarios';

const ask = (
  scenario: string,
  path: Path,
  parameters: AskedProgram['parameters'] = {},
  whatIfs: readonly string[] = [],
): AskedProgram => ({ scenario, path, parameters, whatIfs });

const both = (scenario: string): readonly AskedProgram[] => [
  ask(scenario, 'before'),
  ask(scenario, 'after'),
];

/** With one timer to eight; the oldest one is deleted, which is there in all of them. */
const livePerTimers = (path: Path): readonly AskedProgram[] =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((timers) => ask('live', path, { timers, victim: 1 }));

const safe = (says: string, programs: readonly AskedProgram[]): Evidence => ({
  kind: 'verdict',
  says,
  programs,
  expects: { verdict: 'safe' },
});

/** The reader has found the process, which then exits and is reaped; then the reader goes on. */
const reapedMeanwhile = 'R4X66W12R40G15';

/** What the kernel's change promised, and two things that it did not say. KERNEL.md §5. */
export const claims: readonly Claim[] = [
  {
    id: 'stretch',
    title: 'A record at a time, however long the list',
    sentence:
      'Before, one fill keeps siglock, interrupts off, from its first record to its last: each timer more makes it longer, and with it the wait of whoever creates one. After, the length of the list does not matter.',
    evidence: [
      {
        kind: 'cost',
        says: 'before, the reader has interrupts off for longer with each timer',
        programs: livePerTimers('before'),
        actor: 'reader',
        cost: 'interruptsOff',
        expects: 'grows',
      },
      {
        kind: 'cost',
        says: 'after, it has them off equally long',
        programs: livePerTimers('after'),
        actor: 'reader',
        cost: 'interruptsOff',
        expects: 'flat',
      },
      {
        kind: 'cost',
        says: 'before, the creator waits longer with each timer',
        programs: livePerTimers('before'),
        actor: 'creator',
        cost: 'wait',
        expects: 'grows',
      },
      {
        kind: 'cost',
        says: 'after, it waits equally long',
        programs: livePerTimers('after'),
        actor: 'creator',
        cost: 'wait',
        expects: 'flat',
      },
    ],
    brokenBy: [],
    shows: {
      show: 'cost',
      program: ask('live', 'before', { timers: 3, victim: 1 }),
      actor: 'creator',
      cost: 'wait',
    },
  },
  {
    id: 'siglock',
    title: 'The old reader needs siglock',
    sentence:
      'The old list is not made to be read while somebody changes it. Without siglock the reader follows list poison, or reads a timer that has been freed.',
    evidence: [safe('before, with siglock, nothing goes wrong', [ask('live', 'before')])],
    brokenBy: ['before-no-siglock'],
    shows: {
      show: 'race',
      program: ask('live', 'before', {}, ['before-no-siglock']),
    },
  },
  {
    id: 'no-siglock',
    title: 'The new reader does not',
    sentence:
      'After, timers join and leave the list in a way that a reader under RCU can stand at any moment. Take one off as before, with its next pointer poisoned, and the reader follows poison.',
    evidence: [
      safe(
        'after, no scenario has a fault',
        scenarios.map(({ id }) => ask(id, 'after')),
      ),
    ],
    brokenBy: ['after-hlist-del'],
    shows: { show: 'suggested', program: ask('live', 'after') },
  },
  {
    id: 'memory',
    title: 'RCU keeps the timer that the reader stands on',
    sentence:
      'A timer may go while the reader stands on it; its memory must stay until the reader has left. Free it at once, or read outside of an RCU section, and the reader touches freed memory.',
    evidence: [safe('after, with RCU, nothing goes wrong', [ask('live', 'after')])],
    brokenBy: ['after-free-now', 'after-no-rcu-lock'],
    shows: { show: 'race', program: ask('live', 'after', {}, ['after-free-now']) },
  },
  {
    id: 'task-reference',
    title: 'A reference on the task is enough',
    sentence:
      'The new reader does not ask whether the process has been reaped. Its reference on the task keeps the signal struct, which has the list; without that reference both can be freed under the reader.',
    evidence: [safe('after, an exiting process can be read at any moment', [ask('exit', 'after')])],
    brokenBy: ['after-no-task-ref'],
    shows: { show: 'race', program: ask('exit', 'after', {}, ['after-no-task-ref']) },
  },
  {
    id: 'snapshot',
    title: 'The list of a live process was never quite a snapshot',
    sentence:
      'Between two fills the lock is let go of, so in both kernels a timer can be shown twice and another one missed. Within one fill the old reader shows the timers of one instant; the new one can show a list that never was.',
    evidence: [
      {
        kind: 'outcomes',
        says: 'before, one fill is always a snapshot',
        programs: [ask('live', 'before')],
        expects: { relation: 'only-snapshots' },
      },
      {
        kind: 'outcomes',
        says: 'after, one outcome is no snapshot',
        programs: [ask('live', 'after')],
        expects: { relation: 'not-snapshots', count: 1 },
      },
      {
        kind: 'outcomes',
        says: 'the snapshots are the same',
        programs: both('live'),
        expects: { relation: 'same-snapshots' },
      },
      {
        kind: 'outcomes',
        says: 'and so are all texts',
        programs: both('live'),
        expects: { relation: 'same-texts' },
      },
      {
        kind: 'outcomes',
        says: 'over several fills both can show a timer twice',
        programs: both('two-fills'),
        expects: { relation: 'listed-twice' },
      },
      {
        kind: 'outcomes',
        says: 'and both can miss timer 1, which is there all the time',
        programs: both('two-fills'),
        expects: { relation: 'missing', timer: 1 },
      },
    ],
    brokenBy: [],
    shows: { show: 'outcome', program: ask('live', 'after'), which: 'not-snapshot' },
  },
  {
    id: 'checkpoint',
    title: 'A process stopped for a checkpoint reads the same',
    sentence:
      'While ptrace holds the process nobody creates or deletes a timer, so there is one readout only, and both kernels give it.',
    evidence: [
      {
        kind: 'outcomes',
        says: 'one outcome, the same before and after',
        programs: both('checkpoint'),
        expects: { relation: 'one-and-the-same' },
      },
      {
        kind: 'outcomes',
        says: 'and it is a snapshot',
        programs: both('checkpoint'),
        expects: { relation: 'only-snapshots' },
      },
    ],
    brokenBy: [],
    shows: { show: 'outcome', program: ask('checkpoint', 'after'), which: 'any' },
  },
  {
    id: 'exit',
    title: 'An exit that goes on meanwhile shows',
    sentence:
      'Within one fill the old reader shows all timers of an exiting process, none, or that there is no such process. The new one can show a part of them as well, since they go one by one. Where the process is found and then reaped, the old reader says that it is gone, and the new one shows no timers.',
    evidence: [
      {
        kind: 'outcomes',
        says: 'before: all, nothing, or no process',
        programs: [ask('exit', 'before')],
        expects: { relation: 'extents', are: ['all', 'nothing', 'no-process'] },
      },
      {
        kind: 'outcomes',
        says: 'after: also a part',
        programs: [ask('exit', 'after')],
        expects: { relation: 'extents', are: ['all', 'part', 'nothing', 'no-process'] },
      },
      {
        kind: 'run',
        says: 'before, reaped after it was found: no process',
        programs: [ask('exit', 'before')],
        schedule: reapedMeanwhile,
        expects: { returns: [-3] },
      },
      {
        kind: 'run',
        says: 'after, on the same schedule: no timers',
        programs: [ask('exit', 'after')],
        schedule: reapedMeanwhile,
        expects: { returns: [0] },
      },
    ],
    brokenBy: [],
    shows: { show: 'outcome', program: ask('exit', 'after'), which: 'part' },
  },
];
