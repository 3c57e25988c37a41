import { completeFairly, extendRun, extendRunBy, truncateRun, type Run } from '../trace';
import type { AskedProgram } from '../scenarios/posix-timers';
import type { Race } from '../worker';
import {
  decodeSchedule,
  MAX_SCHEDULE_TICKS,
  type Tick,
  toActorTicks,
  toLetterTicks,
} from '../share';
import { computeRun, isSameSchedule, isSameTick, suggestionOf } from './runs';
import { toCount, toDigits } from './digits';
import { computeEnding, toEndingWords } from './ending';
import { pathNames } from './state';
import type { InterfaceSlice, LinkSlice, Moment, Notice, StageState, StepSize } from './state';
import { unzoomed } from './timeline';
import { findStepBack, findStepForward, isStepEnd } from './steps';

/** A change of the state, as data: what each action of the store makes of the state before it. */
export type Move = (state: StageState) => StageState;

/** The most ticks that one press may add. */
const LONGEST_STEP = 400;
export const LONGEST_FINISH = 5000;
const PAST_KEPT = 200;

export const paused = { phase: 'paused' } as const;

/** The same schedule, seen from another position. */
export function goTo(position: number): Move {
  return (state) => {
    const clamped = Math.max(0, Math.min(position, state.link.schedule.length));
    if (clamped === state.link.position && state.face.notice === undefined) return state;
    return {
      ...state,
      link: { ...state.link, position: clamped },
      face: withNotice(state.face, undefined),
    };
  };
}

/** `letter` gets a tick, or as many as the step size asks for in the pane in focus; the other pane gets the same. */
export function chooseActor(letter: string, variant: number): Move {
  return (state) => {
    const { link, face } = state;
    const tick = { letter, variant };
    const size = face.stepSize;
    if (size === 'access' && isSameTick(link.schedule[link.position], tick)) {
      return { ...goTo(link.position + 1)(state), progress: paused };
    }
    return replaceAhead(
      state,
      toLongStep(truncateRun(computeRun(link, face.pane), link.position), tick, size),
    );
  };
}

/** The ticks of one press: one, then more of the same actor until the step size is reached. */
function toLongStep(run: Run, tick: Tick, size: StepSize): readonly Tick[] {
  if (size === 'access') return [tick];
  const added: Tick[] = [];
  let next = run;
  do {
    const more = added.length === 0 ? tick : { letter: tick.letter, variant: 0 };
    added.push(more);
    for (const actorTick of toActorTicks(run.machine, [more])) next = extendRun(next, actorTick);
  } while (!isStepEnd(next, next.ticks.length, size) && added.length < LONGEST_STEP);
  return added;
}

/**
 * Puts `ticks` at the position and drops what lay ahead, unless it is the same. `words` are said too, and
 * so is the limit where it cuts the ticks short.
 */
function replaceAhead(
  state: StageState,
  ticks: readonly Tick[],
  words: readonly string[] = [],
): StageState {
  const { link, face } = state;
  const taken = ticks.slice(0, MAX_SCHEDULE_TICKS - link.position);
  const said = taken.length < ticks.length ? [...words, limitWords] : words;
  const position = link.position + taken.length;
  const isAhead = taken.every((tick, index) =>
    isSameTick(tick, link.schedule[link.position + index]),
  );
  const dropped = isAhead ? 0 : link.schedule.length - link.position;
  const text = [
    ...(dropped > 0 ? [`${toCount(dropped, 'tick')} ahead dropped.`] : []),
    ...said,
  ].join(' ');
  const notice = text === '' ? undefined : { text, canUndo: dropped > 0 };
  if (isAhead) {
    const moved = goTo(position)(state);
    return { ...moved, progress: paused, face: withNotice(moved.face, notice) };
  }
  const schedule = [...link.schedule.slice(0, link.position), ...taken];
  return {
    link: { ...link, schedule, position },
    progress: paused,
    face: remember(withNotice(face, notice), link),
  };
}

const limitWords = `A schedule has at most ${toDigits(MAX_SCHEDULE_TICKS)} ticks.`;

/** Everyone who can move takes turns until nobody can. */
export const finishFairly: Move = (state) => {
  const { link } = state;
  const here = pathNames.map((path) => truncateRun(computeRun(link, path), link.position));
  const machine = here[0]?.machine;
  if (machine === undefined) return state;
  const { ticks, isComplete } = completeFairly(here, LONGEST_FINISH);
  const all = here.map((run) => extendRunBy(run, ticks));
  const ending = computeEnding(all);
  if (ticks.length === 0) {
    return say({ ...state, progress: paused }, toEndingWords(ending));
  }
  const words = !isComplete
    ? [`Not finished after ${toCount(ticks.length, 'tick')}: press g to go on.`]
    : ending.stuck.length > 0
      ? [toEndingWords(ending)]
      : [];
  const isCut = link.position + ticks.length > MAX_SCHEDULE_TICKS;
  return replaceAhead(state, toLetterTicks(machine, ticks), isCut ? [] : words);
};

