import { leaveWalk } from './guide';
import { isSameKin, type Kin } from './kin';
import { goTo, paused, say, stepForward, type Move } from './moves';
import { halt } from './run-on';
import { computeRun } from './runs';
import type { Speed } from './speeds';
import { findStop } from './stops';
import {
  pathNames,
  type AskedLine,
  type DialogName,
  type InterfaceSlice,
  type PanelName,
  type PathName,
  type StepSize,
  type TabName,
  type ViewName,
} from './state';

/** Moves of the interface: what is open, lit and in focus. */
function change(part: Partial<InterfaceSlice>): Move {
  return (state) => ({ ...state, face: { ...state.face, ...part } });
}

export const focusPane =
  (pane: PathName): Move =>
  (state) =>
    state.face.pane === pane ? state : change({ pane })(state);
/** Playing goes on only where it can be seen. */
export const showView =
  (view: ViewName): Move =>
  (state) =>
    state.face.view === view
      ? state
      : change({ view, notice: undefined })({ ...state, progress: paused });
export const setPanel = (panel: PanelName): Move => change({ panel });
export const setTab = (tab: TabName): Move => change({ tab });
export const setSpeed = (speed: Speed): Move => change({ speed });

export const setStepSize = (stepSize: StepSize): Move => change({ stepSize });
export const showDialog = (dialog: DialogName): Move => change({ dialog });
export const closeDialog: Move = change({ dialog: 'none' });
/** Esc: closes what lies over the page, else goes back to the stage, else leaves the walk there. */
export const goBack: Move = (state) => {
  if (state.face.dialog !== 'none') return closeDialog(state);
  return state.face.view === 'stage' ? leaveWalk(state) : showView('stage')(state);
};
/** What to say where code of the page, or a program of its, cannot be had. */
export const couldNotLoad = 'A part of this page could not be loaded.';
/** A part of the page cannot be shown; what was asked for in a dialog is not there. */
export const fail = (failure: string): Move => change({ failure, dialog: 'none' });
export const tell =
  (text: string): Move =>
  (state) =>
    say(state, text);
export const light =
  (lit: Kin | undefined): Move =>
  (state) =>
    isSameKin(state.face.lit, lit) ? state : change({ lit })(state);

/** Opens the source and asks it for a line of one path. */
export const askLine = (askedLine: AskedLine): Move =>
  change({ askedLine, panel: 'source', tab: 'source', pane: askedLine.path });
/** The source has brought the line into view that it was asked for. */
export const lineShown: Move = change({ askedLine: undefined });

/** Space: plays what lies ahead, from the start if nothing does. */
export const togglePlay: Move = (state) => {
  if (state.progress.phase === 'playing') return { ...state, progress: paused };
  if (state.link.schedule.length === 0) return stepForward(state);
  const isAtEnd = state.link.position >= state.link.schedule.length;
  const from = isAtEnd ? goTo(0)(state) : state;
  return { ...from, progress: { phase: 'playing' } };
};

/** One beat of playing: a step, or a halt at a stop or at the end. */
export const play: Move = (state) => {
  const { link, face } = state;
  if (link.position >= link.schedule.length) return { ...state, progress: paused };
  const next = stepForward(state);
  const runs = pathNames.map((path) => computeRun(link, path));
  const stop = findStop(face.stops, runs, link.position, next.link.position);
  return stop === undefined ? next : halt(goTo(stop.tick)(next), stop);
};
