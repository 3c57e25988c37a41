import { useCallback, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => {
        list.removeEventListener('change', listener);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** `wide`: lanes, source and memory next to each other; `middle`: a switch; `phone`: stacked. */
export type Layout = 'wide' | 'middle' | 'phone';

export function useLayout(): Layout {
  const isWide = useMedia('(min-width: 1280px)');
  const isPhone = useMedia('(max-width: 699.98px)');
  return isWide ? 'wide' : isPhone ? 'phone' : 'middle';
}