export const stepForward: Move = (state) => {
  const { link, face } = state;
  if (link.position >= link.schedule.length) {
    const text = 'The schedule ends here. Choose who runs next, or press g to let everyone finish.';
    return say({ ...state, progress: paused }, text);
  }
  return goTo(findStepForward(computeRun(link, face.pane), link.position, face.stepSize))(state);
};

export const stepBack: Move = (state) =>
  goTo(
    findStepBack(computeRun(state.link, state.face.pane), state.link.position, state.face.stepSize),
  )(state);

/**
 * A schedule that a search found, instead of the one there is, seen where it ends and on its own path.
 * `words` say what it shows. It can be undone unless the scenario or a parameter is another one.
 */
export function showSchedule(
  { scenario, path, parameters, whatIfs }: AskedProgram,
  schedule: readonly Tick[],
  words: string,
): Move {
  return ({ link, face }) => {
    const text = `${words}: ${toCount(schedule.length, 'tick')}.`;
    const canUndo = scenario === link.scenario && isSameSettings(parameters, link.parameters);
    const told = withNotice(face, { text, canUndo });
    return {
      link: { scenario, parameters, whatIfs, schedule, position: schedule.length },
      progress: paused,
      face: {
        ...(canUndo ? remember(told, link) : { ...told, past: [] }),
        view: 'stage',
        linkTrouble: [],
        lit: undefined,
        timeline: unzoomed(face.timeline),
        pane: path,
        // Where the report of the fault is.
        panel: undefined,
        tab: path === 'before' ? 'list-before' : 'list-after',
      },
    };
  };
}

/** The way to a race of this program. */
export const showRace = (
  program: AskedProgram,
  { schedule, isShortest }: Pick<Race, 'schedule' | 'isShortest'>,
): Move =>
  showSchedule(
    program,
    decodeSchedule(schedule).ticks,
    `${isShortest ? 'The shortest' : 'A'} race ${program.path}`,
  );

export const isSameSettings = (
  one: LinkSlice['parameters'],
  other: LinkSlice['parameters'],
): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value);

/** Back to where a newcomer begins: tick 0 of the suggested schedule. What-ifs stay on. */
export const reset: Move = (state) => {
  const { link } = state;
  const start = startOf(link.scenario, link.parameters, link.whatIfs);
  if (link.position === 0 && isSameSchedule(link.schedule, start.schedule)) return state;
  return {
    link: start,
    progress: paused,
    face: remember(withNotice(state.face, { text: 'Back at the start.', canUndo: true }), link),
  };
};

export const undo: Move = (state) => {
  const moment = state.face.past.at(-1);
  if (moment === undefined) {
    return say(state, 'Nothing to undo.');
  }
  return {
    link: { ...state.link, ...moment },
    progress: paused,
    face: { ...withNotice(state.face, undefined), past: state.face.past.slice(0, -1) },
  };
};

/** A scenario as someone meets it first: its suggested schedule ahead, nothing taken. */
export function startOf(
  scenario: string,
  parameters: LinkSlice['parameters'],
  whatIfs: LinkSlice['whatIfs'] = [],
): LinkSlice {
  const { ticks } = decodeSchedule(suggestionOf({ scenario, parameters, whatIfs }));
  return { scenario, parameters, whatIfs, schedule: ticks, position: 0 };
}

/** Another scenario, or other parameters of it, as someone meets it first. What-ifs stay on. */
export const openStart =
  (scenario: string, parameters: LinkSlice['parameters']): Move =>
  (state) =>
    open(startOf(scenario, parameters, state.link.whatIfs), [])(state);

/** Another link is open: nothing of the interface that belongs to the old one stays. */
export function open(link: LinkSlice, trouble: readonly string[]): Move {
  return (state) => ({
    link,
    progress: paused,
    face: {
      ...state.face,
      notice: undefined,
      linkTrouble: trouble,
      lit: undefined,
      timeline: unzoomed(state.face.timeline),
      past: [],
    },
  });
}

/** What just happened, in words. */
export function say(state: StageState, text: string, canUndo = false): StageState {
  return { ...state, face: withNotice(state.face, { text, canUndo }) };
}

export function withNotice(face: InterfaceSlice, notice: Notice | undefined): InterfaceSlice {
  return face.notice === notice ? face : { ...face, notice };
}

/** `moment` is what the next undo goes back to. */
export function remember(
  face: InterfaceSlice,
  { whatIfs, schedule, position }: Moment,
): InterfaceSlice {
  return { ...face, past: [...face.past.slice(1 - PAST_KEPT), { whatIfs, schedule, position }] };
}
