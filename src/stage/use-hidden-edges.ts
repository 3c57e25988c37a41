import { useEffect, useRef, type RefObject } from 'react';

/**
 * Writes on a box that scrolls at which of its edges something is hidden, `data-hidden="top right"`, so
 * that CSS can fade those. `content` is anything that changes when what is in the box does.
 */
export function useHiddenEdges<Type extends HTMLElement>(content: unknown): RefObject<Type | null> {
  const box = useRef<Type>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const update = (): void => {
      const { scrollTop, scrollLeft, scrollWidth, scrollHeight, clientWidth, clientHeight } =
        element;
      const edges = [
        ...(scrollTop > 1 ? ['top'] : []),
        ...(scrollTop + clientHeight < scrollHeight - 1 ? ['bottom'] : []),
        ...(scrollLeft > 1 ? ['left'] : []),
        ...(scrollLeft + clientWidth < scrollWidth - 1 ? ['right'] : []),
      ];
      element.dataset['hidden'] = edges.join(' ');
    };
    const sizes = new ResizeObserver(update);
    const watch = (): void => {
      for (const one of [element, ...element.children]) sizes.observe(one);
      update();
    };
    watch();
    // A child may give way to another one.
    const children = new MutationObserver(watch);
    children.observe(element, { childList: true });
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      sizes.disconnect();
      children.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [content]);
  return box;
}
