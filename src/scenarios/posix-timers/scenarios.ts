/** Parameters of `readout.race`: what is watched, not what happens. */
export const observingParameters: readonly string[] = ['snapshot'];

export interface Scenario {
  readonly id: string;
  /** Who acts, as in the header of the page. */
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** Its text, see `sources.ts`. */
  readonly file: string;
}

/** The first one opens when a link names none. */
export const scenarios: readonly [Scenario, ...Scenario[]] = [
  {
    id: 'live',
    title: 'reader, creator, deleter',
    summary: 'A process is read while one of its timers is deleted and another one is created.',
    file: 'live.race',
  },
  {
    id: 'two-fills',
    title: 'reader with a small buffer, creator, deleter',
    summary: 'The list does not fit the buffer, so the walk stops and begins again by index.',
    file: 'two-fills.race',
  },
  {
    id: 'exit',
    title: 'reader, exiting process, reaper',
    summary: 'The process exits and is reaped while it is being read.',
    file: 'exit.race',
  },
  {
    id: 'checkpoint',
    title: 'reader, stopped process',
    summary: 'A process stopped by ptrace has one possible readout, before and after.',
    file: 'checkpoint.race',
  },
  {
    id: 'irq',
    title: 'reader, deleter, timer interrupt, signalled thread',
    summary:
      'A timer expires while it is read and deleted; the interrupt can strike either CPU at any instant.',
    file: 'irq.race',
  },
  {
    id: 'last-pid',
    title: 'reader, deleter of the last pid reference',
    summary:
      'The deleted timer holds the last reference on its target’s struct pid, which is freed at once.',
    file: 'last-pid.race',
  },
  {
    id: 'delete-delete',
    title: 'reader, two deleters',
    summary:
      'Two threads delete the same timer at once, and one of them must be told that it is gone.',
    file: 'delete-delete.race',
  },
];
