import { describe, expect, it } from 'vitest';
import type { AskedProgram } from '../scenarios/posix-timers';
import { decodeSchedule, encodeSchedule } from '../share';
import { toEndingWords } from './ending';
import { setStepSize, showView, togglePlay } from './face';
import { fromFragment, toFragment } from './links';
import {
  chooseActor,
  finishFairly,
  goTo,
  reset,
  showRace,
  showSchedule,
  startOf,
  stepBack,
  stepForward,
  undo,
  type Move,
} from './moves';
import { catalogue } from './programs';
import { computeRun } from './runs';
import { createStageStore, dispatch } from './store';
import type { StageState } from './state';

/** The state after `moves` on a link. */
function after(fragment: string, ...moves: readonly Move[]): StageState {
  const { link, trouble, view } = fromFragment(fragment, catalogue);
  const store = createStageStore(link, trouble, view);
  for (const move of moves) dispatch(store, move);
  return store.getState();
}

const scheduleOf = ({ link }: StageState): string =>
  `${encodeSchedule(link.schedule)}@${String(link.position)}`;

describe('choosing an actor', () => {
  it('adds a tick at the end of the schedule', () => {
    expect(scheduleOf(after('1;live;R2', chooseActor('D', 0)))).toBe('R2D@3');
  });

  it('goes along the schedule where it is the next tick anyway', () => {
    const state = after('1;live;R2D3;@2', chooseActor('D', 0));
    expect(scheduleOf(state)).toBe('R2D3@3');
    expect(state.face.notice).toBeUndefined();
  });

  it('drops the ticks ahead where it is another one, says so, and can be undone', () => {
    const state = after('1;live;R2D12;@2', chooseActor('C', 0));
    expect(scheduleOf(state)).toBe('R2C@3');
    expect(state.face.notice).toEqual({ text: '12 ticks ahead dropped.', canUndo: true });
    expect(scheduleOf(after('1;live;R2D12;@2', chooseActor('C', 0), undo))).toBe('R2D12@2');
  });

  it('takes as many ticks as the step size asks for', () => {
    const state = after('1;live;R', setStepSize('call'), chooseActor('R', 0));
    expect(state.link.position).toBeGreaterThan(2);
    expect(state.link.schedule.every(({ letter }) => letter === 'R')).toBe(true);
  });

  it('takes one tick of one that cannot move, whatever the step size', () => {
    const finished = after('1;live;R2000', setStepSize('note'), chooseActor('R', 0));
    expect(finished.link.position).toBe(2001);
  });
});

describe('moving along the schedule', () => {
  it('stops at both ends', () => {
    expect(after('1;live;R2D;@0', stepBack).link.position).toBe(0);
    expect(after('1;live;R2D', stepForward).link.position).toBe(3);
    expect(after('1;live;R2D', goTo(99)).link.position).toBe(3);
    expect(after('1;live;R2D', goTo(-1)).link.position).toBe(0);
  });

  it('comes back to where it was', () => {
    for (const size of ['access', 'line', 'call', 'note'] as const) {
      const there = after('1;live;R30D9;@0', setStepSize(size), stepForward, stepForward);
      const back = after(
        '1;live;R30D9;@0',
        setStepSize(size),
        stepForward,
        stepForward,
        stepForward,
        stepBack,
      );
      expect(back.link.position).toBe(there.link.position);
    }
  });
});

describe('the start', () => {
  it('is tick 0 of the suggested schedule, and needs no letters in the link', () => {
    const { link } = after('');
    expect(link).toEqual(startOf('live', {}));
    expect(link.schedule.length).toBeGreaterThan(10);
    expect(toFragment(link)).toBe('1;live');
  });

  it('is where reset leads, and undo leads back', () => {
    expect(after('1;live;R2D', reset).link).toEqual(startOf('live', {}));
    expect(scheduleOf(after('1;live;R2D', reset, undo))).toBe('R2D@3');
  });
});

describe('showing what a search found', () => {
  const program: AskedProgram = { scenario: 'live', path: 'after', parameters: {}, whatIfs: [] };
  const { ticks } = decodeSchedule('R9D3');

  it('puts its schedule in place of the one there is, and can be undone', () => {
    const there = after(
      '1;live;R2D12;@2',
      togglePlay,
      showView('verdicts'),
      showRace(program, { schedule: 'R9D3', isShortest: true }),
    );
    expect(scheduleOf(there)).toBe('R9D3@12');
    expect(there.face).toMatchObject({ view: 'stage', pane: 'after', tab: 'list-after' });
    expect(there.face.notice).toEqual({
      text: 'The shortest race after: 12 ticks.',
      canUndo: true,
    });
    expect(scheduleOf(after('1;live;R2D12;@2', showSchedule(program, ticks, 'A race'), undo))).toBe(
      'R2D12@2',
    );
  });

  it('leaves nothing of another scenario to undo', () => {
    const other = showSchedule({ ...program, scenario: 'exit' }, ticks, 'A race');
    const { link, face } = after('1;live;R2', chooseActor('D', 0), other);
    expect(link).toMatchObject({ scenario: 'exit', whatIfs: [], position: 12 });
    expect(face.notice).toEqual({ text: 'A race: 12 ticks.', canUndo: false });
    expect(face.past).toEqual([]);
    const edited = showSchedule({ ...program, whatIfs: ['after-free-now'] }, ticks, 'A race');
    expect(after('1;live;R2', edited).link.whatIfs).toEqual(['after-free-now']);
    expect(after('1;live;R2', edited, undo).link.whatIfs).toEqual([]);
  });

  it('does not play what nobody sees', () => {
    expect(after('1;live;R2;@0', togglePlay).progress.phase).toBe('playing');
    expect(after('1;live;R2;@0', togglePlay, showView('verdicts')).progress.phase).toBe('paused');
  });
});

