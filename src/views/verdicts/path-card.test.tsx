import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaultBounds } from '../../checker';
import { CheckContext, StoreContext } from '../../stage';
import {
  catalogue,
  createCheckStore,
  createStageStore,
  fromFragment,
  type VerdictCheck,
} from '../../store';
import type { AskedProgram } from '../../scenarios/posix-timers';
import type { Progress, Race } from '../../worker';
import { PathCard } from './path-card';

const program: AskedProgram = {
  scenario: 'live',
  path: 'after',
  parameters: { timers: 2 },
  whatIfs: ['after-free-now', 'before-no-siglock'],
};
const progress: Progress = {
  counts: {
    isReduced: false,
    states: 812_400,
    transitions: 9,
    depth: 61,
    frontier: 212_480,
    bytes: 0,
  },
  seconds: 2,
};
const race: Race = {
  isShortest: true,
  fault: 'use-after-free',
  message: 'touches freed memory',
  struct: 'k_itimer',
  heading: 'Use after free of timer 2',
  story: 'CPU1 frees timer 2.',
  place: { function: 'show_timer', file: 'after.race', line: 56 },
  schedule: 'R2D',
  score: {
    ticks: 3,
    lanes: [
      {
        actor: 0,
        name: 'CPU0',
        steps: [
          { tick: 1, mark: 'load' },
          { tick: 3, mark: 'fault' },
        ],
        locks: [],
        sections: [],
        interruptsOff: [],
      },
    ],
    fault: { tick: 3, actors: [0] },
    object: undefined,
  },
};
const bounds = defaultBounds;

const checks: Readonly<Record<string, VerdictCheck>> = {
  idle: { phase: 'idle' },
  waiting: { phase: 'waiting', bounds },
  starting: { phase: 'running', bounds, progress: undefined },
  running: { phase: 'running', bounds, progress },
  found: {
    phase: 'running',
    bounds,
    progress: { ...progress, counts: { ...progress.counts, hasFault: true } },
  },
  states: { phase: 'stopped', stop: { reason: 'states' }, bounds, progress },
  memory: { phase: 'stopped', stop: { reason: 'memory' }, bounds, progress },
  time: { phase: 'stopped', stop: { reason: 'time' }, bounds, progress },
  cancelled: { phase: 'stopped', stop: { reason: 'cancelled' }, bounds, progress: undefined },
  broken: {
    phase: 'stopped',
    stop: { reason: 'broken', breakage: { cause: 'memory', message: 'no room' } },
    bounds,
    progress,
  },
  safe: { phase: 'done', answer: { kind: 'safe', ...progress } },
  race: { phase: 'done', answer: { kind: 'race', race, ...progress } },
};

function draw(name: string): string {
  const check = checks[name];
  if (check === undefined) throw new Error(`no check ${name}`);
  const { link, trouble } = fromFragment('1;live', catalogue);
  return renderToStaticMarkup(
    <StoreContext value={createStageStore(link, trouble)}>
      <CheckContext value={createCheckStore(() => () => undefined)}>
        <PathCard program={program} check={check} />
      </CheckContext>
    </StoreContext>,
  );
}

/** What belongs to one verdict alone. */
const signs = {
  safe: [/Safe/, /complete/, /bar-cap/, /verdict-mark is-safe/],
  race: [/Use after free/, /shortest race/, /verdict-mark is-race/, /Show me the race/],
  stopped: [/Not finished/, /this is not a proof/, /bar-tear/, /verdict-mark is-stopped/],
} as const;

const kindOf = (name: string): keyof typeof signs | undefined =>
  name === 'safe' || name === 'race'
    ? name
    : checks[name]?.phase === 'stopped'
      ? 'stopped'
      : undefined;

describe('a card', () => {
  it.each(Object.keys(checks))('%s: has all signs of its verdict and none of another', (name) => {
    const markup = draw(name);
    for (const [kind, all] of Object.entries(signs)) {
      for (const sign of all) {
        if (kind === kindOf(name)) expect(markup).toMatch(sign);
        else expect(markup).not.toMatch(sign);
      }
    }
  });

  it.each(Object.keys(checks))('%s: says which program it is about', (name) => {
    const text = draw(name).replace(/<[^>]*>/g, '');
    expect(text).toContain('after, with free at once, not kfree_rcu, 2 timers');
    expect(text).not.toContain('drop siglock');
  });

  it('offers to raise the limit that was reached', () => {
    expect(draw('states')).toContain('Raise the limit to 20,000,000 states');
    expect(draw('memory')).toContain('Raise the limit to 2,000 MB of memory');
    expect(draw('time')).toContain('Raise the limit to 40 minutes');
    for (const name of ['cancelled', 'broken']) expect(draw(name)).toContain('Check again');
  });

  it('says that there is a race while its shortest schedule is looked for', () => {
    expect(draw('found')).toContain('There is a race.');
    expect(draw('running')).not.toContain('There is a race.');
  });

  it('counts what is open while it runs, and how fast it goes', () => {
    const text = draw('running').replace(/<[^>]*>/g, ' ');
    expect(text).toMatch(/states\s+812,400/);
    expect(text).toMatch(/states\/s\s+406,200/);
    expect(text).toMatch(/still open\s+212,480/);
    expect(text).not.toContain('%');
  });
});
