import { divergenceOf, interestsOf, type Interest, type InterestKind } from '../trace';
import { computeRun } from './runs';
import { goTo, say, type Move } from './moves';
import { pathNames, type LinkSlice, type PathName } from './state';

/** Something on the schedule worth going to, ticks ahead included. */
export interface StageEvent {
  readonly tick: number;
  readonly kind: InterestKind | 'divergence';
  /** Undefined where it is the same in both panes, or about both. */
  readonly path: PathName | undefined;
  readonly object: number | undefined;
  readonly words: string;
}

/** All of them, tick by tick, before's first. The first tick in which the panes do different things is one. */
export function computeEvents(link: LinkSlice): readonly StageEvent[] {
  const [before, after] = pathNames.map((path) => computeRun(link, path));
  if (before === undefined || after === undefined) return [];
  const divergence = divergenceOf(before, after);
  const events = [
    ...toShared(interestsOf(before), interestsOf(after)),
    ...(divergence === undefined
      ? []
      : [
          {
            tick: divergence.tick,
            kind: 'divergence',
            path: undefined,
            object: undefined,
            words: `the panes part: before, ${divergence.words[0]}; after, ${divergence.words[1]}`,
          } as const,
        ]),
  ];
  return events.toSorted((one, other) => one.tick - other.tick);
}

/** Those of both panes, once. */
function toShared(before: readonly Interest[], after: readonly Interest[]): readonly StageEvent[] {
  const keyOf = ({ tick, words }: Interest): string => `${String(tick)} ${words}`;
  const keysBefore = new Set(before.map(keyOf));
  const keysAfter = new Set(after.map(keyOf));
  return [
    ...before.map((event): StageEvent => ({
      ...event,
      path: keysAfter.has(keyOf(event)) ? undefined : 'before',
    })),
    ...after
      .filter((event) => !keysBefore.has(keyOf(event)))
      .map((event): StageEvent => ({ ...event, path: 'after' })),
  ];
}

/** Those of one tick: `Tick 36, before: siglock goes from reader to deleter. After: timer 2 is freed.` */
export function toEventWords(
  events: readonly Pick<StageEvent, 'tick' | 'path' | 'words'>[],
): string {
  return [undefined, ...pathNames]
    .map((path) => ({ path, told: events.filter((event) => event.path === path) }))
    .filter(({ told }) => told.length > 0)
    .map(({ path, told }, index) => {
      const tick = index === 0 ? [`tick ${String(told[0]?.tick ?? 0)}`] : [];
      const head = [...tick, ...(path === undefined ? [] : [path])].join(', ');
      return `${capitalise(head)}: ${told.map(({ words }) => words).join('; ')}.`;
    })
    .join(' ');
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** To the next tick worth stopping at, or the previous one, and says why; to the edge where there is none. */
export function goToEvent(direction: 1 | -1): Move {
  return (state) => {
    const { link } = state;
    const events = computeEvents(link);
    const isThere = ({ tick }: StageEvent): boolean =>
      direction === 1 ? tick > link.position : tick < link.position;
    const next = direction === 1 ? events.find(isThere) : events.findLast(isThere);
    if (next !== undefined) return tellAt(next.tick, events)(state);
    const edge = direction === 1 ? 'the end of the schedule' : 'the start';
    return say(
      goTo(direction === 1 ? Infinity : 0)(state),
      `No event of interest from here to ${edge}.`,
    );
  };
}

/** To a tick, and says what of interest happens there. */
export const goToTick =
  (tick: number): Move =>
  (state) =>
    tellAt(tick, computeEvents(state.link))(state);

function tellAt(tick: number, events: readonly StageEvent[]): Move {
  return (state) => {
    const there = events.filter((event) => event.tick === tick);
    const moved = goTo(tick)(state);
    return there.length === 0 ? moved : say(moved, toEventWords(there));
  };
}

/** To the first tick in which the panes do different things. */
export const goToDivergence: Move = (state) => {
  const found = computeEvents(state.link).find(({ kind }) => kind === 'divergence');
  return found === undefined
    ? say(state, 'The panes do the same in every tick of this schedule.')
    : say(goTo(found.tick)(state), toEventWords([found]));
};