it('lets everyone finish on both paths', () => {
  const { link } = after('1;live;R2', finishFairly);
  for (const path of ['before', 'after'] as const) {
    const last = computeRun(link, path).states.at(-1);
    expect(last).toBeDefined();
  }
  expect(scheduleOf(after('1;live;R2', finishFairly, finishFairly))).toBe(
    scheduleOf({ ...after(''), link }),
  );
});

describe('letting everyone finish', () => {
  it('says that everyone has finished only where that is true', () => {
    expect(after('1;live', finishFairly, finishFairly).face.notice?.text).toBe(
      'Everyone has finished.',
    );
  });

  it('names the interrupt source that has strikes left', () => {
    expect(after('1;irq', finishFairly, finishFairly).face.notice?.text).toMatch(
      /^Everyone else has finished: \w+ may still strike\.$/,
    );
  });

  it('names those who are left, and where', () => {
    const both = ['before', 'after'] as const;
    expect(
      toEndingWords({
        stuck: [
          { name: 'exiting', paths: ['before'] },
          { name: 'reaper', paths: both },
        ],
        faults: [],
        idle: [],
      }),
    ).toBe('Nobody can move any more: exiting (before) and reaper are left.');
    expect(toEndingWords({ stuck: [], faults: ['after'], idle: [] })).toBe(
      'Nobody can move any more. A fault has stopped the after path.',
    );
  });
});

describe('the limit of a schedule', () => {
  const limit = 'A schedule has at most 100,000 ticks.';

  it('is said when the last room is taken, and when there is none', () => {
    const full = after('1;live;G100000', chooseActor('R', 0));
    expect(full.link.position).toBe(100_000);
    expect(full.face.notice).toEqual({ text: limit, canUndo: false });
    const near = after('1;live;G99998', finishFairly);
    expect(near.link.position).toBe(100_000);
    expect(near.face.notice?.text).toBe(limit);
    expect(after('1;live;G100000', finishFairly).face.notice?.text).toBe(limit);
  });
});

it('keeps trouble with a link until the page shows something else', () => {
  const opened = after('2;live;R4');
  expect(opened.face.linkTrouble.join()).toContain('newer Gracelane');
  expect(after('2;live;R4', setStepSize('line')).face.linkTrouble).toEqual(opened.face.linkTrouble);
  expect(after('2;live;R4', stepForward).face.linkTrouble).toEqual([]);
});

describe('links', () => {
  it('open the view that they say, and the stage where they say none', () => {
    const opened = fromFragment('1;live;what=after-free-now;show=verdicts;R2', catalogue);
    expect(opened).toMatchObject({ view: 'verdicts', trouble: [] });
    expect(toFragment(opened.link, opened.view)).toBe(
      '1;live;what=after-free-now;show=verdicts;R2',
    );
    expect(fromFragment('1;live;R2', catalogue).view).toBe('stage');
    const unknown = fromFragment('1;live;show=nowhere;R2', catalogue);
    expect(unknown.view).toBe('stage');
    expect(unknown.trouble.join()).toContain('nowhere');
  });

  it.each(['1;live', '1;live;timers=5', '1;live;R2D3', '1;live;R2D3;@1', '1;live;@0'])(
    'restore what they say: %s',
    (fragment) => {
      const { link, trouble } = fromFragment(fragment, catalogue);
      expect(trouble).toEqual([]);
      expect(fromFragment(toFragment(link), catalogue).link).toEqual(link);
    },
  );
});

describe('runs', () => {
  it('are the same extended as replayed', () => {
    const grown = after(
      '1;live;R5',
      chooseActor('D', 0),
      chooseActor('C', 0),
      chooseActor('R', 0),
    ).link;
    const run = computeRun(grown, 'after');
    after('1;live;C3');
    computeRun(fromFragment('1;live;C3', catalogue).link, 'after');
    const fresh = computeRun(fromFragment(toFragment(grown), catalogue).link, 'after');
    expect(fresh.ticks).toEqual(run.ticks);
    expect(fresh.states).toEqual(run.states);
  });
});
