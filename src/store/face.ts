import { isSameKin, type Kin } from './kin';
import { goTo, stepForward, type Move } from './moves';
import type {
  DialogName,
  InterfaceSlice,
  PanelName,
  PathName,
  StepSize,
  TabName,
  ViewName,
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
      : change({ view, notice: undefined })({ ...state, progress: { phase: 'paused' } });
export const setPanel = (panel: PanelName): Move => change({ panel });
export const setTab = (tab: TabName): Move => change({ tab });
export const setStepSize = (stepSize: StepSize): Move => change({ stepSize });
export const showDialog = (dialog: DialogName): Move => change({ dialog });
export const closeDialog: Move = change({ dialog: 'none' });
export const tell = (text: string): Move => change({ notice: { text, canUndo: false } });
export const light =
  (lit: Kin | undefined): Move =>
  (state) =>
    isSameKin(state.face.lit, lit) ? state : change({ lit })(state);

/** Space: plays what lies ahead, from the start if nothing does. */
export const togglePlay: Move = (state) => {
  if (state.progress.phase === 'playing') return { ...state, progress: { phase: 'paused' } };
  if (state.link.schedule.length === 0) return stepForward(state);
  const isAtEnd = state.link.position >= state.link.schedule.length;
  const from = isAtEnd ? goTo(0)(state) : state;
  return { ...from, progress: { phase: 'playing' } };
};

/** One beat of playing: a step, or a halt at the end. */
export const play: Move = (state) => {
  const isAtEnd = state.link.position >= state.link.schedule.length;
  return isAtEnd ? { ...state, progress: { phase: 'paused' } } : stepForward(state);
};
