import {
  catalogue,
  dispatch,
  followLink,
  fragmentOf,
  fromFragment,
  needPrograms,
  noGuide,
  open,
  showView,
  whenThere,
  type Guide,
  type LinkSlice,
  type StageState,
  type StageStore,
  type ViewName,
} from '../store';

/** Browsers refuse more than some hundred changes of the address in half a minute. */
const PAUSE = 250;

const readFragment = (): string => window.location.hash.replace(/^#/, '');

export function toAddress(
  link: LinkSlice,
  view: ViewName = 'stage',
  guide: Guide = noGuide,
): string {
  return `${window.location.href.replace(/#.*$/s, '')}#${fragmentOf(link, view, guide)}`;
}

/**
 * Keeps the address and the store the same. Another view, scenario, parameter or what-if is a new entry of
 * the history, and so is the first step from a link that could not be honoured, so that Back leads to that
 * link as it was; any other step replaces the entry. Back and forward read the address again. Entries
 * hold no state of their own.
 */
export function connectAddress(store: StageStore): () => void {
  let shown = readFragment();
  let isReading = false;
  let timer: number | undefined;

  const replace = (state: StageState): void => {
    window.clearTimeout(timer);
    timer = undefined;
    shown = toFragment(state);
    window.history.replaceState(null, '', `#${shown}`);
  };
  const flush = (): void => {
    if (timer !== undefined) replace(store.getState());
  };
  const push = (state: StageState, old: StageState): void => {
    if (timer !== undefined) replace(old);
    shown = toFragment(state);
    window.history.pushState(null, '', `#${shown}`);
  };
  const read = (): void => {
    const fragment = readFragment();
    if (fragment === shown) return;
    window.clearTimeout(timer);
    timer = undefined;
    shown = fragment;
    whenThere(store, () => {
      // Programs may have to be loaded first, and by then somebody may have gone elsewhere.
      if (shown !== fragment) return;
      const { link, view, trouble } = fromFragment(fragment, catalogue);
      needPrograms(link);
      isReading = true;
      dispatch(store, (state) => followLink(fragment)(open(link, trouble)(showView(view)(state))));
      isReading = false;
    });
  };

  const unsubscribe = store.subscribe((state, old) => {
    const isSameView = state.link === old.link && state.face.view === old.face.view;
    // A link whose walk is missed stays as it was.
    const isMissed = state.face.linkTrouble !== old.face.linkTrouble;
    if (isReading || (isSameView && (isMissed || isSameStop(state, old)))) return;
    if (isChosen(state, old) || old.face.linkTrouble.length > 0) push(state, old);
    else timer ??= window.setTimeout(flush, PAUSE);
  });
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  window.addEventListener('pagehide', flush);
  return () => {
    unsubscribe();
    window.clearTimeout(timer);
    window.removeEventListener('popstate', read);
    window.removeEventListener('hashchange', read);
    window.removeEventListener('pagehide', flush);
  };
}

const isSameStop = (one: StageState, other: StageState): boolean =>
  one.face.guide === other.face.guide || toFragment(one) === toFragment(other);

const toFragment = ({ link, face }: StageState): string => fragmentOf(link, face.view, face.guide);

const isChosen = ({ link, face }: StageState, { link: old, face: oldFace }: StageState): boolean =>
  face.view !== oldFace.view ||
  link.scenario !== old.scenario ||
  link.parameters !== old.parameters ||
  link.whatIfs !== old.whatIfs;
