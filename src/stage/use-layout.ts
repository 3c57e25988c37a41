import { useLayoutEffect, useSyncExternalStore } from 'react';
import { layoutSteps } from './layout-steps';

/**
 * `wide`: timeline, memory and source next to each other; `middle`: a switch between memory and source;
 * `narrow`: the readout under the switch too; `phone`: one below the other.
 */
export type Layout = 'wide' | 'middle' | 'narrow' | 'phone';

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
  return layoutSteps.filter((step) => width < step).join(' ');
}

interface Measures {
  readonly scale: number;
  readonly under: string;
}

/** Read once: each time, the browser would have to bring the styles of the whole page up to date. */
let known: Measures | undefined;
const measures = (): Measures => (known ??= { scale: readScale(), under: readUnder() });
const getScale = (): number => measures().scale;
const getUnder = (): string => measures().under;

const listeners = new Set<() => void>();
let unwatch: (() => void) | undefined;

function measureAgain(): void {
  known = undefined;
  for (const listener of listeners) listener();
}

/** Notices another window width or another root font. */
function watch(): () => void {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;visibility:hidden;pointer-events:none;width:1rem;height:0';
  document.body.append(probe);
  const observer = new ResizeObserver(measureAgain);
  observer.observe(probe);
  window.addEventListener('resize', measureAgain);
  return () => {
    observer.disconnect();
    probe.remove();
    window.removeEventListener('resize', measureAgain);
  };
}

/** Tells of other measures. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (unwatch === undefined) {
    known = undefined;
    unwatch = watch();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    unwatch?.();
    unwatch = undefined;
    known = undefined;
  };
}

const one = (): number => 1;
const none = (): string => '';

/** How much larger than 16 px the root font is. Drawings in SVG grow with it. */
export function useScale(): number {
  return useSyncExternalStore(subscribe, getScale, one);
}

/** The layout for the width, in the size of text that people chose; also set on the root for CSS. */
export function useLayout(): Layout {
  const under = useSyncExternalStore(subscribe, getUnder, none);
  useLayoutEffect(() => {
    document.documentElement.dataset['under'] = under;
  }, [under]);
  const has = new Set(under.split(' '));
  if (has.has('700')) return 'phone';
  if (has.has('1100')) return 'narrow';
  return has.has('1900') ? 'middle' : 'wide';
}
