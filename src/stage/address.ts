import {
  catalogue,
  dispatch,
  fromFragment,
  open,
  toFragment,
  type LinkSlice,
  type StageStore,
} from '../store';

/** Browsers refuse more than some hundred changes of the address in half a minute. */
const PAUSE = 250;

const readFragment = (): string => window.location.hash.replace(/^#/, '');

export function toAddress(link: LinkSlice): string {
  return `${window.location.href.replace(/#.*$/s, '')}#${toFragment(link)}`;
}

/**
 * Keeps the address and the store the same. Another scenario, parameter or what-if is a new entry of the
 * history, and so is the first step from a link that could not be honoured, so that Back leads to that
 * link as it was; any other step replaces the entry. Back and forward read the address again. Entries
 * hold no state of their own.
 */
export function connectAddress(store: StageStore): () => void {
  let shown = readFragment();
  let isReading = false;
  let timer: number | undefined;

  const replace = (link: LinkSlice): void => {
    window.clearTimeout(timer);
    timer = undefined;
    shown = toFragment(link);
    window.history.replaceState(null, '', `#${shown}`);
  };
  const flush = (): void => {
    if (timer !== undefined) replace(store.getState().link);
  };
  const push = (link: LinkSlice, old: LinkSlice): void => {
    if (timer !== undefined) replace(old);
    shown = toFragment(link);
    window.history.pushState(null, '', `#${shown}`);
  };
  const read = (): void => {
    const fragment = readFragment();
    if (fragment === shown) return;
    window.clearTimeout(timer);
    timer = undefined;
    shown = fragment;
    const { link, trouble } = fromFragment(fragment, catalogue);
    isReading = true;
    dispatch(store, open(link, trouble));
    isReading = false;
  };

  const unsubscribe = store.subscribe(({ link }, { link: old, face }) => {
    if (link === old || isReading) return;
    const isChosen =
      link.scenario !== old.scenario ||
      link.parameters !== old.parameters ||
      link.whatIfs !== old.whatIfs;
    if (isChosen || face.linkTrouble.length > 0) push(link, old);
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
