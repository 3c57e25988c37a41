import { useLayoutEffect, useSyncExternalStore } from 'react';

/**
 * `wide`: timeline, memory and source next to each other; `middle`: a switch between memory and source;
 * `narrow`: the readout under the switch too; `phone`: one below the other.
 */
export type Layout = 'wide' | 'middle' | 'narrow' | 'phone';

/** Widths below which something gives way. CSS reads them as `[data-under~='700']`. */
const steps = [300, 360, 420, 700, 1000, 1100, 1280, 1400, 1900] as const;

/**
 * Pixels of the screen for a pixel of the design: 2 where somebody doubles their text. Media queries in
 * `px` or `em` do not see a root font that a page or an extension sets, so the widths are compared here.
 */
function readScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size > 0 ? size / 16 : 1;
}

/** How much larger than usual the page itself makes its text, where it has much room. */
function readEnlargement(): number {
  const factor = getComputedStyle(document.documentElement).getPropertyValue('--enlargement');
  return Number.parseFloat(factor) || 1;
}

/** The steps that the page is narrower than: `1100 1280 1900`. */
function readUnder(): string {
  const width = (window.innerWidth / readScale()) * readEnlargement();
  return steps.filter((step) => width < step).join(' ');
}

/** Tells of another window width or another root font. */
function subscribe(listener: () => void): () => void {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;visibility:hidden;pointer-events:none;width:1rem;height:0';
  document.body.append(probe);
  const observer = new ResizeObserver(listener);
  observer.observe(probe);
  window.addEventListener('resize', listener);
  return () => {
    observer.disconnect();
    probe.remove();
    window.removeEventListener('resize', listener);
  };
}

const one = (): number => 1;
const none = (): string => '';

/** How much larger than 16 px the root font is. Drawings in SVG grow with it. */
export function useScale(): number {
  return useSyncExternalStore(subscribe, readScale, one);
}

/** The layout for the width, in the size of text that people chose; also set on the root for CSS. */
export function useLayout(): Layout {
  const under = useSyncExternalStore(subscribe, readUnder, none);
  useLayoutEffect(() => {
    document.documentElement.dataset['under'] = under;
  }, [under]);
  const has = new Set(under.split(' '));
  if (has.has('700')) return 'phone';
  if (has.has('1100')) return 'narrow';
  return has.has('1900') ? 'middle' : 'wide';
}
