import { addWalk, findWalk, toMissingWalk, type LinkWalk } from '../share';
import { toFragment } from './links';
import { isSameSettings, paused, remember, withNotice, type Move } from './moves';
import { isSameSchedule } from './runs';
import type { Guide, LinkSlice, PathName, TabName, ViewName, WalkPlace } from './state';
import { unzoomed } from './timeline';

/** What a stop of a walk shows. */
export interface WalkMoment {
  readonly link: LinkSlice;
  /** What it is about, where that is one path. */
  readonly path: PathName | undefined;
  /** Where that is on a phone, and on a narrow page; undefined where it is always to be seen. */
  readonly tab: TabName | undefined;
  readonly object: number | undefined;
}

/** Do they show the same moment? */
export const isSameMoment = (one: LinkSlice, other: LinkSlice): boolean =>
  one === other || (one.position === other.position && isSameRun(one, other));

function isSameRun(one: LinkSlice, other: LinkSlice): boolean {
  return (
    one.scenario === other.scenario &&
    one.whatIfs.join() === other.whatIfs.join() &&
    isSameSettings(one.parameters, other.parameters) &&
    isSameSchedule(one.schedule, other.schedule)
  );
}

/** To a stop of a walk. A schedule of one's own that it takes the place of can be undone to, as any other. */
export function showStop(place: WalkPlace, { link, path, tab, object }: WalkMoment): Move {
  return ({ link: old, face }) => {
    const isOnRun = isSameRun(old, link);
    const canUndo =
      old.scenario === link.scenario && isSameSettings(old.parameters, link.parameters);
    const told = withNotice(face, undefined);
    const kept = canUndo ? remember(told, old) : { ...told, past: [] };
    return {
      link: isSameMoment(old, link) ? old : isOnRun ? { ...old, position: link.position } : link,
      progress: paused,
      face: {
        ...(isOnRun ? told : { ...kept, timeline: unzoomed(face.timeline) }),
        guide: { kind: 'walk', place, isResumed: false },
        view: 'stage',
        dialog: 'none',
        lit: object === undefined ? undefined : { object },
        pane: path ?? face.pane,
        panel: tab === 'readout' ? 'readout' : tab === undefined ? face.panel : undefined,
        tab: tab ?? face.tab,
      },
    };
  };
}

/** One has come to another stop by oneself. */
export const standAt =
  (place: WalkPlace): Move =>
  (state) => ({
    ...state,
    face: { ...state.face, guide: { kind: 'walk', place, isResumed: true } },
  });

/** Into free stepping, where one is. */
export const leaveWalk: Move = (state) =>
  state.face.guide.kind === 'none'
    ? state
    : { ...state, face: { ...state.face, guide: noGuide, lit: undefined } };

/** Another link is open: its walk is asked for, and one that was on the stage is over. */
export const followLink =
  (fragment: string): Move =>
  (state) => {
    const walk = findWalk(fragment);
    const { guide } = state.face;
    if (walk === undefined && (guide.kind === 'none' || guide.kind === 'offer')) return state;
    const next: Guide = walk === undefined ? noGuide : { kind: 'asked', walk };
    return { ...state, face: { ...state.face, guide: next } };
  };

/** There is no such stop: the link says so. */
export const missWalk =
  (walk: LinkWalk): Move =>
  ({ face, ...rest }) => ({
    ...rest,
    face: {
      ...face,
      guide: noGuide,
      linkTrouble: [...face.linkTrouble, toMissingWalk(walk).message],
    },
  });

/** The fragment of what is shown, without `#`; with its stop where a walk has one there. */
export function fragmentOf(link: LinkSlice, view: ViewName, guide: Guide): string {
  const fragment = toFragment(link, view);
  if (guide.kind === 'asked') return addWalk(fragment, guide.walk);
  const isAtStop = guide.kind === 'walk' && toFragment(link) === guide.place.fragment;
  return isAtStop ? addWalk(fragment, guide.place) : fragment;
}

export const noGuide: Guide = { kind: 'none' };
